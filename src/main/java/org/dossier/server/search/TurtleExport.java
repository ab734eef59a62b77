package org.dossier.server.search;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossier.rdf.Namespaces;

/** Things as Turtle: what the graph states of each, thing after thing. */
final class TurtleExport {
    private TurtleExport() {}

    /** Writes it, within the caller's transaction. */
    static void write(List<String> things, DatasetGraph dataset, OutputStream out) throws IOException {
        Graph graph = dataset.getDefaultGraph();
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        writer.start();
        Namespaces.byPrefix().forEach(writer::prefix);
        for (String thing : things) {
            graph.find(NodeFactory.createURI(thing), Node.ANY, Node.ANY).forEachRemaining(writer::triple);
        }
        writer.finish();
        out.flush();
    }
}
