package org.dossier.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.dossier.armistice.ArmisticeGraph;
import org.dossier.dump.Statistics.ClassUse;
import org.dossier.dump.Statistics.FieldUse;
import org.dossier.dump.Statistics.PropertyUse;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.dossier.sort.GraphSorter;
import org.dossier.sort.SortedGraphs;
import org.dossier.sort.SortedPass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counts are those that SPARQL aggregates give. */
class StatisticsSinkTest {
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);
    private static Statistics armistice;
    private static Graph graph;

    @TempDir
    static Path folder;

    @BeforeAll
    static void count() throws IOException {
        armistice = statistics(ArmisticeGraph.triples());
        StringBuilder lines = new StringBuilder();
        ArmisticeGraph.triples()
                .forEach(triple -> lines.append(triple.ntriples()).append('\n'));
        graph = RDFParser.fromString(lines.toString(), Lang.NTRIPLES).toGraph();
    }

    @AfterAll
    static void stop() {
        WORKERS.shutdownNow();
    }

    @Test
    void totalsAreThoseOfSparql() {
        Binding row = ask("SELECT (COUNT(*) AS ?t) (COUNT(DISTINCT ?s) AS ?ds) (COUNT(DISTINCT ?o) AS ?do) {?s ?p ?o}")
                .get(0);
        assertThat(armistice.triples()).isEqualTo(number(row, "t")).isGreaterThan(10_000);
        assertThat(armistice.distinctSubjects()).isEqualTo(number(row, "ds"));
        assertThat(armistice.distinctObjects()).isEqualTo(number(row, "do"));
        Binding entities =
                ask("SELECT (COUNT(DISTINCT ?e) AS ?n) { ?s ?p ?o BIND(REPLACE(STR(?s), \"#.*\", \"\") AS ?e) }")
                        .get(0);
        assertThat(armistice.entities()).isEqualTo(number(entities, "n"));
    }

    @Test
    void theUseOfEachPropertyIsThatOfSparql() {
        SortedMap<Iri, PropertyUse> expected = new TreeMap<>();
        for (Binding row : ask("SELECT ?p (COUNT(*) AS ?t) (COUNT(DISTINCT ?s) AS ?ds) (COUNT(DISTINCT ?o) AS ?do)"
                + " {?s ?p ?o} GROUP BY ?p")) {
            expected.put(iri(row, "p"), new PropertyUse(number(row, "t"), number(row, "ds"), number(row, "do")));
        }
        assertThat(armistice.properties()).isEqualTo(expected).hasSizeGreaterThan(50);
    }

    @Test
    void theMembersOfEachClassAndHowManyHaveAPropertyAreThoseOfSparql() {
        SortedMap<Iri, SortedMap<Iri, FieldUse>> fields = new TreeMap<>();
        for (Binding row :
                ask("SELECT ?c ?p (COUNT(DISTINCT ?s) AS ?n) (COUNT(*) AS ?t)" + " {?s a ?c ; ?p ?o} GROUP BY ?c ?p")) {
            fields.computeIfAbsent(iri(row, "c"), any -> new TreeMap<>())
                    .put(iri(row, "p"), new FieldUse(number(row, "n"), number(row, "t")));
        }
        SortedMap<Iri, ClassUse> expected = new TreeMap<>();
        for (Binding row : ask("SELECT ?c (COUNT(*) AS ?n) {?s a ?c} GROUP BY ?c")) {
            expected.put(
                    iri(row, "c"), new ClassUse(number(row, "n"), fields.getOrDefault(iri(row, "c"), new TreeMap<>())));
        }
        assertThat(armistice.classes()).isEqualTo(expected).hasSizeGreaterThan(10);
    }

    @Test
    void membersAreCountedByTheLocalNameOfTheirClassToo() {
        SortedMap<String, Long> expected = new TreeMap<>();
        for (Triple triple : ArmisticeGraph.triples()) {
            if (triple.predicate().equals(ExternalVocabulary.RDF_TYPE)) {
                String type = ((Iri) triple.object()).value();
                expected.merge(
                        type.substring(Math.max(type.lastIndexOf('#'), type.lastIndexOf('/')) + 1), 1L, Long::sum);
            }
        }
        assertThat(armistice.membersByLocalName()).isEqualTo(expected);
    }

    @Test
    void anExampleIsAnEntityOfItsClass() {
        assertThat(armistice.examples()).containsKey(Vocabulary.DOCUMENT).doesNotContainKey(Vocabulary.NAME_FORM);
        armistice.examples().forEach((type, example) -> {
            assertThat(example.value()).doesNotContain("#");
            assertThat(ArmisticeGraph.triples()).contains(new Triple(example, ExternalVocabulary.RDF_TYPE, type));
        });
    }

    @Test
    void aClassThatIsALiteralIsNone() throws IOException {
        Iri thing = new Iri("http://example.org/id/thing/1");
        Statistics counted =
                statistics(List.of(new Triple(thing, ExternalVocabulary.RDF_TYPE, Literal.string("Thing"))));
        assertThat(counted.classes()).isEmpty();
        assertThat(counted.triples()).isEqualTo(1);
    }

    @Test
    void anEmptyGraphHasNothing() throws IOException {
        Statistics counted = statistics(List.of());
        assertThat(counted.triples() + counted.entities() + counted.distinctSubjects() + counted.distinctObjects())
                .isZero();
        assertThat(counted.properties()).isEmpty();
    }

    static Statistics statistics(Collection<Triple> triples) throws IOException {
        try (GraphSorter sorter = new GraphSorter(folder.resolve("sort"), 1, 1 << 20)) {
            try (GraphSorter.Batch batch = sorter.batch()) {
                for (Triple triple : triples) {
                    batch.triple(0, triple);
                }
            }
            try (SortedGraphs sorted = sorter.sorted()) {
                StatisticsSink sink = new StatisticsSink(sorted.graph(0));
                SortedPass pass = new SortedPass(sorted.graph(0), WORKERS, 2, 100);
                pass.entities(sink);
                pass.run(read -> {});
                return sink.statistics();
            }
        }
    }

    private static List<Binding> ask(String query) {
        try (QueryExec run =
                QueryExec.dataset(DatasetGraphFactory.wrap(graph)).query(query).build()) {
            return List.copyOf(run.select().materialize().stream().toList());
        }
    }

    private static long number(Binding row, String name) {
        return ((Number) row.get(name).getLiteralValue()).longValue();
    }

    private static Iri iri(Binding row, String name) {
        return new Iri(row.get(name).getURI());
    }
}
