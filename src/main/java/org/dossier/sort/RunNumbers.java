package org.dossier.sort;

import java.io.IOException;
import java.util.Arrays;

/** A run whose terms have found their numbers in the dictionary of all; both rise together, so that its triples stay sorted. */
final class RunNumbers {
    private final Run run;
    private final int[] numbers;

    /** Keeps {@code numbers}: the number in the dictionary of each term of the run. */
    RunNumbers(Run run, int[] numbers) {
        this.run = run;
        this.numbers = numbers;
    }

    Run run() {
        return run;
    }

    /** The numbers of its predicates, in order. */
    int[] predicates() {
        return Arrays.stream(run.predicates()).map(term -> numbers[term]).toArray();
    }

    /**
     * Reads the triples of a graph with the numbers of the dictionary.
     *
     * @param predicates the predicates of all runs, in order
     * @param literals how many literals the dictionary has
     * @param layout how the triples are to be packed
     */
    LongCursor read(int graph, int[] predicates, int literals, TripleLayout layout, int bufferBytes)
            throws IOException {
        int[] ranks = Arrays.stream(predicates())
                .map(term -> Arrays.binarySearch(predicates, term))
                .toArray();
        return new Reader(run.readTriples(graph, bufferBytes), ranks, literals, layout);
    }

    /** Goes through the triples. */
    private final class Reader implements LongCursor {
        private final LongCursor triples;
        private final int[] predicateRanks;
        private final int literals;
        private final TripleLayout from = run.layout();
        private final TripleLayout to;
        private long packed;

        Reader(LongCursor triples, int[] predicateRanks, int literals, TripleLayout to) {
            this.triples = triples;
            this.predicateRanks = predicateRanks;
            this.literals = literals;
            this.to = to;
        }

        @Override
        public boolean next() throws IOException {
            if (!triples.next()) {
                return false;
            }
            long local = triples.value();
            packed = to.pack(
                    numbers[from.subject(local)] - literals,
                    predicateRanks[from.predicate(local)],
                    numbers[from.object(local)]);
            return true;
        }

        @Override
        public long value() {
            return packed;
        }

        @Override
        public void close() throws IOException {
            triples.close();
        }
    }
}
