package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    private static final String BASE = "http://localhost:3030/";
    private static final String SELECT =
            "PREFIX d: <http://localhost:3030/id/document/> SELECT ?s ?o { ?s ?p ?o } ORDER BY ?s LIMIT 2";

    @TempDir
    static Path directory;

    private static StoreReader store;

    @BeforeAll
    static void aStore() throws IOException {
        StoreTest.build(directory.resolve("store"), 2_000);
        store = StoreReader.open(directory.resolve("store"));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void aTableIsDrawnWithPrefixes() throws Exception {
        assertThat(written(SELECT, ResultFormat.TABLE).lines().map(String::stripTrailing))
                .contains("| s   | o            |", "| d:0 | \"title 0\"@en |", "| d:1 | \"title 1\"@en |");
    }

    @Test
    void aTableIsWrittenAsCsvAndAsJson() throws Exception {
        assertThat(written(SELECT, ResultFormat.CSV).lines())
                .containsExactly(
                        "s,o",
                        "http://localhost:3030/id/document/0,title 0",
                        "http://localhost:3030/id/document/1,title 1");
        assertThat(written(SELECT, ResultFormat.JSON)).contains("\"vars\": [ \"s\" , \"o\" ]", "\"xml:lang\": \"en\"");
    }

    @Test
    void aResultIsWrittenMoreThanOnce() throws Exception {
        QueryResult result = store.run(SELECT, BASE, Duration.ofSeconds(20));
        assertThat(result.rows()).isEqualTo(2);
        assertThat(result.columns()).containsExactly("s", "o");
        assertThat(written(result, ResultFormat.CSV))
                .isEqualTo(written(result, ResultFormat.CSV))
                .contains("title 1");
    }

    @Test
    void anAskIsAnsweredInWords() throws Exception {
        String ask = "ASK { <id/document/1> ?p ?o }";
        assertThat(written(ask, ResultFormat.TABLE)).isEqualTo("yes\n");
        assertThat(written("ASK { <id/document/x> ?p ?o }", ResultFormat.TABLE)).isEqualTo("no\n");
        assertThat(written(ask, ResultFormat.JSON)).contains("\"boolean\" : true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONSTRUCT WHERE { <id/document/1> ?p ?o }", "DESCRIBE <id/document/1>"})
    void aGraphIsWrittenAsTurtle(String query) throws Exception {
        assertThat(written(query, ResultFormat.TTL))
                .contains("<http://localhost:3030/id/document/1>", "\"title 1\"@en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * { ?s ?p ?o } LIMIT 1 | TTL | a SELECT finds a table, which is no Turtle; choose table, csv or json, or ask with CONSTRUCT",
                "ASK { ?s ?p ?o }              | TTL | an ASK answers yes or no, which is no Turtle; choose table, csv or json",
                "CONSTRUCT WHERE { ?s ?p ?o }  | CSV | this query makes a graph, which is no table; choose ttl or json, or ask with SELECT"
            })
    void aResultThatHasNoSuchFormIsOneClearSentence(String query, ResultFormat format, String message) {
        assertThatThrownBy(() -> written(query, format))
                .isInstanceOf(QueryFault.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * { ?s ?p }                                             | This is no SPARQL 1.1 query: ",
                "INSERT DATA { <a> <b> <c> }                                    | This is no SPARQL 1.1 query: ",
                "LOAD <file:///etc/passwd>                                      | This is no SPARQL 1.1 query: ",
                "SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } }        | SERVICE is not answered: ",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <x:y> { ?s ?p ?o } } } | SERVICE is not answered: ",
                "SELECT * { { SELECT * { SERVICE SILENT <x:y> { ?s ?p ?o } } } } | SERVICE is not answered: ",
                "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }                | The dataset has no graph <file:///etc/passwd>. ",
                "SELECT (<java:java.lang.System>(1) AS ?x) { }                  | The function <java:java.lang.System> is not answered here. ",
                "SELECT * { ?s ?p ?o FILTER(<java:a.B>(?o)) }                   | The function <java:a.B> is not answered here. ",
                "SELECT * { ?s ?p ?o } ORDER BY <java:a.B>(?o)                  | The function <java:a.B> is not answered here. ",
                "SELECT (SUM(<java:a.B>(?o)) AS ?x) { ?s ?p ?o }                | The function <java:a.B> is not answered here. "
            })
    void whatReachesOutOfTheStoreIsRefused(String query, String message) {
        assertThatThrownBy(() -> store.run(query, BASE, Duration.ofSeconds(20)))
                .isInstanceOf(QueryFault.class)
                .hasMessageStartingWith(message);
    }

    /** A class that tells when it is loaded. */
    static final class Loaded {
        static {
            System.setProperty("dossier.test.loaded", "true");
        }
    }

    @Test
    void aPropertyNeverRunsAClass() {
        assertThatThrownBy(() -> store.run(
                        "SELECT * { ?s <java:org.dossier.store.QueryTest$Loaded> ?o }", BASE, Duration.ofSeconds(20)))
                .isInstanceOf(QueryFault.class)
                .hasMessageContaining("is not answered here");
        assertThat(System.getProperty("dossier.test.loaded")).isNull();
    }

    @Test
    void theLimitStopsAQuery() {
        assertThatThrownBy(() -> store.run(
                        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", BASE, Duration.ofMillis(100)))
                .isInstanceOf(QueryFault.class)
                .hasMessageStartingWith("The query took longer than 100 ms and was stopped. ");
    }

    @Test
    void moreRowsThanFitAreRefused() throws Exception {
        assertThat(QueryResult.Table.of(rows(QueryResult.MAX_ROWS), PrefixMapping.Factory.create())
                        .rows())
                .isEqualTo(1_000_000);
        assertThatThrownBy(() -> QueryResult.Table.of(rows(QueryResult.MAX_ROWS + 1), PrefixMapping.Factory.create()))
                .isInstanceOf(QueryFault.class)
                .hasMessage("the query finds more than 1000000 rows; ask for less, or add a LIMIT");
    }

    private static RowSet rows(int count) {
        return RowSetStream.create(
                List.of(), Collections.nCopies(count, BindingFactory.empty()).iterator());
    }

    private static String written(String query, ResultFormat format) throws QueryFault, IOException {
        return written(store.run(query, BASE, Duration.ofSeconds(20)), format);
    }

    private static String written(QueryResult result, ResultFormat format) throws QueryFault, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        result.write(format, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
