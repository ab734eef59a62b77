package org.dossier.server.reconcile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.link.Candidate;
import org.dossier.link.Matcher;
import org.dossier.link.Subject;
import org.dossier.link.Years;
import org.dossier.link.authority.AuthorityKind;

/** The 386 forms of names that stand in the records of the armistice, and what a matcher says of each. */
final class NamesOfRecords {
    static final Path FILE = Path.of("data/armistice/name_variants.tsv");

    private NamesOfRecords() {}

    static List<String> all() throws IOException {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.skip(1)
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .toList();
        }
    }

    /** An entity that a name may mean. */
    record Meant(String id, double score) {
        /** As an answer tells it, in hundredths of a percent. */
        double told() {
            return Math.round(score * 10_000) / 100.0;
        }
    }

    /** What the matcher gives for a name of any kind, the best first. */
    static List<Meant> matched(Matcher matcher, String name) throws IOException {
        Stream.Builder<Meant> all = Stream.builder();
        for (AuthorityKind kind : AuthorityKind.values()) {
            for (Candidate candidate : matcher.match(Subject.of("name", kind, List.of(name), Years.NONE))) {
                candidate.entries().forEach(entry -> all.add(new Meant(entry.id(), candidate.score())));
            }
        }
        return all.build()
                .sorted((one, other) -> Double.compare(other.score(), one.score()))
                .limit(ReconciliationQuery.MOST_CANDIDATES)
                .toList();
    }

    /** Whether the best is sure: by the rule that docs/reconciliation.md states. */
    static boolean isSure(List<Meant> meant) {
        return !meant.isEmpty()
                && meant.get(0).score() >= 0.95
                && (meant.size() == 1 || meant.get(1).score() < 0.5);
    }
}
