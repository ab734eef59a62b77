package org.dossier.store;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.dossier.rdf.Iri;
import org.dossier.rdf.TripleSink;

/**
 * Builds a TDB2 database in one go, on one thread: fill its graphs, then {@link #close()} completes it. Triples may come
 * in any order; sorted ones are taken fastest. The same triples in the same order give the same files.
 */
public final class StoreBuilder implements AutoCloseable {
    private final Path directory;
    private final DatasetGraphTDB dataset;
    private final TermNodes nodes = new TermNodes();

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
