package org.dossier.sort;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dossier.disk.TemporaryFolder;
import org.dossier.rdf.Triple;

/**
 * Takes the triples of several graphs in any order, from several threads, and hands them on sorted, each once. Each batch numbers its terms
 * and is written, sorted, when it is full; the runs are merged. Memory is bounded by the size of the batches while triples are taken, and
 * by four bytes for each term of each run while they are merged.
 */
public final class GraphSorter implements Closeable {
    private final TemporaryFolder temporary;
    private final int graphs;
    private final long batchBytes;
    private final List<Run> runs = new ArrayList<>();
    private int begun;
    private boolean handedOver;

    /**
     * @param temporary a folder for what is sorted; it is made, and removed when this and what was sorted are closed
     * @param graphs how many graphs there are, numbered from 0
     * @param batchBytes about how much memory each batch may hold
     * @throws IOException if the folder cannot be made
     */
    public GraphSorter(Path temporary, int graphs, long batchBytes) throws IOException {
        this.temporary = TemporaryFolder.make(temporary);
        this.graphs = graphs;
        this.batchBytes = batchBytes;
    }

    /** Takes triples on one thread; several batches may be filled at once. Closed when it is full of all it will take. */
    public Batch batch() {
        return new Batch();
    }

    /**
     * Sorts everything that was taken; every batch is closed. To be called once.
     *
     * @throws IOException if the temporary folder cannot be written; says so if the disk is full
     */
    public SortedGraphs sorted() throws IOException {
        TermMerge.Merged merged = TermMerge.merge(runs, temporary.path());
        int[] predicates = merged.numbers().stream()
                .flatMapToInt(run -> IntStream.of(run.predicates()))
                .sorted()
                .distinct()
                .toArray();
        TermDictionary terms = merged.dictionary();
        TripleLayout layout = new TripleLayout(terms.size(), terms.size() - terms.literals(), predicates.length);
        List<SortedGraph> sorted = new ArrayList<>();
        for (int graph = 0; graph < graphs; graph++) {
            sorted.add(TripleFile.merge(
                    graph, merged, predicates, layout, temporary.path().resolve("graph-" + graph)));
        }
        for (int run = 0; run < begun; run++) {
            Files.deleteIfExists(runFile(run));
        }
        handedOver = true;
        return new SortedGraphs(terms, sorted, temporary);
    }

    private Path runFile(int number) {
        return temporary.path().resolve("run-" + number);
    }

    private Path beginRun() {
        synchronized (runs) {
            return runFile(begun++);
        }
    }

    private void endRun(Run run) {
        synchronized (runs) {
            runs.add(run);
        }
    }

    /** Removes the temporary folder, unless what was sorted is still to be read. */
    @Override
    public void close() throws IOException {
        if (!handedOver) {
            temporary.close();
        }
    }

    /** Triples on their way into the sort, from one thread. */
    public final class Batch implements Closeable {
        private BatchTable table = new BatchTable(graphs, batchBytes);

        private Batch() {}

        /**
         * Takes a triple of a graph.
         *
         * @throws IOException if what does not fit in memory cannot be written; says so if the disk is full
         */
        public void triple(int graph, Triple triple) throws IOException {
            table.add(graph, triple);
            if (table.isFull()) {
                close();
            }
        }

        /** Writes what it still holds. */
        @Override
        public void close() throws IOException {
            if (!table.isEmpty()) {
                endRun(table.write(beginRun()));
                table = new BatchTable(graphs, batchBytes);
            }
        }
    }
}
