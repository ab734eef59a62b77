package org.dossier.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import org.apache.jena.dboe.base.record.Record;
import org.dossier.sort.LongCursor;

/**
 * The records of one index, ascending: triples of the default graph, or quads of named graphs with the graph before or
 * after the triple. What cannot be read is an {@link UncheckedIOException}.
 */
final class IndexRecords implements Iterator<Record> {
    private static final int TRIPLE_BYTES = 3 * Long.BYTES;
    private static final int NONE = -1;
    private static final int TOLD_EVERY = 1 << 14;

    private final TupleForm form;
    private final List<? extends LongCursor> sources;
    private final long[] graphs;
    private final boolean graphLast;
    private final boolean[] live;
    private final LongConsumer written;
    private int next;
    private long count;

    private IndexRecords(
            TupleForm form, List<? extends LongCursor> sources, long[] graphs, boolean graphLast, LongConsumer written)
            throws IOException {
        this.form = form;
        this.sources = sources;
        this.graphs = graphs;
        this.graphLast = graphLast;
        this.written = written;
        this.live = new boolean[sources.size()];
        for (int i = 0; i < live.length; i++) {
            live[i] = sources.get(i).next();
        }
        next = choose();
    }

    /** The records of the default graph. */
    static IndexRecords triples(TupleForm form, LongCursor triples, LongConsumer written) throws IOException {
        return new IndexRecords(form, List.of(triples), new long[0], false, written);
    }

    /**
     * The records of named graphs.
     *
     * @param sources the triples of each
     * @param graphs the NodeId of each, ascending
     * @param graphLast whether the graph comes after the triple
     */
    static IndexRecords quads(
            TupleForm form, List<? extends LongCursor> sources, long[] graphs, boolean graphLast, LongConsumer written)
            throws IOException {
        return new IndexRecords(form, sources, graphs, graphLast, written);
    }

    private int choose() {
        int chosen = NONE;
        for (int i = 0; i < live.length; i++) {
            if (live[i] && (chosen == NONE || less(i, chosen))) {
                chosen = i;
            }
        }
        return chosen;
    }

    private boolean less(int one, int other) {
        return graphLast
                && Long.compareUnsigned(
                                sources.get(one).value(), sources.get(other).value())
                        < 0;
    }

    @Override
    public boolean hasNext() {
        return next != NONE;
    }

    @Override
    public Record next() {
        if (next == NONE) {
            throw new NoSuchElementException();
        }
        Record record = new Record(key(), null);
        try {
            live[next] = sources.get(next).next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (live.length > 1 || !live[next]) {
            next = choose();
        }
        if (++count % TOLD_EVERY == 0 || next == NONE) {
            written.accept(count % TOLD_EVERY == 0 ? TOLD_EVERY : count % TOLD_EVERY);
        }
        return record;
    }

    private byte[] key() {
        long triple = sources.get(next).value();
        if (graphs.length == 0) {
            byte[] key = new byte[TRIPLE_BYTES];
            form.unpack(triple, key, 0);
            return key;
        }
        byte[] key = new byte[TRIPLE_BYTES + Long.BYTES];
        form.unpack(triple, key, graphLast ? 0 : Long.BYTES);
        TupleForm.putId(graphs[next], key, graphLast ? TRIPLE_BYTES : 0);
        return key;
    }

    /** How many records it has given. */
    long count() {
        return count;
    }
}
