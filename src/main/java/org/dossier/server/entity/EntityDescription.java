package org.dossier.server.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.dossier.jena.JenaTerms;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Vocabulary;
import org.dossier.release.NamedGraphs;

/**
 * What the graph says of one entity: its own triples, those of its parts (what hangs on it by a fragment) and of the mappings that link it to
 * authority files, the labels of what these point to, and where it and its links are recorded. No blank nodes, since the graph has none.
 *
 * @param iri the entity's IRI
 * @param triples in the order in which they are written: the entity, its parts by IRI, its mappings by IRI, the labels of others by IRI
 */
public record EntityDescription(String iri, List<Triple> triples) {
    private static final Node LABEL = NodeFactory.createURI(ExternalVocabulary.RDFS_LABEL.value());
    private static final Node TYPE = NodeFactory.createURI(ExternalVocabulary.RDF_TYPE.value());
    private static final Node RECORDED_AT = NodeFactory.createURI(Vocabulary.RECORDED_AT.value());
    private static final Node LINKED = NodeFactory.createURI(ExternalVocabulary.OWL_ANNOTATED_SOURCE.value());
    private static final int MOST_LINKS = 500;
    private static final Comparator<Triple> ORDER = Comparator.comparing((Triple triple) -> rank(triple.getPredicate()))
            .thenComparing(triple -> triple.getPredicate().getURI())
            .thenComparing(triple -> NodeFmtLib.strNT(triple.getObject()));

    public EntityDescription {
        triples = List.copyOf(triples);
    }

    /**
     * Reads the description of an entity; the caller is within a READ transaction.
     *
     * @param base the dataset's base IRI
     * @return empty if the graph has no triple whose subject it is
     */
    public static Optional<EntityDescription> read(DatasetGraph dataset, String base, String iri) {
        Graph graph = dataset.getDefaultGraph();
        Node entity = NodeFactory.createURI(iri);
        List<Triple> triples = new ArrayList<>(sorted(graph, entity, Node.ANY));
        if (triples.isEmpty()) {
            return Optional.empty();
        }
        dataset.find(JenaTerms.node(NamedGraphs.records(base)), entity, RECORDED_AT, Node.ANY)
                .forEachRemaining(quad -> triples.add(quad.asTriple()));
        for (String subject : EntityStatements.subjects(graph, iri)) {
            if (!subject.equals(iri)) {
                triples.addAll(sorted(graph, NodeFactory.createURI(subject), Node.ANY));
            }
        }
        for (Node link : links(graph, entity)) {
            triples.addAll(sorted(graph, link, Node.ANY));
            dataset.find(JenaTerms.node(NamedGraphs.records(base)), link, RECORDED_AT, Node.ANY)
                    .forEachRemaining(quad -> triples.add(quad.asTriple()));
        }
        Set<Node> described = new LinkedHashSet<>();
        Set<String> others = new TreeSet<>();
        triples.forEach(triple -> described.add(triple.getSubject()));
        triples.forEach(triple -> {
            if (triple.getObject().isURI() && !described.contains(triple.getObject())) {
                others.add(triple.getObject().getURI());
            }
        });
        others.forEach(other -> triples.addAll(sorted(graph, NodeFactory.createURI(other), LABEL)));
        return Optional.of(new EntityDescription(iri, triples));
    }

    /** The mappings that tell what the entity's links to authority files rest on, at most 500, by IRI. */
    private static List<Node> links(Graph graph, Node entity) {
        ExtendedIterator<Triple> found = graph.find(Node.ANY, LINKED, entity);
        List<Node> links = new ArrayList<>();
        try {
            while (found.hasNext() && links.size() < MOST_LINKS) {
                links.add(found.next().getSubject());
            }
        } finally {
            found.close();
        }
        links.sort(Comparator.comparing(Node::getURI));
        return links;
    }

    /** True if the graph says anything of {@code iri}; the caller is within a READ transaction. */
    public static boolean exists(DatasetGraph dataset, String iri) {
        return dataset.getDefaultGraph().contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY);
    }

    private static List<Triple> sorted(Graph graph, Node subject, Node predicate) {
        return graph.find(subject, predicate, Node.ANY).toList().stream()
                .sorted(ORDER)
                .toList();
    }

    private static int rank(Node predicate) {
        return predicate.equals(TYPE) ? 0 : predicate.equals(LABEL) ? 1 : 2;
    }
}
