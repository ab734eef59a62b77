package org.dossier.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dossier.release.BuildReport;
import org.dossier.release.Finding;
import org.dossier.release.Finding.Severity;

/** Prints what a build found, the worst first, one a line. */
final class Findings {
    private final BuildReport report;
    private final PrintWriter out;

    Findings(BuildReport report, PrintWriter out) {
        this.report = report;
        this.out = out;
    }

    /**
     * Prints the findings of some severities.
     *
     * @param most how many at most
     * @param rest where the others are to be found: {@code " in releases/0001/report.html"}; may be empty
     */
    void print(List<Severity> severities, int most, String rest) {
        int left = most;
        for (Severity severity : severities) {
            List<Finding> found = report.findings(severity);
            long count = report.count(severity);
            if (count == 0) {
                continue;
            }
            out.println();
            out.println(heading(severity, count));
            int shown = Math.min(left, found.size());
            found.subList(0, shown).forEach(finding -> out.println("  " + finding));
            left -= shown;
            if (shown < count) {
                out.println(
                        "  " + (shown == 0 ? "" : "and ") + count(count - shown) + (shown == 0 ? "" : " more") + rest);
            }
        }
    }

    /** {@code 2 rejected, 1 warning, 40 notes}; "no faults" if there are none. */
    String summary() {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = report.count(severity);
            if (count > 0) {
                parts.add(count(count) + " " + word(severity, count));
            }
        }
        return parts.isEmpty() ? "no faults" : String.join(", ", parts);
    }

    /** A number as an English reader expects it: {@code 12,345}. */
    static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static String heading(Severity severity, long count) {
        return switch (severity) {
            case REJECTED -> "Not published, as it cannot be read or lacks what it needs:";
            case VIOLATION -> "Against the rules of the graph:";
            case WARNING ->
                "Published, but not as it was written (" + count(count) + " " + word(severity, count) + "):";
            case NOTE -> "Worth a look (" + count(count) + " " + word(severity, count) + "):";
        };
    }

    private static String word(Severity severity, long count) {
        String plural = count == 1 ? "" : "s";
        return switch (severity) {
            case REJECTED -> "fault" + plural + " that kept a record out";
            case VIOLATION -> "violation" + plural;
            case WARNING -> "warning" + plural;
            case NOTE -> "note" + plural;
        };
    }
}
