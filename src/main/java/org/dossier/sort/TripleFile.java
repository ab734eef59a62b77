package org.dossier.sort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sorted graph on disk: packed triples as differences. */
final class TripleFile implements SortedGraph {
    private static final int BUFFER_BYTES = 1 << 16;

    private final LongRun run;
    private final TermDictionary terms;
    private final int[] predicates;
    private final TripleLayout layout;

    private TripleFile(LongRun run, TermDictionary terms, int[] predicates, TripleLayout layout) {
        this.run = run;
        this.terms = terms;
        this.predicates = predicates;
        this.layout = layout;
    }

    /** Merges one graph of several runs into a file. */
    static TripleFile merge(int graph, TermMerge.Merged merged, int[] predicates, TripleLayout layout, Path file)
            throws IOException {
        TermDictionary terms = merged.dictionary();
        int bufferBytes = TermMerge.bufferBytes(merged.numbers().size());
        List<LongCursor> runs = new ArrayList<>();
        try (VarintWriter out = new VarintWriter(file)) {
            for (RunNumbers run : merged.numbers()) {
                runs.add(run.read(graph, predicates, terms.literals(), layout, bufferBytes));
            }
            LongRun.Writer whole = new LongRun.Writer(out);
            whole.addAll(new LongMerge(runs));
            return new TripleFile(whole.end(), terms, predicates, layout);
        } finally {
            for (LongCursor run : runs) {
                run.close();
            }
        }
    }

    @Override
    public TermDictionary terms() {
        return terms;
    }

    @Override
    public long size() {
        return run.count();
    }

    @Override
    public TripleCursor triples() throws IOException {
        return new Cursor(run.cursor(BUFFER_BYTES));
    }

    private final class Cursor implements TripleCursor {
        private final LongCursor triples;
        private final int literals = terms.literals();

        Cursor(LongCursor triples) {
            this.triples = triples;
        }

        @Override
        public boolean next() throws IOException {
            return triples.next();
        }

        @Override
        public int subject() {
            return literals + layout.subject(triples.value());
        }

        @Override
        public int predicate() {
            return predicates[layout.predicate(triples.value())];
        }

        @Override
        public int object() {
            return layout.object(triples.value());
        }

        @Override
        public void close() throws IOException {
            triples.close();
        }
    }
}
