package org.dossier.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedSet;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.dossier.disk.DiskFault;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;

/** Adds a small graph to a database that is built, before it is published. */
public final class StoreAddition {
    private StoreAddition() {}

    /**
     * Adds a graph with a name in one transaction of TDB2, which copies the blocks of each index that it changes to the end of its file: about a
     * block of 8 KiB for each term that is new, and for each graph that the indexes of quads hold. The same database and the same
     * triples give the same files.
     *
     * @param directory a database that a {@link StoreBuilder} made and nobody has open
     * @param graph the name of a graph that the database does not have
     * @throws IOException if the database cannot be read or written
     */
    public static void add(Path directory, Iri graph, SortedSet<Triple> triples) throws IOException {
        TermNodes nodes = new TermNodes();
        Node name = NodeFactory.createURI(graph.value());
        try {
            DatasetGraphTDB database = Storage.open(new WritableFiles(directory));
            try {
                Txn.executeWrite(
                        database,
                        () -> triples.forEach(triple -> database.add(
                                name,
                                nodes.subject(triple.subject()),
                                nodes.predicate(triple.predicate()),
                                nodes.object(triple.object()))));
            } finally {
                database.shutdown();
            }
        } catch (JenaException | AtlasException e) {
            throw DiskFault.writing(
                    directory, e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e));
        }
    }
}
