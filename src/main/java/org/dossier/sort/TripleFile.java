package org.dossier.sort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sorted graph on disk: packed triples as differences. */
final class TripleFile implements SortedGraph {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final TermDictionary terms;
    private final int[] predicates;
    private final TripleLayout layout;
    private final long size;

    private TripleFile(Path file, TermDictionary terms, int[] predicates, TripleLayout layout, long size) {
        this.file = file;
        this.terms = terms;
        this.predicates = predicates;
        this.layout = layout;
        this.size = size;
    }

    /** Merges one graph of several runs into a file. */
    static TripleFile merge(int graph, TermMerge.Merged merged, int[] predicates, TripleLayout layout, Path file)
            throws IOException {
        TermDictionary terms = merged.dictionary();
        int bufferBytes = TermMerge.bufferBytes(merged.numbers().size());
        List<RunNumbers.Reader> readers = new ArrayList<>();
        try (VarintWriter out = new VarintWriter(file)) {
            for (RunNumbers run : merged.numbers()) {
                readers.add(run.read(graph, predicates, terms.literals(), layout, bufferBytes));
            }
            return new TripleFile(file, terms, predicates, layout, write(readers, out));
        } finally {
            for (RunNumbers.Reader reader : readers) {
                reader.close();
            }
        }
    }

    private static long write(List<RunNumbers.Reader> readers, VarintWriter out) throws IOException {
        Smallest<RunNumbers.Reader> smallest = new Smallest<>(
                readers, RunNumbers.Reader::next, (one, other) -> Long.compare(one.packed(), other.packed()));
        long size = 0;
        long before = 0;
        while (smallest.advance()) {
            long packed = smallest.current().packed();
            if (size == 0 || packed != before) {
                out.number(packed - before);
                before = packed;
                size++;
            }
        }
        return size;
    }

    @Override
    public TermDictionary terms() {
        return terms;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public TripleCursor triples() throws IOException {
        return new Cursor(new VarintReader(file, 0, BUFFER_BYTES));
    }

    private final class Cursor implements TripleCursor {
        private final VarintReader reader;
        private final int literals = terms.literals();
        private long left = size;
        private long packed;

        Cursor(VarintReader reader) {
            this.reader = reader;
        }

        @Override
        public boolean next() throws IOException {
            if (left == 0) {
                return false;
            }
            left--;
            packed += reader.number();
            return true;
        }

        @Override
        public int subject() {
            return literals + layout.subject(packed);
        }

        @Override
        public int predicate() {
            return predicates[layout.predicate(packed)];
        }

        @Override
        public int object() {
            return layout.object(packed);
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
