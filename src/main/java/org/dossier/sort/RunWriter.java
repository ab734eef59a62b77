package org.dossier.sort;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes a {@link Run}: terms, then predicates, then the triples of each graph. */
final class RunWriter implements Closeable {
    private final Path file;
    private final VarintWriter out;
    private final List<LongRun> graphs = new ArrayList<>();
    private byte[] last = {};
    private int terms;
    private int[] predicates = {};

    RunWriter(Path file) throws IOException {
        this.file = file;
        out = new VarintWriter(file);
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
        LongRun.Writer graph = new LongRun.Writer(out);
        for (long triple : packed) {
            graph.add(triple);
        }
        graphs.add(graph.end());
    }

    Run run() throws IOException {
        return new Run(file, terms, predicates, graphs);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
