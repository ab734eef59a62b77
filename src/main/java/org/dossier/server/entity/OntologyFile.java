package org.dossier.server.entity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;

/** The ontology as the jar carries it: {@code ontology/dossier.ttl}. */
public final class OntologyFile {
    private static final String RESOURCE = "/org/dossier/ontology/dossier.ttl";
    private static final byte[] TURTLE = read();
    private static final Graph GRAPH = GraphFactory.createDefaultGraph();
    private static final PrefixMap PREFIXES = PrefixMapFactory.create();

    static {
        parse();
    }

    private OntologyFile() {}

    /** The file's bytes, Turtle in UTF-8. */
    public static byte[] turtle() {
        return TURTLE.clone();
    }

    /** Its triples; shared, not to be changed. */
    public static Graph graph() {
        return GRAPH;
    }

    /** {@code rico:Record}: an IRI by the prefixes that the ontology declares; the IRI itself where none fits. */
    public static String shorten(String iri) {
        String shortened = PREFIXES.abbreviate(iri);
        return shortened == null ? iri : shortened;
    }

    private static byte[] read() {
        try (InputStream in = OntologyFile.class.getResourceAsStream(RESOURCE)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + ": cannot be read from the jar", e);
        }
    }

    private static void parse() {
        StreamRDF sink = StreamRDFLib.graph(GRAPH);
        RDFParser.source(new ByteArrayInputStream(TURTLE)).lang(Lang.TURTLE).parse(sink);
        GRAPH.getPrefixMapping().getNsPrefixMap().forEach(PREFIXES::add);
    }
}
