package org.dossier.server.entity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossier.disk.Sha256;
import org.dossier.jena.JenaTerms;
import org.dossier.rdf.CodePointOrder;
import org.dossier.rdf.Triple;

/**
 * What a release states of one entity and its parts, as its dumps have it: canonical N-Triples, a line each, sorted by their bytes. The
 * SHA-256 of the lines is the entity's hash in {@code entities.tsv.gz}.
 *
 * @param iri the entity's IRI
 * @param triples in the order of the lines
 */
public record EntityStatements(String iri, List<Triple> triples) {
    public EntityStatements {
        triples = List.copyOf(triples);
    }

    /**
     * Reads what is stated of an entity; the caller is within a READ transaction.
     *
     * @return empty if nothing is stated
     */
    public static Optional<EntityStatements> read(DatasetGraph dataset, String iri) {
        List<Line> lines = new ArrayList<>();
        walk(dataset.getDefaultGraph(), iri, triple -> lines.add(Line.of(JenaTerms.triple(triple))));
        lines.sort((one, other) -> CodePointOrder.compare(one.text(), other.text()));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new EntityStatements(
                        iri, lines.stream().map(Line::triple).toList()));
    }

    /** A triple with its line, which is made once and compared often. */
    private record Line(Triple triple, String text) {
        static Line of(Triple triple) {
            return new Line(triple, triple.ntriples());
        }
    }

    /** The entity's IRI and those of its parts, in order: what its triples lead to by a fragment, and the parts of those. */
    static SortedSet<String> subjects(Graph graph, String iri) {
        return walk(graph, iri, triple -> {});
    }

    /** Shows every triple of the entity and of its parts, once; returns whose they are. */
    private static SortedSet<String> walk(Graph graph, String iri, Consumer<org.apache.jena.graph.Triple> receiver) {
        SortedSet<String> found = new TreeSet<>(List.of(iri));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            graph.find(NodeFactory.createURI(open.remove()), Node.ANY, Node.ANY).forEachRemaining(triple -> {
                receiver.accept(triple);
                Node object = triple.getObject();
                if (object.isURI() && object.getURI().startsWith(iri + "#") && found.add(object.getURI())) {
                    open.add(object.getURI());
                }
            });
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
}
