package org.dossier.bench.harness;

import java.util.List;

/** What a row has to say, as Markdown. */
final class Section {
    private final StringBuilder text = new StringBuilder();

    /** The sides of a comparison, with the time they took, and the processor and memory. */
    void sides(Runs runs) {
        text.append("| side | seconds | processor seconds | peak memory, MiB |\n|---|---|---|---|\n");
        for (Side side : runs.sides()) {
            cells(List.of(
                    side.name(),
                    runs.seconds(side).text(),
                    runs.cpu(side).text(),
                    runs.peak(side).times(1.0 / 1048576).text()));
        }
        text.append('\n');
    }

    void tableHead(String... columns) {
        cells(List.of(columns));
        text.append("|---".repeat(columns.length)).append("|\n");
    }

    void cells(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    void ratiosHead() {
        text.append("\n| ratio | measured | target | |\n|---|---|---|---|\n");
    }

    /** A ratio that is to be at most {@code target}. */
    void atMost(String what, Series ratio, double target) {
        ratio(what, ratio, "at most " + target, ratio.median() <= target);
    }

    /** A ratio that is to be at least {@code target}. */
    void atLeast(String what, Series ratio, double target) {
        ratio(what, ratio, "at least " + target, ratio.median() >= target);
    }

    private void ratio(String what, Series ratio, String target, boolean reached) {
        text.append("| ")
                .append(what)
                .append(" | ")
                .append(ratio.text())
                .append(" | ")
                .append(target)
                .append(" | ")
                .append(reached ? "reached" : "**missed**")
                .append(" |\n");
    }

    /** A ratio without a target. */
    void ratio(String what, Series ratio) {
        text.append("| ").append(what).append(" | ").append(ratio.text()).append(" | | |\n");
    }

    String text() {
        return text.toString();
    }
}
