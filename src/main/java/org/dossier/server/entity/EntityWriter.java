package org.dossier.server.entity;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dossier.rdf.Namespaces;

/** Writes a description of an entity in the syntaxes of RDF; the same description gives the same bytes. */
public final class EntityWriter {
    private EntityWriter() {}

    /**
     * Writes triples in their order.
     *
     * @throws IllegalArgumentException if {@code form} is no RDF
     */
    public static byte[] write(List<Triple> triples, EntityForm form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (form) {
            case TURTLE -> stream(triples, RDFFormat.TURTLE_BLOCKS, out);
            case N_TRIPLES -> stream(triples, RDFFormat.NTRIPLES_UTF8, out);
            case RDF_XML -> {
                Graph graph = GraphFactory.createDefaultGraph();
                used(triples).forEach(graph.getPrefixMapping()::setNsPrefix);
                triples.forEach(graph::add);
                RDFWriter.source(graph).format(RDFFormat.RDFXML_PLAIN).output(out);
            }
            case JSON_LD -> out.writeBytes(JsonLd.write(triples, used(triples)));
            case HTML -> throw new IllegalArgumentException("HTML is no RDF syntax");
        }
        return out.toByteArray();
    }

    private static void stream(List<Triple> triples, RDFFormat format, ByteArrayOutputStream out) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
        writer.start();
        used(triples).forEach(writer::prefix);
        triples.forEach(writer::triple);
        writer.finish();
    }

    /** The prefixes whose namespaces occur. */
    private static Map<String, String> used(List<Triple> triples) {
        Map<String, String> used = new TreeMap<>();
        Namespaces.byPrefix().forEach((prefix, namespace) -> {
            if (triples.stream()
                    .anyMatch(triple -> begins(triple.getPredicate(), namespace)
                            || begins(triple.getObject(), namespace)
                            || begins(triple.getSubject(), namespace))) {
                used.put(prefix, namespace);
            }
        });
        return used;
    }

    private static boolean begins(Node node, String namespace) {
        return node.isURI()
                ? node.getURI().startsWith(namespace)
                : node.isLiteral() && node.getLiteralDatatypeURI().startsWith(namespace);
    }
}
