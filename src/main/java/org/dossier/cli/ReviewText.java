package org.dossier.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dossier.link.Feature;
import org.dossier.link.review.Choice;
import org.dossier.link.review.DecisionWords;
import org.dossier.link.review.Evidence;
import org.dossier.link.review.ReviewItem;

/** An entity and its candidates as plain text. */
final class ReviewText {
    private static final int SHOWN_VALUES = 8;

    private final PrintWriter out;

    ReviewText(PrintWriter out) {
        this.out = out;
    }

    /** What is shared by both sides has a star; the words "agrees" and "conflicts" mark what the evidence says. */
    void item(ReviewItem item) {
        out.println(item.label() + " (" + item.subject().kind().word() + ", in "
                + Findings.count(item.proposal().documents())
                + (item.proposal().documents() == 1 ? " document" : " documents") + ")");
        out.println("  " + item.subject().key());
        DecisionWords.of(item.decided()).forEach(line -> out.println("  decided: " + line));
        int number = 0;
        for (Choice choice : item.choices()) {
            number++;
            out.println();
            out.printf(
                    Locale.ROOT,
                    "  %d  %s  %.3f%n",
                    number,
                    choice.candidate().label(),
                    choice.candidate().score());
            choice.links().forEach(link -> out.println("       " + link.iri().value()));
            choice.evidence(item.subject()).facts().forEach(this::fact);
            choice.candidate().features().forEach(this::reason);
        }
    }

    private void fact(Evidence.Fact fact) {
        out.printf("     %-11s %-9s ours: %s%n", fact.what(), fact.verdict().word(), values(fact.ours()));
        out.printf("     %-11s %-9s theirs: %s%n", "", "", values(fact.theirs()));
    }

    private void reason(Feature feature) {
        out.printf(Locale.ROOT, "     %+6.2f  %s: %s%n", feature.weight(), feature.name(), feature.words());
    }

    private static String values(List<Evidence.Value> values) {
        if (values.isEmpty()) {
            return "not told";
        }
        String shown = values.stream()
                .limit(SHOWN_VALUES)
                .map(value -> (value.attested() ? "in documents of " : "") + value.text() + (value.shared() ? "*" : ""))
                .collect(Collectors.joining("; "));
        int more = values.size() - SHOWN_VALUES;
        return more > 0 ? shown + "; and " + more + " more" : shown;
    }
}
