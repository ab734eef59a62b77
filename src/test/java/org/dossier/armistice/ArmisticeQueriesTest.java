package org.dossier.armistice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.SortCondition;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.dossier.guard.Deadline;
import org.dossier.guard.Execution;
import org.dossier.guard.QueryBounds;
import org.dossier.guard.SafeQuery;
import org.dossier.query.LibraryQuery;
import org.dossier.query.LibraryQuery.Column;
import org.dossier.query.LibraryQuery.Parameter;
import org.dossier.query.QueryLibrary;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Triple;
import org.dossier.store.SmallStore;
import org.dossier.store.StoreReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks every question of the library of the armistice graph: once in a store, once in memory, loaded in the opposite order. */
class ArmisticeQueriesTest {
    private static final Iri CANDIDATES = new Iri(ArmisticeGraph.base() + "graph/candidates");
    private static final QueryBounds BOUNDS = new QueryBounds(1_000_000, 64 << 20);

    @TempDir
    private static Path folder;

    private static StoreReader store;
    private static DatasetGraph memory;

    @BeforeAll
    static void load() throws IOException {
        SmallStore.build(folder.resolve("store"), ArmisticeGraph.triples(), Map.of(CANDIDATES, candidates()));
        store = StoreReader.open(folder.resolve("store"));
        List<Triple> backwards = new ArrayList<>(ArmisticeGraph.triples());
        Collections.reverse(backwards);
        String ntriples = backwards.stream().map(Triple::ntriples).collect(Collectors.joining("\n"));
        memory = DatasetGraphFactory.createTxnMem();
        String open = candidates().stream().map(Triple::ntriples).collect(Collectors.joining("\n"));
        memory.executeWrite(() -> {
            RDFParser.fromString(ntriples, Lang.NTRIPLES).parse(memory.getDefaultGraph());
            RDFParser.fromString(open, Lang.NTRIPLES).parse(memory.getGraph(NodeFactory.createURI(CANDIDATES.value())));
        });
    }

    /** Of one person two entries that are as likely. */
    private static List<Triple> candidates() {
        return Stream.of("Q1", "Q2")
                .flatMap(entry -> {
                    Iri person = new Iri(ArmisticeGraph.base() + "id/person/mao-zedong");
                    Iri link = new Iri(person.value() + "#candidate-wikidata-" + entry);
                    return Stream.of(
                            new Triple(link, ExternalVocabulary.OWL_ANNOTATED_SOURCE, person),
                            new Triple(
                                    link,
                                    ExternalVocabulary.OWL_ANNOTATED_TARGET,
                                    new Iri("http://www.wikidata.org/entity/" + entry)),
                            new Triple(link, ExternalVocabulary.SSSOM_OBJECT_LABEL, Literal.string("Mao")),
                            new Triple(
                                    link,
                                    ExternalVocabulary.SSSOM_CONFIDENCE,
                                    Literal.typed("0.5e0", ExternalVocabulary.XSD_DOUBLE)),
                            new Triple(link, ExternalVocabulary.RDFS_COMMENT, Literal.string("name +0.00: alike")));
                })
                .toList();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void theLibraryHasTheQuestionsOfItsScholars() throws IOException {
        assertThat(queries()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void theQuestionIsAskedInFourLanguages(String name) throws IOException {
        LibraryQuery query = query(name);
        Set<String> columns = query.columns().stream().map(Column::name).collect(Collectors.toSet());
        Set<String> parameters =
                query.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        for (String language : List.of("ko", "ru", "zh")) {
            LibraryQuery.Wording wording = query.wordings().get(language);
            assertThat(wording).as(language).isNotNull();
            assertThat(wording.title()).isNotEmpty();
            assertThat(wording.question()).isNotEmpty();
            assertThat(wording.columns().keySet()).isEqualTo(columns);
            assertThat(wording.parameters().keySet()).isEqualTo(parameters);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void theAnswerHasItsColumnsAndRows(String name) throws IOException {
        LibraryQuery query = query(name);
        Answer answer = ask(query, store.dataset());
        assertThat(answer.columns())
                .containsExactlyElementsOf(
                        query.columns().stream().map(Column::name).toList());
        assertThat(answer.rows()).isNotEmpty().hasSizeGreaterThanOrEqualTo(query.minimumRows());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void theAnswerIsTheSameInWhateverOrderTheGraphLies(String name) throws IOException {
        LibraryQuery query = query(name);
        assertThat(ask(query, memory)).isEqualTo(ask(query, store.dataset()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void noTwoRowsTieInTheOrderOfTheAnswer(String name) throws IOException {
        LibraryQuery query = query(name);
        Query parsed = QueryFactory.create(query.sparql(ArmisticeGraph.base(), Map.of()));
        assertThat(parsed.hasOrderBy()).isTrue();
        Set<String> keys = new HashSet<>();
        for (SortCondition condition : parsed.getOrderBy()) {
            condition.getExpression().getVarsMentioned().forEach(variable -> keys.add(variable.getName()));
        }
        Answer answer = ask(query, store.dataset());
        assertThat(answer.rows().stream()
                        .map(row -> IntStream.range(0, row.size())
                                .filter(i -> keys.contains(answer.columns().get(i)))
                                .mapToObj(row::get)
                                .toList()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void besideEachIriStandsWhatItIsCalled(String name) throws IOException {
        Answer answer = ask(query(name), store.dataset());
        int last = answer.columns().size() - 1;
        assertThat(answer.rows()).allSatisfy(row -> {
            for (int i = 0; i <= last; i++) {
                if (row.get(i).startsWith("<")) {
                    assertThat(i).as(row.toString()).isLessThan(last);
                    assertThat(row.get(i + 1)).startsWith("\"");
                }
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void theDefaultsAreWhatTheTextAsks(String name) throws IOException {
        LibraryQuery query = query(name);
        Map<String, String> defaults =
                query.parameters().stream().collect(Collectors.toMap(Parameter::name, Parameter::defaultValue));
        assertThat(QueryFactory.create(query.sparql(ArmisticeGraph.base(), defaults)))
                .isEqualTo(QueryFactory.create(query.sparql(ArmisticeGraph.base(), Map.of())));
    }

    /** The queries show labels that are English or in no language. */
    @Test
    void everyThingHasOneLabelThatTheQueriesShow() {
        Map<Iri, List<Triple>> labels = ArmisticeGraph.triples().stream()
                .filter(triple -> triple.predicate().equals(ExternalVocabulary.RDFS_LABEL))
                .collect(Collectors.groupingBy(Triple::subject));
        assertThat(labels.values())
                .allSatisfy(forms -> assertThat(forms)
                        .filteredOn(form -> List.of("en", "").contains(((Literal) form.object()).language()))
                        .hasSize(1));
    }

    static Stream<String> names() throws IOException {
        return queries().stream().map(LibraryQuery::name);
    }

    private static List<LibraryQuery> queries() throws IOException {
        return QueryLibrary.read(Path.of("queries")).queries();
    }

    private static LibraryQuery query(String name) throws IOException {
        return QueryLibrary.read(Path.of("queries")).named(name).orElseThrow();
    }

    /** An answer as text: its columns, and its rows of terms in N-Triples form, {@code ""} where there is none. */
    record Answer(List<String> columns, List<List<String>> rows) {}

    /** Asks as the server does: within the same bounds, and with nothing that it would refuse. */
    private static Answer ask(LibraryQuery query, DatasetGraph graph) {
        SafeQuery safe = SafeQuery.check(query.sparql(ArmisticeGraph.base(), Map.of()), ArmisticeGraph.base());
        try (Execution execution = Execution.of(safe, graph, Deadline.in(Duration.ofMinutes(2)), BOUNDS)) {
            return execution.guarded(() -> answer(execution.select()));
        }
    }

    private static Answer answer(RowSet rows) {
        List<List<String>> texts = new ArrayList<>();
        rows.forEachRemaining(row -> texts.add(rows.getResultVars().stream()
                .map(variable -> row.contains(variable) ? NodeFmtLib.strNT(row.get(variable)) : "")
                .toList()));
        return new Answer(rows.getResultVars().stream().map(Var::getName).toList(), texts);
    }
}
