package org.dossier.sort;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes a {@link Run}: terms, then predicates, then the triples of each graph. */
final class RunWriter implements Closeable {
    private final Path file;
    private final VarintWriter out;
    private final long[] starts;
    private final long[] counts;
    private byte[] last = {};
    private int terms;
    private int[] predicates = {};
    private int graph;

    RunWriter(Path file, int graphs) throws IOException {
        this.file = file;
        out = new VarintWriter(file);
        starts = new long[graphs];
        counts = new long[graphs];
    }

    /** The next term in their order. */
    void term(byte[] term) throws IOException {
        int mismatch = Arrays.mismatch(last, term);
        int shared = mismatch < 0 ? term.length : mismatch;
        out.number(shared);
        out.number(term.length - shared);
        out.bytes(term, shared, term.length - shared);
        last = term;
        terms++;
    }

    /** Which terms are predicates. */
    void predicates(int[] numbers) {
        predicates = numbers;
    }

    /** The triples of the next graph, packed and in order; one that follows itself is written once. */
    void triples(long[] packed) throws IOException {
        starts[graph] = out.position();
        long before = 0;
        long count = 0;
        for (long triple : packed) {
            if (count == 0 || triple != before) {
                out.number(triple - before);
                before = triple;
                count++;
            }
        }
        counts[graph++] = count;
    }

    Run run() throws IOException {
        return new Run(file, terms, predicates, starts, counts);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
