package org.dossier.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.model.Identifier;

/** How good the links of a {@link Linker} are, measured on entities whose right identifiers are known. */
public final class Evaluation {
    private static final int BINS = 10;

    private final List<Outcome> outcomes;

    private Evaluation(List<Outcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
    }

    /**
     * Links every entity once, to the best candidate. Where that has no identifier nothing can be written, so that it is no link, and no other
     * stands in for it.
     *
     * @throws IOException if the index cannot be read
     */
    public static Evaluation of(Linker linker, List<GoldFile.Row> rows, AuthorityIndex index) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (GoldFile.Row row : rows) {
            outcomes.add(new Outcome(row, link(linker, row.subject()), isThere(row, index)));
        }
        return new Evaluation(outcomes);
    }

    private static Optional<Candidate> link(Linker linker, Subject subject) throws IOException {
        return linker.best(subject).filter(candidate -> !candidate.identifiers().isEmpty());
    }

    private static boolean isThere(GoldFile.Row row, AuthorityIndex index) throws IOException {
        for (Identifier identifier : row.right()) {
            if (!index.identified(identifier.scheme(), identifier.value()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** What became of each entity, in the order of the gold file. */
    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** How good the links are if all with a score of at least {@code threshold} are made. */
    public Quality at(double threshold) {
        int linked = 0;
        int right = 0;
        int there = 0;
        for (Outcome outcome : outcomes) {
            there += outcome.isThere() ? 1 : 0;
            if (outcome.score() >= threshold && outcome.best().isPresent()) {
                linked++;
                right += outcome.isRight() ? 1 : 0;
            }
        }
        return new Quality(threshold, linked, right, there);
    }

    /** The best candidates by tenths of the score, the lowest first: how many there are, and how many of them are right. */
    public List<Bin> calibration() {
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            double from = (double) bin / BINS;
            double to = (double) (bin + 1) / BINS;
            List<Outcome> within = outcomes.stream()
                    .filter(outcome -> outcome.best().isPresent())
                    .filter(outcome -> outcome.score() >= from && (outcome.score() < to || to >= 1))
                    .toList();
            bins.add(new Bin(
                    from,
                    to,
                    within.size(),
                    (int) within.stream().filter(Outcome::isRight).count(),
                    within.stream().mapToDouble(Outcome::score).average().orElse(0)));
        }
        return bins;
    }

    /**
     * What became of one entity.
     *
     * @param best the candidate that would be linked, if any
     * @param isThere true if the index has an entry with one of the right identifiers
     */
    public record Outcome(GoldFile.Row row, Optional<Candidate> best, boolean isThere) {
        /** The score of the best candidate, 0 if there is none. */
        public double score() {
            return best.map(Candidate::score).orElse(0.0);
        }

        /** True if the best candidate is the right one. */
        public boolean isRight() {
            return best.map(row::isRight).orElse(false);
        }
    }

    /**
     * The quality of links at a threshold.
     *
     * @param linked how many entities are linked
     * @param right how many of those links are right
     * @param there how many entities have a right entry in the index
     */
    public record Quality(double threshold, int linked, int right, int there) {
        /** The share of links that are right, from 0 to 1; 1 where nothing is linked. */
        public double precision() {
            return linked == 0 ? 1 : (double) right / linked;
        }

        /** The share of entities that are linked rightly, of those that can be, from 0 to 1; 1 where none can be. */
        public double recall() {
            return there == 0 ? 1 : (double) right / there;
        }

        /** The harmonic mean of precision and recall. */
        public double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }

    /**
     * A tenth of the scale of scores.
     *
     * @param from the lowest score in it
     * @param to where the next begins
     * @param candidates how many best candidates have such a score
     * @param right how many of them are right
     * @param meanScore the mean of their scores; as large as the share that is right, where scores can be trusted
     */
    public record Bin(double from, double to, int candidates, int right, double meanScore) {}
}
