package org.dossier.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.dossier.rdf.Iri;
import org.dossier.rdf.TripleSink;
import org.dossier.sort.SortedGraph;

/**
 * Builds a TDB2 database in one go, on one thread: fill its graphs, then {@link #close()} completes it. Triples may come
 * in any order; sorted ones are taken fastest. The same triples in the same order give the same files.
 */
public final class StoreBuilder implements AutoCloseable {
    private final Path directory;
    private final DatasetGraphTDB dataset;
    private final TermNodes nodes = new TermNodes();

    /**
     * Builds a database from sorted graphs, straight into the files of TDB2: the terms in their order, every index packed
     * from the leaves up with full blocks, and the statistics for TDB2's optimizer. It is an ordinary TDB2 database that
     * accepts updates. The same graphs give the same files. Holds 12 bytes a term, 20 for as long as ranks are made, and what {@code means} allows; per
     * subject and predicate, 8 bytes for each object.
     *
     * <p>Nothing is forced to disk: whoever publishes the directory does that.
     *
     * @param directory where it is made; holds no database yet
     * @param namedGraphs the graphs that have a name, which share their terms with {@code defaultGraph}
     * @param progress is told, from several threads, how many more of {@link #entries} are written
     * @throws IOException if a file cannot be written, which says so if the disk is full, or the graphs cannot be read.
     *     What was made of the database is left for the caller to remove; in {@code means.temporary()} nothing is left
     */
    public static void build(
            Path directory,
            SortedGraph defaultGraph,
            Map<Iri, SortedGraph> namedGraphs,
            BuildMeans means,
            LongConsumer progress)
            throws IOException {
        for (SortedGraph graph : namedGraphs.values()) {
            if (graph.terms() != defaultGraph.terms()) {
                throw new IllegalArgumentException("graphs with different dictionaries");
            }
        }
        Path storage = folder(directory.resolve(StoreFiles.STORAGE_FOLDER));
        Path temporary = folder(means.temporary());
        JenaSystem.init();
        try (TemporaryFolder own = TemporaryFolder.in(temporary);
                Tasks tasks = new Tasks(means.workers(), progress)) {
            new SortedBuild(storage, own.path(), defaultGraph, namedGraphs, means, tasks).run();
        }
    }

    private static Path folder(Path folder) throws IOException {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }

    /** How much there is to write: each term twice, each triple three times, each quad six times. */
    public static long entries(SortedGraph defaultGraph, Map<Iri, SortedGraph> namedGraphs) {
        long named = 0;
        for (SortedGraph graph : namedGraphs.values()) {
            named += graph.size();
        }
        return 2L * defaultGraph.terms().size() + 3 * defaultGraph.size() + 6 * named;
    }

    /**
     * Begins a database.
     *
     * @param directory where it is made; holds nothing yet
     * @throws IOException if it cannot be made there
     */
    public StoreBuilder(Path directory) throws IOException {
        this.directory = directory;
        try {
            dataset = Storage.open(new WritableFiles(directory));
            dataset.begin(TxnType.WRITE);
        } catch (JenaException e) {
            throw failed(e);
        }
    }

    /** Takes the triples of the default graph. */
    public TripleSink defaultGraph() {
        return into(Quad.defaultGraphIRI);
    }

    /** Takes the triples of a named graph. */
    public TripleSink graph(Iri name) {
        return into(NodeFactory.createURI(name.value()));
    }

    private TripleSink into(Node graph) {
        return triple -> {
            try {
                dataset.add(
                        graph,
                        nodes.subject(triple.subject()),
                        nodes.predicate(triple.predicate()),
                        nodes.object(triple.object()));
            } catch (JenaException e) {
                throw failed(e);
            }
        };
    }

    /** Completes the database: everything is on disk when this returns. */
    @Override
    public void close() throws IOException {
        try {
            dataset.commit();
            dataset.end();
            dataset.shutdown();
        } catch (JenaException e) {
            throw failed(e);
        }
    }

    private IOException failed(RuntimeException cause) {
        String why = cause instanceof RuntimeIOException && cause.getCause() != null
                ? String.valueOf(cause.getCause().getMessage())
                : String.valueOf(cause.getMessage());
        return new IOException(directory + ": the store cannot be written: " + why, cause);
    }
}
