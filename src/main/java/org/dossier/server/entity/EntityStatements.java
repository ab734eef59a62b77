package org.dossier.server.entity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossier.disk.Sha256;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;

/**
 * What a release states of one entity and its parts, as its dumps have it: canonical N-Triples, a line each, sorted by their bytes. The
 * SHA-256 of the lines is the entity's hash in {@code entities.tsv.gz}.
 *
 * @param iri the entity's IRI
 * @param triples in the order of the lines
 */
public record EntityStatements(String iri, List<org.dossier.rdf.Triple> triples) {
    public EntityStatements {
        triples = List.copyOf(triples);
    }

    /**
     * Reads what is stated of an entity; the caller is within a READ transaction.
     *
     * @return empty if nothing is stated
     */
    public static Optional<EntityStatements> read(DatasetGraph dataset, String iri) {
        Graph graph = dataset.getDefaultGraph();
        Set<org.dossier.rdf.Triple> found = new TreeSet<>();
        subjects(graph, iri)
                .forEach(subject -> graph.find(NodeFactory.createURI(subject), Node.ANY, Node.ANY)
                        .forEachRemaining(triple -> found.add(triple(triple))));
        return found.isEmpty() ? Optional.empty() : Optional.of(new EntityStatements(iri, List.copyOf(found)));
    }

    /** The entity's IRI and those of its parts, in order: what its triples lead to by a fragment, and the parts of those. */
    static Set<String> subjects(Graph graph, String iri) {
        Set<String> found = new TreeSet<>();
        found.add(iri);
        List<String> open = List.of(iri);
        while (!open.isEmpty()) {
            List<String> next = new ArrayList<>();
            for (String subject : open) {
                graph.find(NodeFactory.createURI(subject), Node.ANY, Node.ANY).forEachRemaining(triple -> {
                    Node object = triple.getObject();
                    if (object.isURI() && object.getURI().startsWith(iri + "#") && found.add(object.getURI())) {
                        next.add(object.getURI());
                    }
                });
            }
            open = next;
        }
        return found;
    }

    /** The lines in UTF-8, each with its line end. */
    public byte[] ntriples() {
        StringBuilder lines = new StringBuilder(triples.size() * 128);
        triples.forEach(triple -> lines.append(triple.ntriples()).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The entity's hash: the SHA-256 of {@link #ntriples()}, in 64 hexadecimal digits. */
    public String hash() {
        return Sha256.of(ntriples());
    }

    private static org.dossier.rdf.Triple triple(Triple triple) {
        return new org.dossier.rdf.Triple(
                new Iri(triple.getSubject().getURI()),
                new Iri(triple.getPredicate().getURI()),
                term(triple.getObject()));
    }

    private static Term term(Node node) {
        if (node.isURI()) {
            return new Iri(node.getURI());
        }
        return node.getLiteralLanguage().isEmpty()
                ? Literal.typed(node.getLiteralLexicalForm(), new Iri(node.getLiteralDatatypeURI()))
                : Literal.text(node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }
}
