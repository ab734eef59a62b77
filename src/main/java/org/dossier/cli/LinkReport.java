package org.dossier.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dossier.link.Candidate;
import org.dossier.link.LinkFile;
import org.dossier.link.LinkState;
import org.dossier.link.Proposal;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.model.Identifier;
import org.dossier.release.LinkRun;
import org.dossier.release.LinkTally;

/** What was proposed, as text. */
final class LinkReport {
    private static final String ROW = "%-14s %9s %8s %8s %9s %8s%n";
    private static final Comparator<Proposal> SUREST = Comparator.<Proposal>comparingDouble(
                    proposal -> -proposal.candidates().get(0).score())
            .thenComparing(proposal -> proposal.subject().key());

    private final PrintWriter out;
    private final int most;
    private final List<Proposal> surest = new ArrayList<>();

    /** @param most the reasons of so many candidates are told at most */
    LinkReport(PrintWriter out, int most) {
        this.out = out;
        this.most = most;
    }

    /** Proposes, and tells what came of it. */
    void print(LinkRun run, Path dataset) throws IOException {
        LinkTally tally = run.run(this::take);
        if (most > 0 && !surest.isEmpty()) {
            out.println("The surest:");
            surest.forEach(this::reasons);
            out.println();
        }
        out.printf(ROW, "", "entities", "linked", "sure", "less sure", "nothing");
        for (AuthorityKind kind : AuthorityKind.values()) {
            row(kind.word(), tally.of(kind));
        }
        row("together", tally.all());
        changed(run.changed(), dataset);
        out.println();
        out.println("What there is to decide is in " + run.file() + "; \"sure\" is a score of " + Candidate.SURE
                + " or more.");
        out.println("Decide with: dossier link " + dataset + " --review, or /review in a browser.");
    }

    private void changed(List<LinkState> changed, Path dataset) {
        if (changed.isEmpty()) {
            return;
        }
        out.println();
        out.println(
                "The authority files say otherwise of what is linked (all in " + dataset.resolve(LinkFile.NAME) + "):");
        for (LinkState state : changed.subList(0, Math.min(most, changed.size()))) {
            out.println("  " + state.subject() + "  " + state.identifier().words() + " is " + became(state));
        }
        if (changed.size() > most) {
            out.println("  and " + Findings.count(changed.size() - most) + " more");
        }
    }

    private static String became(LinkState state) {
        String other = state.replacedBy().map(Identifier::words).orElse("");
        return switch (state.status()) {
            case FOUND -> "found";
            case REPLACED -> "replaced by " + other;
            case CIRCULAR ->
                "replaced in a circle, by " + other + " and so on back again: correct the extract that is out of date";
            case WITHDRAWN -> "withdrawn (" + state.extract() + " has it no more)";
        };
    }

    private void row(String kind, LinkTally.Counts counts) {
        out.printf(
                ROW,
                kind,
                Findings.count(counts.entities()),
                Findings.count(counts.linked()),
                Findings.count(counts.sure()),
                Findings.count(counts.unsure()),
                Findings.count(counts.nothing()));
    }

    private void take(Proposal proposal) {
        surest.add(proposal);
        surest.sort(SUREST);
        if (surest.size() > most) {
            surest.remove(surest.size() - 1);
        }
    }

    private void reasons(Proposal proposal) {
        Candidate candidate = proposal.candidates().get(0);
        out.printf(
                Locale.ROOT,
                "%.3f  %s  %s%n",
                candidate.confidence(),
                proposal.subject().key(),
                proposal.subject().names().get(0));
        out.println("       " + candidate.label() + "  " + identifiers(candidate));
        candidate
                .features()
                .forEach(feature -> out.printf(
                        Locale.ROOT, "       %+.2f  %s: %s%n", feature.weight(), feature.name(), feature.words()));
    }

    /** The identifiers of a candidate, in one line. */
    static String identifiers(Candidate candidate) {
        return candidate.identifiers().stream().map(Identifier::words).collect(Collectors.joining(", "));
    }
}
