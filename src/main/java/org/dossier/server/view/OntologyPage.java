package org.dossier.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Namespaces;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.entity.OntologyFile;

/** Reads the page of the ontology: every term, and how often the release uses it. */
public final class OntologyPage {
    private static final String FUNCTION = "http://www.w3.org/ns/sparql-service-description#Function";
    private static final Set<String> ONE_DATE = Set.of("earliestDay", "latestDay", "isQualified");
    private static final Set<String> APART = Set.of(
            RDF.type.getURI(),
            RDFS.label.getURI(),
            RDFS.isDefinedBy.getURI(),
            SKOS.definition.getURI(),
            SKOS.scopeNote.getURI(),
            SKOS.example.getURI(),
            SKOS.prefLabel.getURI());
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry(RDFS.subClassOf.getURI(), "ontology.kind-of"),
            Map.entry(RDFS.subPropertyOf.getURI(), "ontology.implies"),
            Map.entry(RDFS.domain.getURI(), "ontology.stated-of"),
            Map.entry(RDFS.range.getURI(), "ontology.value"),
            Map.entry("https://schema.org/domainIncludes", "ontology.stated-of"),
            Map.entry("https://schema.org/rangeIncludes", "ontology.value"),
            Map.entry(SKOS.closeMatch.getURI(), "ontology.close-to"),
            Map.entry(SKOS.exactMatch.getURI(), "ontology.same-as"),
            Map.entry(SKOS.relatedMatch.getURI(), "ontology.related-to"),
            Map.entry(SKOS.editorialNote.getURI(), "ontology.note"),
            Map.entry(SKOS.inScheme.getURI(), "ontology.scheme"),
            Map.entry(OWL.inverseOf.getURI(), "ontology.inverse"),
            Map.entry(OWL.disjointWith.getURI(), "ontology.disjoint"),
            Map.entry(OWL.propertyChainAxiom.getURI(), "ontology.chain"));

    private final Graph ontology = OntologyFile.graph();
    private final GraphReader reader;

    private OntologyPage(GraphReader reader) {
        this.reader = reader;
    }

    /** Reads it; counts every use, so its result is kept for as long as the release is served. */
    public static List<TermView.Group> read(GraphReader reader) {
        OntologyPage page = new OntologyPage(reader);
        Map<String, TermView.Group> groups = new LinkedHashMap<>();
        page.group(groups, "classes", "ontology.classes", OWL.Class.asNode());
        page.group(groups, "object-properties", "ontology.objects", OWL.ObjectProperty.asNode());
        page.group(groups, "datatype-properties", "ontology.data", OWL.DatatypeProperty.asNode());
        page.group(groups, "functions", "ontology.functions", NodeFactory.createURI(FUNCTION));
        page.others(groups);
        return List.copyOf(groups.values());
    }

    private void group(Map<String, TermView.Group> groups, String id, String title, Node type) {
        List<TermView> terms = ontology.find(Node.ANY, RDF.type.asNode(), type).toList().stream()
                .map(Triple::getSubject)
                .filter(OntologyPage::isOurs)
                .distinct()
                .map(this::term)
                .sorted(Comparator.comparing(term -> term.name().toLowerCase(Locale.ROOT)))
                .toList();
        if (!terms.isEmpty()) {
            groups.put(id, new TermView.Group(id, reader.wording().say(title), terms));
        }
    }

    private void others(Map<String, TermView.Group> groups) {
        Set<String> shown = new HashSet<>();
        groups.values().forEach(group -> group.terms().forEach(term -> shown.add(term.iri())));
        List<TermView> terms = ontology.find(Node.ANY, RDF.type.asNode(), Node.ANY).toList().stream()
                .map(Triple::getSubject)
                .filter(OntologyPage::isOurs)
                .filter(node -> !shown.contains(node.getURI()))
                .distinct()
                .map(this::term)
                .sorted(Comparator.comparing(TermView::name))
                .toList();
        if (!terms.isEmpty()) {
            groups.put(
                    "individuals",
                    new TermView.Group("individuals", reader.wording().say("ontology.values"), terms));
        }
    }

    private static boolean isOurs(Node node) {
        return node.isURI() && node.getURI().startsWith(Vocabulary.NAMESPACE);
    }

    private TermView term(Node term) {
        Map<String, List<Fact.Value>> relations = new TreeMap<>();
        for (Triple triple : ontology.find(term, Node.ANY, Node.ANY).toList()) {
            String property = triple.getPredicate().getURI();
            if (!APART.contains(property)) {
                String label = LABELS.containsKey(property)
                        ? reader.wording().say(LABELS.getOrDefault(property, ""))
                        : Namespaces.shorten(property).orElse(property);
                relations.computeIfAbsent(label, any -> new ArrayList<>()).add(value(triple.getObject()));
            }
        }
        List<Fact> facts = new ArrayList<>();
        relations.forEach((label, values) -> facts.add(new Fact(
                label,
                "",
                values.stream()
                        .sorted(Comparator.comparing(value -> value.words().text()))
                        .toList())));
        String name = term.getURI().substring(Vocabulary.NAMESPACE.length());
        String kind = kind(term);
        long uses = uses(term, kind);
        return new TermView(
                name,
                term.getURI(),
                kind,
                TermView.texts(ontology, term, RDFS.label.asNode()),
                TermView.texts(ontology, term, SKOS.definition.asNode()),
                TermView.texts(ontology, term, SKOS.scopeNote.asNode()),
                TermView.texts(ontology, term, SKOS.example.asNode()),
                facts,
                uses(uses, kind),
                reader.links().sparql(query(name, kind)));
    }

    private String kind(Node term) {
        if (ontology.contains(term, RDF.type.asNode(), OWL.Class.asNode())) {
            return "class";
        }
        if (ontology.contains(term, RDF.type.asNode(), NodeFactory.createURI(FUNCTION))) {
            return "function";
        }
        boolean property = ontology.contains(term, RDF.type.asNode(), OWL.ObjectProperty.asNode())
                || ontology.contains(term, RDF.type.asNode(), OWL.DatatypeProperty.asNode());
        return property ? "property" : "value";
    }

    private long uses(Node term, String kind) {
        return switch (kind) {
            case "class" -> reader.count(ExternalVocabulary.RDF_TYPE, term);
            case "property" ->
                term.getURI().equals(Vocabulary.RECORDED_AT.value())
                        ? reader.recorded()
                        : reader.count(new Iri(term.getURI()), Node.ANY);
            case "function" -> 0;
            default -> reader.pointingTo(term);
        };
    }

    private String uses(long uses, String kind) {
        if (kind.equals("function")) {
            return reader.wording().say("ontology.try");
        }
        String counted = kind.equals("class") ? "ontology.instances" : "ontology.statements";
        return uses == 0
                ? reader.wording().say("ontology.unused")
                : reader.wording().say(counted, "n", uses);
    }

    /** What a number of uses counts, a row for each; of a function its values for some dates. */
    private static String query(String name, String kind) {
        return switch (kind) {
            case "class" -> Questions.instances(Vocabulary.term(name));
            case "property" ->
                name.equals("recordedAt")
                        ? "SELECT ?thing ?place WHERE { GRAPH ?graph { ?thing dossier:recordedAt ?place } }\n"
                        : "SELECT ?thing ?value WHERE { ?thing dossier:%s ?value }\n".formatted(name);
            case "function" ->
                "SELECT ?document ?date ?value WHERE {\n  ?document dossier:date ?date .\n  BIND (dossier:%s(%s) AS ?value)\n} LIMIT 100\n"
                        .formatted(name, ONE_DATE.contains(name) ? "?date" : "?date, \"1953-03-05\"");
            default -> "SELECT ?thing ?property WHERE { ?thing ?property dossier:%s }\n".formatted(name);
        };
    }

    private Fact.Value value(Node node) {
        if (node.isLiteral()) {
            return new Fact.Value(GraphReader.words(node), "", "");
        }
        if (node.isBlank()) {
            return new Fact.Value(Words.ofPage(String.join(" / ", chain(node))), "", "");
        }
        String iri = node.getURI();
        return new Fact.Value(
                Words.ofPage(OntologyFile.shorten(iri)),
                isOurs(node) ? "#" + iri.substring(Vocabulary.NAMESPACE.length()) : iri,
                "");
    }

    /** The members of an RDF list. */
    private List<String> chain(Node list) {
        List<String> members = new ArrayList<>();
        Node here = list;
        while (here.isBlank()) {
            List<Triple> first =
                    ontology.find(here, RDF.first.asNode(), Node.ANY).toList();
            List<Triple> rest = ontology.find(here, RDF.rest.asNode(), Node.ANY).toList();
            if (first.isEmpty() || rest.isEmpty()) {
                break;
            }
            members.add(OntologyFile.shorten(first.get(0).getObject().toString()));
            here = rest.get(0).getObject();
        }
        return members;
    }
}
