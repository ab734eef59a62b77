package org.dossier.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;

/** Holds {@code ontology/dossier.ttl} and the constants of the vocabulary against each other, and the alignments against what exists. */
class OntologyTest {
    private static final Path FILE = Path.of("ontology/dossier.ttl");
    private static final String ONTOLOGY = "https://w3id.org/dossier/ontology";
    private static final List<String> LANGUAGES = List.of("en", "ko", "ru", "zh");
    private static final Graph GRAPH = read();
    private static final List<Node> ALIGNMENTS = List.of(
            RDFS.subClassOf.asNode(),
            RDFS.subPropertyOf.asNode(),
            OWL2.equivalentClass.asNode(),
            OWL2.equivalentProperty.asNode(),
            SKOS.closeMatch.asNode(),
            SKOS.exactMatch.asNode());

    @Test
    void everyConstantIsDefinedInTheOntology() {
        assertThat(constants(Vocabulary.class)).isSubsetOf(defined());
    }

    @Test
    void everyTermOfTheOntologyHasAConstant() {
        assertThat(defined()).isSubsetOf(constants(Vocabulary.class));
    }

    @Test
    void everyTermHasALabelADefinitionAndAnExample() {
        List<String> faults = new ArrayList<>();
        for (Node term : terms()) {
            for (Node property : List.of(RDFS.label.asNode(), SKOS.definition.asNode())) {
                if (!languages(term, property).equals(LANGUAGES)) {
                    faults.add(
                            term.getLocalName() + ": " + property.getLocalName() + " not once in each of " + LANGUAGES);
                }
            }
            List<String> noted = languages(term, SKOS.scopeNote.asNode());
            if (!noted.isEmpty() && !noted.equals(LANGUAGES)) {
                faults.add(term.getLocalName() + ": scope note not once in each of " + LANGUAGES);
            }
            if (!languages(term, SKOS.example.asNode()).equals(List.of("en"))) {
                faults.add(term.getLocalName() + ": not exactly one example");
            }
            if (!GRAPH.contains(term, RDFS.isDefinedBy.asNode(), NodeFactory.createURI(ONTOLOGY))) {
                faults.add(term.getLocalName() + ": no rdfs:isDefinedBy");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyTermIsAlignedOrSaysWhyItIsNot() {
        List<String> faults = new ArrayList<>();
        for (Node term : terms()) {
            boolean excused = GRAPH.stream(term, SKOS.editorialNote.asNode(), null)
                    .anyMatch(note -> note.getObject().getLiteralLexicalForm().startsWith("No alignment: "));
            if (aligned(term) == excused) {
                faults.add(
                        term.getLocalName() + (excused ? ": aligned, yet excused" : ": neither aligned nor excused"));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPropertySaysWhatItJoins() {
        List<String> faults = new ArrayList<>();
        for (Node term : terms()) {
            boolean object = GRAPH.contains(term, RDF.type.asNode(), OWL2.ObjectProperty.asNode());
            boolean data = GRAPH.contains(term, RDF.type.asNode(), OWL2.DatatypeProperty.asNode());
            // Kept apart from the graph it speaks of, and true of anything.
            boolean anything = term.getURI().equals(Vocabulary.RECORDED_AT.value());
            if ((object || data)
                    && !anything
                    && objects(term, RDFS.domain.asNode(), "domainIncludes").isEmpty()) {
                faults.add(term.getLocalName() + ": no domain");
            }
            if (object && objects(term, RDFS.range.asNode(), "rangeIncludes").isEmpty()) {
                faults.add(term.getLocalName() + ": no range");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyAlignmentLeadsToATermThatExists() throws IOException {
        Set<String> known = knownTerms();
        Set<String> used = new TreeSet<>();
        for (Node property : ALIGNMENTS) {
            GRAPH.stream(null, property, null).map(t -> t.getObject().getURI()).forEach(used::add);
        }
        used.removeIf(iri -> iri.startsWith(Vocabulary.NAMESPACE));
        assertThat(used).isSubsetOf(known);
    }

    @Test
    void everyTermUsedAsItIsBelongsToAListedVocabulary() {
        List<String> namespaces = GRAPH.stream(NodeFactory.createURI(ONTOLOGY), DCTerms.requires.asNode(), null)
                .map(t -> t.getObject().getURI())
                .toList();
        assertThat(namespaces).isNotEmpty();
        assertThat(constants(ExternalVocabulary.class))
                .allSatisfy(iri -> assertThat(namespaces).anyMatch(iri::startsWith));
    }

    @Test
    void onlyThePropertyChainsHaveBlankNodes() {
        Set<String> predicates = GRAPH.stream()
                .filter(t -> t.getSubject().isBlank() || t.getObject().isBlank())
                .map(t -> t.getPredicate().getLocalName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(predicates).containsExactlyInAnyOrder("propertyChainAxiom", "first", "rest");
    }

    @Test
    void bothLibrariesReadTheSameNumberOfTriples() throws IOException {
        assertThat(Rio.parse(new StringReader(Files.readString(FILE)), ONTOLOGY, RDFFormat.TURTLE))
                .hasSize(GRAPH.size());
    }

    private static List<String> languages(Node term, Node property) {
        return GRAPH.stream(term, property, null)
                .map(triple -> triple.getObject().getLiteralLanguage())
                .sorted()
                .toList();
    }

    private static boolean aligned(Node term) {
        return ALIGNMENTS.stream()
                .flatMap(property -> GRAPH.stream(term, property, null))
                .anyMatch(t -> !t.getObject().getURI().startsWith(Vocabulary.NAMESPACE) || aligned(t.getObject()));
    }

    private static Collection<Node> objects(Node term, Node property, String schema) {
        Set<Node> found = GRAPH.stream(term, property, null)
                .map(org.apache.jena.graph.Triple::getObject)
                .collect(Collectors.toSet());
        GRAPH.stream(term, NodeFactory.createURI("https://schema.org/" + schema), null)
                .forEach(t -> found.add(t.getObject()));
        return found;
    }

    /** The terms of our namespace that the ontology says something about. */
    private static List<Node> terms() {
        return GRAPH.stream()
                .map(org.apache.jena.graph.Triple::getSubject)
                .filter(subject -> subject.isURI() && subject.getURI().startsWith(Vocabulary.NAMESPACE))
                .distinct()
                .toList();
    }

    private static Set<String> defined() {
        return terms().stream().map(Node::getURI).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> constants(Class<?> vocabulary) {
        Set<String> values = new TreeSet<>();
        for (Field field : vocabulary.getFields()) {
            if (field.getType() == Iri.class) {
                try {
                    values.add(((Iri) field.get(null)).value());
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(field + " cannot be read", e);
                }
            }
        }
        return values;
    }

    private static Set<String> knownTerms() throws IOException {
        Set<String> terms = new TreeSet<>();
        try (InputStream in = OntologyTest.class.getResourceAsStream("known-terms.txt")) {
            String namespace = "";
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("http")) {
                    namespace = line.strip();
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    for (String name : line.strip().split(" ")) {
                        terms.add(namespace + name);
                    }
                }
            }
        }
        return terms;
    }

    private static Graph read() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, FILE.toUri().toString());
        return graph;
    }
}
