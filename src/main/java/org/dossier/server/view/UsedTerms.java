package org.dossier.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dossier.description.DescriptionTerms;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Namespaces;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.entity.OntologyFile;

/** The classes and properties of a release: those it uses, by the statistics that it was published with, and the others of the ontology. */
public final class UsedTerms {
    private static final Comparator<UsedTerm> MOST_USED =
            Comparator.comparingLong(UsedTerm::uses).reversed().thenComparing(UsedTerm::iri);

    private final Graph ontology = OntologyFile.graph();
    private final PublishedDescription description;

    private UsedTerms(PublishedDescription description) {
        this.description = description;
    }

    /** Reads them, the most used first; costs no walk through the graph. */
    public static List<UsedTerm> of(PublishedDescription description) {
        UsedTerms terms = new UsedTerms(description);
        List<UsedTerm> all = new ArrayList<>(terms.read(
                UsedTerm.Kind.CLASS,
                List.of(OWL.Class.asNode()),
                DescriptionTerms.CLASS_PARTITION,
                DescriptionTerms.CLASS,
                DescriptionTerms.ENTITIES));
        all.addAll(terms.read(
                UsedTerm.Kind.PROPERTY,
                List.of(OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode()),
                DescriptionTerms.PROPERTY_PARTITION,
                DescriptionTerms.PROPERTY,
                DescriptionTerms.TRIPLES));
        all.sort(MOST_USED);
        return List.copyOf(all);
    }

    /**
     * @param types what a term of the kind is in the ontology
     * @param partition what leads from the dataset to the statistics of a term
     * @param named what tells there which term it is
     * @param counted what tells there how often it is used
     */
    private List<UsedTerm> read(UsedTerm.Kind kind, List<Node> types, Iri partition, Iri named, Iri counted) {
        Map<String, Long> uses = new HashMap<>();
        for (Node part : description.objects(description.dataset(), partition)) {
            description.text(part, named).ifPresent(iri -> uses.put(iri, count(part, counted)));
        }
        Set<String> iris = new TreeSet<>(uses.keySet());
        types.forEach(type -> ontology.find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(triple -> triple.getSubject().toString())
                .filterKeep(iri -> iri.startsWith(Vocabulary.NAMESPACE))
                .forEach(iris::add));
        return iris.stream()
                .map(iri -> new UsedTerm(
                        iri,
                        kind,
                        Namespaces.shorten(iri).orElse(""),
                        TermView.texts(ontology, NodeFactory.createURI(iri), RDFS.label.asNode()),
                        TermView.texts(ontology, NodeFactory.createURI(iri), SKOS.definition.asNode()),
                        uses.getOrDefault(iri, 0L)))
                .toList();
    }

    private long count(Node part, Iri counted) {
        return description.text(part, counted).map(Long::valueOf).orElse(0L);
    }
}
