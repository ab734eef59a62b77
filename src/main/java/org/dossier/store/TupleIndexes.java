package org.dossier.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.sort.LongCursor;
import org.dossier.sort.LongSorter;
import org.dossier.sort.SortedGraph;
import org.dossier.sort.Tasks;
import org.dossier.sort.TripleCursor;

/**
 * Writes the indexes that have subject, predicate and object in one order: {@code POS} of the default graph, or
 * {@code GPOS} and {@code POSG} of the named ones. A graph is sorted once for both.
 */
final class TupleIndexes {
    private static final String SORTED_ALREADY = "SPO";

    private final Path storage;
    private final TupleForm form;
    private final String order;
    private final Path temporary;
    private final long memoryBytes;
    private final Tasks tasks;

    /**
     * @param storage the folder of the indexes
     * @param temporary the folder for what does not fit into memory
     * @param memoryBytes about how much memory one call may hold
     */
    TupleIndexes(Path storage, String order, TupleForm form, Path temporary, long memoryBytes, Tasks tasks) {
        this.storage = storage;
        this.order = order;
        this.form = form;
        this.temporary = temporary;
        this.memoryBytes = memoryBytes;
        this.tasks = tasks;
    }

    /**
     * Writes the index of the default graph.
     *
     * @return how many triples it has
     * @throws IOException if the graph cannot be read or a file cannot be written; says so if the disk is full
     */
    long triples(SortedGraph graph) throws IOException {
        try (Source source = source(graph, "triples", memoryBytes);
                LongCursor cursor = source.open()) {
            IndexRecords records = IndexRecords.triples(form, cursor, tasks::done);
            return write(order, records, 3);
        }
    }

    /**
     * Writes both indexes of the named graphs.
     *
     * @param graphs the graphs
     * @param ids the NodeIds of their names, ascending
     * @return how many quads each has
     * @throws IOException if a graph cannot be read or a file cannot be written; says so if the disk is full
     */
    long quads(List<SortedGraph> graphs, long[] ids) throws IOException {
        try (Sources sources = new Sources()) {
            for (int i = 0; i < graphs.size(); i++) {
                sources.all.add(source(graphs.get(i), "quads-" + i, memoryBytes / graphs.size()));
            }
            long first = quads(sources, ids, false, "G" + order);
            long last = quads(sources, ids, true, order + "G");
            if (first != last) {
                throw new IllegalStateException("G" + order + " has " + first + " quads, " + order + "G " + last);
            }
            return first;
        }
    }

    private long quads(Sources sources, long[] ids, boolean graphLast, String name) throws IOException {
        try (Cursors cursors = new Cursors()) {
            for (Source source : sources.all) {
                cursors.all.add(source.open());
            }
            return write(name, IndexRecords.quads(form, cursors.all, ids, graphLast, tasks::done), 4);
        }
    }

    private long write(String name, IndexRecords records, int parts) throws IOException {
        PackedTree tree = new PackedTree(storage, name, parts * Long.BYTES, 0);
        tree.write(records);
        long count = tree.count();
        if (count != records.count()) {
            throw new IllegalStateException(
                    name + " has " + count + " entries where " + records.count() + " were written");
        }
        return count;
    }

    private Source source(SortedGraph graph, String name, long memoryBytes) throws IOException {
        if (order.equals(SORTED_ALREADY)) {
            return () -> new SubjectOrder(graph.triples(), form);
        }
        LongSorter sorter =
                new LongSorter(temporary.resolve(order + "-" + name), memoryBytes, form.bitsFromSubject(), form.bits());
        try (TripleCursor triples = graph.triples()) {
            while (triples.next()) {
                sorter.add(form.pack(triples.subject(), triples.predicate(), triples.object()));
            }
            sorter.sort();
        } catch (IOException | RuntimeException e) {
            sorter.close();
            throw e;
        }
        return new Source() {
            @Override
            public LongCursor open() throws IOException {
                return sorter.cursor();
            }

            @Override
            public void close() throws IOException {
                sorter.close();
            }
        };
    }

    /** One graph in the order of the index. */
    private interface Source extends Closeable {
        LongCursor open() throws IOException;

        @Override
        default void close() throws IOException {
            // Most hold nothing.
        }
    }

    private static final class Sources implements Closeable {
        private final List<Source> all = new ArrayList<>();

        @Override
        public void close() throws IOException {
            for (Source source : all) {
                source.close();
            }
        }
    }

    private static final class Cursors implements Closeable {
        private final List<LongCursor> all = new ArrayList<>();

        @Override
        public void close() throws IOException {
            for (LongCursor cursor : all) {
                cursor.close();
            }
        }
    }
}
