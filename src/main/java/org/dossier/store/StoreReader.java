package org.dossier.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.dossier.rdf.Iri;

/**
 * A finished database, opened for reading only. Writes nothing to its directory and takes no lock there, so that several
 * processes may read it at once.
 */
public final class StoreReader implements AutoCloseable {
    private final DatasetGraphTDB dataset;

    private StoreReader(DatasetGraphTDB dataset) {
        this.dataset = dataset;
    }

    /**
     * Loads what reading a store takes, and returns when it is loaded. It takes long the first time, so that a thread of its own may do
     * it ahead; whoever else touches Jena asks for this first, as Jena must be loaded by one thread.
     */
    public static void prepare() {
        JenaSystem.init();
    }

    /**
     * Opens the database that a {@link StoreBuilder} made.
     *
     * @throws IOException if there is none, it was not completed, or it cannot be read
     */
    public static StoreReader open(Path directory) throws IOException {
        try {
            return new StoreReader(Storage.open(new ReadOnlyFiles(directory)));
        } catch (JenaException e) {
            throw new IOException(directory + ": the store cannot be read: " + e.getMessage(), e);
        }
    }

    /** Its graphs; the caller begins and ends its own READ transaction. Safe for many threads. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** How many triples the default graph has. */
    public long size() {
        return size(Quad.defaultGraphIRI);
    }

    /** How many triples a named graph has. */
    public long size(Iri graph) {
        return size(NodeFactory.createURI(graph.value()));
    }

    private long size(Node graph) {
        return dataset.calculateRead(() -> Iter.count(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY)));
    }

    /**
     * Runs one query; many may run at once.
     *
     * @param base the IRI that relative IRIs in the query begin with
     * @param limit how long it may take
     * @throws QueryFault if it is not SPARQL, reaches out of the store, or takes longer
     */
    public QueryResult run(String sparql, String base, Duration limit) throws QueryFault {
        return QueryRun.of(dataset, sparql, base, limit);
    }

    /** Closes it; no transaction may be open. */
    @Override
    public void close() {
        dataset.shutdown();
    }
}
