package org.dossier.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateFactory;
import org.dossier.jena.JenaTerms;
import org.dossier.model.EdtfDate;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.dossier.time.DateFunctions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks a sound graph in one way after another: every shape finds the error seeded for it. */
class ShapesTest {
    private static final String BASE = "http://localhost:3030/";
    private static final Shapes SHAPES = Shapes.bundled();
    private static final Graph FILE = GraphFactory.createDefaultGraph();

    static {
        RDFDataMgr.read(FILE, Path.of("ontology/shapes.ttl").toUri().toString());
    }

    /** A change that makes one mistake, under the name of the shape that must find it. */
    record Seed(String shape, String update) {
        @Override
        public String toString() {
            return shape;
        }
    }

    @Test
    void aSoundGraphHasNoViolation() {
        assertThat(SHAPES.validate(triples(sound()))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seeds")
    void theShapeFindsItsError(Seed seed) {
        List<Violation> found = SHAPES.validate(broken(seed));
        assertThat(found).extracting(Violation::shape).contains(seed.shape());
        assertThat(found)
                .filteredOn(violation -> violation.shape().equals(seed.shape()))
                .allSatisfy(violation -> assertThat(violation.message()).isEqualTo(message(seed.shape())));
    }

    @Test
    void everyShapeThatCanReportHasASeededError() {
        Set<String> reporting = FILE.stream(null, SHACL.message, null)
                .map(t -> t.getSubject().getURI().substring(Shapes.NAMESPACE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        // Terms without blank nodes cannot be fed a blank node, nor a source that is neither IRI nor literal.
        reporting.removeAll(Set.of("Thing", "source", "document-rights"));
        assertThat(seeds().map(Seed::shape)).containsExactlyInAnyOrderElementsOf(reporting);
    }

    @Test
    void everyMessageSaysWhatToDo() {
        assertThat(FILE.stream(null, SHACL.message, null).map(t -> t.getObject().getLiteralLexicalForm()))
                .isNotEmpty()
                .allMatch(message -> message.contains("; "));
    }

    @Test
    void everyShapeHasAnIri() {
        Set<Node> shapes = FILE.stream()
                .filter(t -> Set.of(SHACL.property, SHACL.node, SHACL.targetClass, SHACL.message)
                        .contains(t.getPredicate()))
                .map(org.apache.jena.graph.Triple::getSubject)
                .collect(Collectors.toSet());
        assertThat(shapes).allMatch(Node::isURI);
    }

    @Test
    void everyPropertyOfTheOntologyIsAllowedSomewhereAndFoundWithoutAClass() {
        Set<String> properties = new TreeSet<>();
        for (var field : Vocabulary.class.getFields()) {
            if (field.getType() == Iri.class) {
                String iri = constant(field);
                if (Character.isLowerCase(iri.charAt(iri.indexOf('#') + 1))) {
                    properties.add(iri);
                }
            }
        }
        properties.remove(Vocabulary.RECORDED_AT.value());
        properties.removeAll(DateFunctions.all().keySet());
        Set<String> paths = new TreeSet<>();
        FILE.stream(null, SHACL.path, null)
                .filter(t -> t.getObject().isURI())
                .forEach(t -> paths.add(t.getObject().getURI()));
        Set<String> targets = FILE.stream(null, SHACL.targetSubjectsOf, null)
                .map(t -> t.getObject().getURI())
                .collect(Collectors.toSet());
        assertThat(properties).isSubsetOf(paths).isSubsetOf(targets);
    }

    @Test
    void aPartIsValidatedByItselfWithTheClassesOfWhatItRefersTo() {
        Map<Iri, List<Iri>> classes = new LinkedHashMap<>();
        List<Triple> part = new ArrayList<>();
        for (Triple triple : triples(sound())) {
            if (triple.subject().value().startsWith(BASE + "id/document/1#")
                    || triple.subject().value().equals(BASE + "id/document/1")) {
                part.add(triple);
            }
            if (triple.predicate().value().endsWith("#type")) {
                classes.computeIfAbsent(triple.subject(), any -> new ArrayList<>())
                        .add((Iri) triple.object());
            }
        }
        assertThat(SHAPES.validate(part, thing -> classes.getOrDefault(thing, List.of())))
                .isEmpty();
        assertThat(SHAPES.validate(part)).extracting(Violation::shape).contains("document-sender");
    }

    @Test
    void everyDateThatCanBeReadMayBePublished() {
        List<Triple> triples = new ArrayList<>();
        List<String> dates = List.of(
                "1951-07-10",
                "1951-07",
                "1951",
                "-0043",
                "1951-07-10T10:00:00Z",
                "1951-07-10T10:00:00+09:00",
                "1951-07/1953-07",
                "1951/..",
                "1951/",
                "../1951",
                "/1951",
                "1951?",
                "1951-07~",
                "1951-07-10%",
                "1951-21",
                "195X",
                "19XX",
                "1951-XX-31",
                "Y17000",
                "Y-17000E2",
                "Y171010000S3",
                "1950S2",
                "?1951-07-~10",
                "%1951",
                "[1951-07-10, 1951-07-12]",
                "{1951..1953}",
                "[..1951]",
                "{1951,1953-07..}",
                "{?1951}");
        for (String date : dates) {
            assertThat(EdtfDate.parse(date)).as(date).isPresent();
            Iri document = new Iri(BASE + "id/document/" + triples.size());
            triples.add(new Triple(
                    document, Vocabulary.DATE, Literal.typed(date, new Iri("http://id.loc.gov/datatypes/edtf/EDTF"))));
            triples.add(new Triple(
                    document, new Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), Vocabulary.DOCUMENT));
        }
        assertThat(SHAPES.validate(triples))
                .hasSizeGreaterThanOrEqualTo(dates.size())
                .noneMatch(violation -> violation.shape().equals("date"));
    }

    @Test
    void aViolationTellsWhereAndWhat() {
        Graph graph = sound();
        List<Triple> triples = new ArrayList<>(triples(graph));
        Iri document = new Iri(BASE + "id/document/2");
        triples.add(new Triple(document, Vocabulary.SENDER, new Iri(BASE + "id/place/korea")));
        assertThat(SHAPES.validate(triples))
                .filteredOn(violation -> violation.shape().equals("document-sender"))
                .containsExactly(new Violation(
                        document,
                        Vocabulary.SENDER.value(),
                        BASE + "id/place/korea",
                        "has a sender that is no actor; name a person, organization or position",
                        "document-sender",
                        Violation.Severity.VIOLATION));
    }

    static Stream<Seed> seeds() {
        List<Seed> seeds = new ArrayList<>();
        String[] blocks = resource("seeded-errors.ru").split("\n# ");
        for (int i = 1; i < blocks.length; i++) {
            int end = blocks[i].indexOf('\n');
            seeds.add(new Seed(blocks[i].substring(0, end).strip(), blocks[i].substring(end)));
        }
        return seeds.stream();
    }

    /** The sound graph with a seeded error. */
    static List<Triple> broken(Seed seed) {
        Graph graph = sound();
        UpdateExec.dataset(DatasetGraphFactory.wrap(graph))
                .update(UpdateFactory.create(prefixes() + seed.update(), BASE))
                .execute();
        return triples(graph);
    }

    private static String message(String shape) {
        return FILE.stream(org.apache.jena.graph.NodeFactory.createURI(Shapes.NAMESPACE + shape), SHACL.message, null)
                .map(t -> t.getObject().getLiteralLexicalForm())
                .collect(Collectors.joining());
    }

    static Graph sound() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(resource("sound.ttl"), Lang.TURTLE).base(BASE).parse(graph);
        return graph;
    }

    /** The prefixes of the sound graph, for SPARQL. */
    private static String prefixes() {
        return resource("sound.ttl")
                .lines()
                .filter(line -> line.startsWith("@prefix"))
                .map(line -> line.replace("@prefix", "PREFIX").replaceAll("\\.\\s*$", "\n"))
                .collect(Collectors.joining());
    }

    static List<Triple> triples(Graph graph) {
        return graph.stream().map(JenaTerms::triple).sorted().toList();
    }

    private static String constant(java.lang.reflect.Field field) {
        try {
            return ((Iri) field.get(null)).value();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be read", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = ShapesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }
}
