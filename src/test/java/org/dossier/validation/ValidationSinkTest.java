package org.dossier.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.dossier.armistice.ArmisticeGraph;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.dossier.sort.GraphSorter;
import org.dossier.sort.SortedGraphs;
import org.dossier.sort.SortedPass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sink finds entity by entity is what Jena finds in the whole graph. */
class ValidationSinkTest {
    private static final Shapes SHAPES = Shapes.bundled();
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);
    private static final String BASE = "http://localhost:3030/";

    @TempDir
    Path folder;

    @AfterAll
    static void stop() {
        WORKERS.shutdownNow();
    }

    static Stream<ShapesTest.Seed> errors() {
        return ShapesTest.seeds();
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 100).boxed();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errors")
    void anErrorOfEachShapeIsFoundAsInTheWholeGraph(ShapesTest.Seed seed) throws IOException {
        List<Triple> graph = ShapesTest.broken(seed);
        assertThat(sink(graph).violations())
                .isEqualTo(SHAPES.validate(graph))
                .extracting(Violation::shape)
                .contains(seed.shape());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theErrorsOfADamagedGraphAreFoundAsInTheWholeGraph(int seed) throws IOException {
        Random random = new Random(seed);
        Collection<Triple> graph = Mutations.of(ShapesTest.triples(ShapesTest.sound()), random, 1 + random.nextInt(30));
        assertThat(sink(graph).violations()).isEqualTo(SHAPES.validate(graph));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2})
    void theErrorsOfADamagedArmisticeAreFoundAsInTheWholeGraph(int seed) throws IOException {
        Collection<Triple> graph = Mutations.of(ArmisticeGraph.triples(), new Random(seed), 400);
        ValidationSink sink = sink(graph);
        assertThat(sink.violations()).isEqualTo(SHAPES.validate(graph)).hasSizeGreaterThan(400);
        assertThat(sink.found()).isEqualTo(sink.violations().size());
        assertThat(sink.handedOn()).isLessThan(sink.entities() / 2);
    }

    @Test
    void aSoundArchiveIsPassedByTheQuickLookAlone() throws IOException {
        ValidationSink sink = sink(ArmisticeGraph.triples());
        assertThat(sink.violations()).isEmpty();
        assertThat(sink.entities()).isGreaterThan(500);
        assertThat(sink.handedOn()).isZero();
    }

    @Test
    void aPartThatTwoEntitiesClaimIsFound() throws IOException {
        List<Triple> graph = new ArrayList<>(ShapesTest.triples(ShapesTest.sound()));
        Iri act = new Iri(BASE + "id/document/1#sent");
        graph.add(new Triple(new Iri(BASE + "id/document/2"), Vocabulary.ACTION, act));
        assertThat(sink(graph).violations())
                .isEqualTo(SHAPES.validate(graph))
                .extracting(Violation::focus)
                .contains(act);
    }

    @Test
    void aPartOfAnotherEntityIsFollowed() throws IOException {
        List<Triple> graph = new ArrayList<>(ShapesTest.triples(ShapesTest.sound()));
        Iri two = new Iri(BASE + "id/document/2");
        graph.add(new Triple(two, Vocabulary.SENDING, new Iri(BASE + "id/document/1#sent")));
        assertThat(sink(graph).violations())
                .isEqualTo(SHAPES.validate(graph))
                .extracting(Violation::shape)
                .containsExactly("document-sender-acted");
        graph.add(new Triple(two, Vocabulary.SENDER, new Iri(BASE + "id/person/shtykov")));
        assertThat(sink(graph).violations()).isEqualTo(SHAPES.validate(graph)).isEmpty();
    }

    @Test
    void aHierarchyOfClassesInTheGraphCounts() throws IOException {
        List<Triple> graph = new ArrayList<>(ShapesTest.triples(ShapesTest.sound()));
        Iri envoy = new Iri(BASE + "class/Envoy");
        graph.add(new Triple(envoy, new Iri("http://www.w3.org/2000/01/rdf-schema#subClassOf"), Vocabulary.DOCUMENT));
        graph.add(new Triple(new Iri(BASE + "id/envoy/1"), ExternalVocabulary.RDF_TYPE, envoy));
        assertThat(sink(graph).violations())
                .isEqualTo(SHAPES.validate(graph))
                .extracting(Violation::shape)
                .contains("DocumentDescribed");
    }

    @Test
    void moreViolationsThanAreKeptAreCounted() throws IOException {
        List<Triple> graph = new ArrayList<>();
        for (int i = 0; i < ValidationSink.KEPT + 5; i++) {
            graph.add(new Triple(new Iri(BASE + "id/thing/" + i), Vocabulary.CODE, Literal.string("a")));
        }
        ValidationSink sink = sink(graph);
        List<Violation> whole = SHAPES.validate(graph);
        assertThat(sink.found()).isEqualTo(whole.size()).isGreaterThan(ValidationSink.KEPT);
        assertThat(sink.violations()).isEqualTo(whole.subList(0, ValidationSink.KEPT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh:targetNode <thing> ; sh:nodeKind sh:IRI",
                "sh:targetClass <Class> ; sh:property [ sh:path ( <a> <b> <c> ) ; sh:minCount 1 ]",
                "sh:targetClass <Class> ; sh:property [ sh:path [ sh:zeroOrMorePath <a> ] ; sh:class <C> ]",
                "sh:targetClass <Class> ; sh:property [ sh:path <a> ; sh:node [ sh:property [ sh:path <b> ; sh:minCount 1 ] ] ]",
                "sh:targetClass <Class> ; sh:property [ sh:path <a> ; sh:property [ sh:path <b> ; sh:minCount 1 ] ]"
            })
    void aShapeThatAnEntityDoesNotSettleIsRefused(String shape) throws IOException {
        org.apache.jena.shacl.Shapes shapes = org.apache.jena.shacl.Shapes.parse(RDFParser.fromString(
                        "@prefix sh: <http://www.w3.org/ns/shacl#> . <shape> a sh:NodeShape ; " + shape + " .",
                        Lang.TURTLE)
                .base(BASE)
                .toGraph());
        try (SortedGraphs sorted = sorted(List.of())) {
            assertThatThrownBy(() -> new RuleCompiler(sorted.terms()).compile(shapes))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cannot be judged on an entity by itself");
        }
    }

    private ValidationSink sink(Collection<Triple> graph) throws IOException {
        try (SortedGraphs sorted = sorted(graph)) {
            ValidationSink sink = SHAPES.sink(sorted.graph(0));
            SortedPass pass = new SortedPass(sorted.graph(0), WORKERS, 2, 100);
            pass.entities(sink);
            pass.run(read -> {});
            return sink;
        }
    }

    private SortedGraphs sorted(Collection<Triple> graph) throws IOException {
        try (GraphSorter sorter = new GraphSorter(folder.resolve("sort"), 1, 1 << 20)) {
            try (GraphSorter.Batch batch = sorter.batch()) {
                for (Triple triple : graph) {
                    batch.triple(0, triple);
                }
            }
            return sorter.sorted();
        }
    }
}
