package org.dossier.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossier.server.Http;
import org.dossier.server.ServerLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, the answer comes within the limit, is said in words, and the next question is answered. */
class HostileQueryTest {
    private static final String TEXT =
            "PREFIX text: <http://jena.apache.org/text#> " + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";

    private static final Duration LIMIT = Duration.ofSeconds(2);

    @TempDir
    static Path directory;

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static Letters letters;
    private static Http http;
    /** A server with the usual patience: what it refuses it refuses for what is asked, however slow the machine is. */
    private static Letters patient;

    private static HttpServer other;

    @BeforeAll
    static void start() throws IOException {
        letters = Letters.start(directory, 400, ServerLimits.DEFAULT.withQueryTimeout(LIMIT));
        http = letters.http();
        patient = Letters.start(Files.createDirectory(directory.resolve("patient")), 400, ServerLimits.DEFAULT);
        other = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        other.createContext("/", exchange -> {
            CALLS.incrementAndGet();
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        other.start();
    }

    @AfterAll
    static void stop() {
        letters.close();
        patient.close();
        other.stop(0);
        assertThat(letters.release().holders()).isZero();
        assertThat(patient.release().holders()).isZero();
    }

    @AfterEach
    void theNextQuestionIsAnswered() {
        assertThat(ask("SELECT (1 AS ?one) {}").body()).isEqualTo("one\r\n1\r\n");
        assertThat(CALLS).as("calls to another server").hasValue(0);
    }

    private static HttpResponse<String> ask(String query) {
        return ask(http, query);
    }

    private static HttpResponse<String> ask(Http server, String query) {
        return server.post("/sparql?format=csv", "application/sparql-query", query, "Accept", "text/plain");
    }

    private static String elsewhere() {
        return "http://localhost:" + other.getAddress().getPort() + "/";
    }

    private static void refused(String query, String because) {
        HttpResponse<String> response = ask(patient.http(), query);
        assertThat(response.body()).contains(because);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).doesNotContain("Exception", "org.apache", "\tat ");
    }

    // ---- It stays on this server.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o SERVICE SILENT <%s> { ?s ?p ?o } }",
                "SELECT * { { SELECT * { SERVICE <%s> { ?s ?p ?o } } } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o FILTER(true && NOT EXISTS { SERVICE <%s> { ?s ?p ?o } }) }",
                "SELECT * { BIND(EXISTS { SERVICE <%s> { ?s ?p ?o } } AS ?b) }",
                "SELECT (EXISTS { SERVICE <%s> { ?s ?p ?o } } AS ?b) {}",
                "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <%s> { ?s ?p ?o } })",
                "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <%s> { ?s ?p ?o } }) LIMIT 1",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (EXISTS { SERVICE <%s> { ?s ?p ?o } } AS ?b)",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING(EXISTS { SERVICE <%s> { ?s ?p ?o } })",
                "SELECT (SUM(IF(EXISTS { SERVICE <%s> { ?s ?p ?o } }, 1, 2)) AS ?n) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o OPTIONAL { ?s ?p ?x FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } } }",
                "SELECT * { ?s ?p ?o MINUS { SERVICE <%s> { ?s ?p ?o } } }",
                "SELECT * { GRAPH ?g { SERVICE <%s> { ?s ?p ?o } } }",
                "SELECT * { { ?s ?p ?o } UNION { SERVICE <%s> { ?s ?p ?o } } }",
                "ASK { SERVICE <%s> { ?s ?p ?o } }",
                "CONSTRUCT WHERE { ?s ?p ?o } VALUES ?x { 1 } #%s",
                "DESCRIBE ?s { SERVICE <%s> { ?s ?p ?o } }",
                "SELECT * { VALUES ?e { <%s> } SERVICE ?e { ?s ?p ?o } }",
            })
    void noQueryCallsAnotherServer(String query) {
        if (query.contains("#")) {
            return;
        }
        refused(query.formatted(elsewhere()), "SERVICE is not answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FROM <%s>", "FROM NAMED <%s>"})
    void noGraphIsFetched(String from) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.nt"), "<urn:a> <urn:b> \"secret\" .");
        for (String source : new String[] {elsewhere(), secret.toUri().toString(), "file:///etc/passwd"}) {
            HttpResponse<String> response =
                    ask("SELECT * " + from.formatted(source) + " { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }");
            assertThat(response.body()).doesNotContain("secret,", "urn:a");
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("has no graph <" + source + ">");
        }
    }

    // ---- It runs nobody's code.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:java.lang.Runtime>() AS ?x) {}",
                "SELECT * { BIND(<java:wait>(60000) AS ?x) }",
                "PREFIX afn: <http://jena.apache.org/ARQ/function#> SELECT (afn:wait(60000) AS ?x) {}",
                "PREFIX afn: <http://jena.hpl.hp.com/ARQ/function#> SELECT (afn:wait(60000) AS ?x) {}",
                "PREFIX afn: <http://jena.apache.org/ARQ/function#> SELECT * { FILTER(afn:sprintf('%1$999999999s', 'x') = '') }",
                "PREFIX js: <http://jena.apache.org/ARQ/jsFunction#> SELECT (js:f() AS ?x) {}",
                "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> SELECT (fn:apply(<java:x.Y>) AS ?x) {}",
                "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> SELECT (fn:replace('a', '(a*)*b', 'c') AS ?x) {}",
                "SELECT (<http://example.org/f>() AS ?x) {}",
                "SELECT (<java:x.Y>() AS ?x) { ?s ?p ?o } ORDER BY <java:x.Y>(?s)",
                "SELECT ?s { ?s ?p ?o } ORDER BY <java:x.Y>(?s)",
                "SELECT ?s { ?s ?p ?o } ORDER BY DESC(STR(<java:x.Y>(?s))) LIMIT 3",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (<java:x.Y>(?s) AS ?g)",
                "SELECT (SUM(<java:x.Y>(?s)) AS ?n) { ?s ?p ?o }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING(<java:x.Y>(?s))",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?s ?p ?x FILTER <java:x.Y>(?x) } }",
                "SELECT * { ?s ?p ?o OPTIONAL { ?s ?q ?x FILTER <java:x.Y>(?o) } }",
                "PREFIX agg: <http://jena.apache.org/ARQ/function/aggregate#> SELECT (agg:stdev(?o) AS ?x) { ?s ?p ?o }",
                "SELECT * { ?x <java:org.example.Thing> ?y }",
                "PREFIX apf: <http://jena.apache.org/ARQ/property#> SELECT * { ?x apf:splitIRI ('a' 'b') }",
                "PREFIX list: <http://jena.apache.org/ARQ/list#> SELECT * { ?x list:member ?y }",
                "SELECT * { ?s <java:x.Y>* ?o }",
                "SELECT * { ?s (<java:x.Y>|^<java:x.Y>)/<java:x.Y> ?o }",
            })
    void noQueryRunsOtherCode(String query) {
        refused(query, "is not answered here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?x text:query ?words }",
                "SELECT * { ?x text:query ('stalin' 10) }",
                "SELECT * { (?x ?score) text:query ('stalin' 10) }",
                "SELECT * { ?x text:query <http://example.org/> }",
                "SELECT * { ?x rdfs:label|text:query 'stalin' }",
                "SELECT * { ?x text:query* 'stalin' }",
            })
    void textIsAskedForByWordsInQuotationMarksOnly(String query) {
        refused(TEXT + query, "text:query has no text in quotation marks");
    }

    @Test
    void textIsNotAskedForWhereThereIsNoIndexOfIt() {
        refused(TEXT + "SELECT * { ?x text:query 'stalin' }", "There is no index in which text:query");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LET (?x := 1) | his is no SPARQL 1.1 query",
                "?s ?p ?o LATERAL { ?s ?q ?x } | his is no SPARQL 1.1 query",
                "FILTER(CALL(<java:x.Y>)) | his is no SPARQL 1.1 query",
            })
    void whatIsNotSparqlIsNotRead(String pattern, String because) {
        refused("SELECT * { " + pattern + " }", because);
    }

    @Test
    void theFunctionsThatAreAllowedWork() {
        String prefixes = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
                + "PREFIX math: <http://www.w3.org/2005/xpath-functions/math#> ";
        for (String iri : org.dossier.guard.AllowedFunctions.iris()) {
            boolean twoDates = iri.matches(".*#(certainly|possibly)[A-Z].*|.*#(overlaps|period)");
            String arguments = iri.endsWith("#pi")
                    ? ""
                    : iri.endsWith("#atan2") ? "1, 1" : iri.contains("math") ? "1" : twoDates ? "?v, ?v" : "?v";
            HttpResponse<String> response = ask(prefixes + "SELECT (COUNT(<" + iri + ">(" + arguments + ")) AS ?n) "
                    + "{ VALUES ?v { 1 '1' -1 true '1951-07-10' '1951-07-10T00:00:00' 'P1D' 'P1Y' '00:00:00' "
                    + "'1951' '1951-07' '--07' '--07-10' '---10' } }");
            assertThat(response.body()).as(iri).startsWith("n\r\n").isNotEqualTo("n\r\n0\r\n");
        }
    }

    @Test
    void aFunctionWithTooFewArgumentsIsRefusedBeforeItIsCalled() {
        String ours = "<https://w3id.org/dossier/ontology#overlaps>('1951')";
        refused("SELECT (" + ours + " AS ?x) {}", "is called with 1 arguments");
        refused("SELECT * { FILTER(COALESCE(" + ours + ", true)) }", "is called with 1 arguments");
        refused("SELECT * { FILTER(<http://www.w3.org/2001/XMLSchema#integer>(1, 2)) }", "is called with 2 arguments");
        refused("SELECT * { FILTER(<http://www.w3.org/2005/xpath-functions/math#atan2>(1) > 0) }", "with 1 arguments");
    }

    // ---- It ends.

    static Stream<String> endless() {
        String text = "a".repeat(40);
        return Stream.of(
                // A regular expression that Java would try in 2^n ways; RE2/J answers at once or is stopped.
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(STR(?a)) + STRLEN(STR(?i)) < 0) }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g LIMIT 1",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?b ?e ?h",
                "SELECT (SUM(STRLEN(STR(?c))) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY RAND() LIMIT 3",
                "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STRLEN(STR(?a)) + STRLEN(STR(?l)) < 0) }",
                "SELECT (COUNT(*) AS ?n) { ?s (!<urn:x>)* ?o . ?o (!<urn:x>)* ?u . ?u (!<urn:x>)* ?v }",
                "SELECT (COUNT(*) AS ?n) { ?s ((!<urn:x>)*/(!<urn:y>)*)* ?o . ?o (((!<urn:x>)|^(!<urn:x>))*)* ?u }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . FILTER(REGEX(?long, '(.*a){15}$')) "
                        + "BIND(CONCAT(STR(?a), '" + text + "') AS ?long) ?g ?h ?i }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER EXISTS { ?x ?y ?z . ?x2 ?y2 ?c FILTER(?z = 7) } }");
    }

    @ParameterizedTest
    @MethodSource("endless")
    void aQueryIsStoppedAtItsLimit(String query) {
        long begun = System.nanoTime();
        HttpResponse<String> response = ask(query);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(response.body()).contains("took longer than 2 s");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(took).isLessThan(LIMIT.plusMillis(900));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FILTER(REGEX(?t, '(.*a){15}$'))",
                "FILTER(REGEX(?t, CONCAT('(.*a)', '{15}$')))",
                "FILTER(REGEX(?t, '^(a+)+$'))",
                "FILTER(REPLACE(?t, '(a*)*b', 'c') = 'x')",
                "BIND(REGEX(?t, '(.*a){15}$') AS ?x)",
                "OPTIONAL { ?s <urn:p> ?o FILTER REGEX(?t, '(.*a){15}$') }",
                "FILTER(IF(REGEX(?t, '(.*a){15}$'), true, false))",
                "FILTER EXISTS { ?s ?p ?o FILTER REGEX(?t, '(.*a){15}$') }",
                "FILTER NOT EXISTS { { ?s ?p ?o } UNION { ?s ?p ?o } FILTER REGEX(?t, '(.*a){15}$') }",
                "MINUS { ?s ?p ?o BIND('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' AS ?u) FILTER REGEX(?u, '(.*a){15}$') }",
                "{ SELECT ?t { BIND('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' AS ?t) } ORDER BY REGEX(?t, '(.*a){15}$') LIMIT 9 }",
                "{ SELECT ?t { BIND('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' AS ?t) } GROUP BY ?t HAVING (!REGEX(?t, '(.*a){15}$')) }",
                "{ SELECT (SUM(IF(REGEX(?t, '(.*a){15}$'), 1, 2)) AS ?n) { VALUES ?t { 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' 'x' } } }",
                "{ SELECT ?g { VALUES ?t { 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' 'x' } } GROUP BY (REGEX(?t, '(.*a){15}$') AS ?g) }",
            })
    void aRegularExpressionIsMatchedInLinearTimeWhereverItStands(String pattern) {
        HttpResponse<String> response =
                ask(patient.http(), "SELECT (1 AS ?one) { BIND('" + "a".repeat(40) + "b' AS ?t) " + pattern + " }");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    @Test
    void aLongTextUnderALargeRegularExpressionIsStopped() {
        String doubling = IntStream.range(0, 15)
                .mapToObj(i -> "BIND(CONCAT(?t" + i + ", ?t" + i + ") AS ?t" + (i + 1) + ")")
                .collect(Collectors.joining(" "));
        HttpResponse<String> response = ask("SELECT * { BIND('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' AS ?t0) " + doubling
                + IntStream.range(0, 25)
                        .mapToObj(i -> "REGEX(?t15, '(.*a){15}(.*a){15}" + (char) ('b' + i) + "$')")
                        .collect(Collectors.joining(" || ", " FILTER(", ") }")));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
        assertThat(response.body()).contains("took longer than 2 s");
    }

    static Stream<String> longTexts() {
        return Stream.of(
                "UCASE(?sharp)",
                "LCASE(?dotted)",
                "CONTAINS(?a, CONCAT(SUBSTR(?a, 1, 200000), 'b'))",
                "STRBEFORE(?a, CONCAT(SUBSTR(?a, 1, 200000), 'b'))",
                "STRAFTER(?a, CONCAT(SUBSTR(?a, 1, 200000), 'b'))",
                "CONTAINS(?a, CONCAT('b', SUBSTR(?a, 1, 200000)))");
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void aLongTextIsReadInLinearTime(String function) {
        long begun = System.nanoTime();
        HttpResponse<String> response = ask("SELECT (STRLEN(STR(" + function + ")) AS ?n) { " + doubled("a", "a", 19)
                + doubled("sharp", "\u00df", 18) + doubled("dotted", "\u0130", 18) + "}");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LIMIT.plusMillis(900));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    /** Binds a letter, doubled some times, to a name. */
    private static String doubled(String name, String letter, int times) {
        return "BIND('" + letter + "' AS ?" + name + "0) "
                + IntStream.range(0, times)
                        .mapToObj(i -> "BIND(CONCAT(?%1$s%2$d, ?%1$s%2$d) AS ?%1$s%3$s) "
                                .formatted(name, i, i + 1 == times ? "" : String.valueOf(i + 1)))
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UCASE(CONCAT(?long, ' stra\u00dfe'@de))",
                "LCASE(CONCAT(?long, ' \u039f\u03a3 \u03a3\u039f'@de))",
                "STRBEFORE(CONCAT('bc'@de, ?long, 'd'@de), CONCAT(?long, 'd'@de))",
                "STRAFTER(CONCAT('bc'@de, ?long, 'de'@de), CONCAT('c'@de, ?long))",
                "STRAFTER(?long, CONCAT(STR(?long), 'b'))",
                "CONTAINS(CONCAT('bc'@de, ?long, 'de'@de), CONCAT('c'@de, ?long))",
                "CONTAINS(CONCAT('bc'@de, ?long, 'de'@de), CONCAT('b', STR(?long)))",
                "COALESCE(CONTAINS(STR(?long), ?long), 'none')",
            })
    void aLongTextIsReadAsAShortOneIs(String function) {
        assertThat(withoutRuns(function, 12)).isEqualTo(withoutRuns(function, 5));
    }

    private static String withoutRuns(String function, int doublings) {
        HttpResponse<String> response = ask("SELECT (DATATYPE(?x) AS ?d) (LANG(?x) AS ?l) (STR(?x) AS ?t) { "
                + doubled("a", "a", doublings) + "BIND(STRLANG(?a, 'de') AS ?long) BIND(" + function + " AS ?x) }");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body().replaceAll("[aA]{9,}", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(a)\\\\1 | cannot be matched",
                "a(?=b) | cannot be matched",
                "a(?<!b) | cannot be matched",
                "(unclosed | cannot be matched: Unclosed group",
                "((a{1000}){1000}){1000} | make it too large",
                "((((a{10}){10}){10}){10}){10} | make it too large",
            })
    void aRegularExpressionThatCannotBeMatchedIsRefusedInWords(String pattern, String because) {
        refused("SELECT * { FILTER(REGEX('aa', '" + pattern + "')) }", because);
        refused("SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?q ?x FILTER(REGEX(?x, '" + pattern + "')) } }", because);
        refused("SELECT * { BIND(REPLACE('aa', '" + pattern + "', 'x') AS ?x) }", because);
    }

    // ---- It stays small.

    static Stream<String> doubling() {
        return Stream.of(
                "CONCAT(?t%1$d, ?t%1$d)",
                "REPLACE(?t%1$d, '.+', '$0$0')",
                "ENCODE_FOR_URI(CONCAT('%%', ?t%1$d, '%%', ENCODE_FOR_URI(ENCODE_FOR_URI(?t%1$d))))",
                "STRLANG(CONCAT(STR(?t%1$d), STR(?t%1$d)), 'en')",
                "IF(true, CONCAT(?t%1$d, ?t%1$d), 1)",
                "COALESCE(CONCAT(?t%1$d, ?t%1$d), 'x')");
    }

    @ParameterizedTest
    @MethodSource("doubling")
    void aTextThatDoublesIsRefused(String step) {
        String steps = IntStream.range(0, 40)
                .mapToObj(i -> "BIND(" + step.formatted(i) + " AS ?t" + (i + 1) + ")")
                .collect(Collectors.joining(" "));
        HttpResponse<String> response = ask(
                patient.http(),
                "SELECT (STRLEN(?t40) AS ?n) { BIND('%%%%abcdefghijklmnopqrstuvwxyz' AS ?t0) " + steps + " }");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.body()).contains("longer than 1048576 characters");
    }

    @Test
    void aTextThatDoublesInAFilterIsRefusedAndNotTakenForFalse() {
        String nested = "?s";
        for (int i = 0; i < 20; i++) {
            nested = "REPLACE(STR(" + nested + "), '.', 'aaaaaaaa')";
        }
        refused("SELECT * { ?s ?p ?o FILTER(STRLEN(" + nested + ") > 3) }", "longer than 1048576 characters");
        refused(
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?o ?q ?x FILTER(COALESCE(STRLEN(" + nested + ") > 3, false)) } }",
                "longer than 1048576 characters");
    }

    @Test
    void aTextThatDoublesInsideOneExpressionIsRefused() {
        String nested = "'aaaaaaaaaaaaaaaaaaaa'";
        for (int i = 0; i < 20; i++) {
            nested = "REPLACE(" + nested + ", 'a', 'aaaaaaaa')";
        }
        refused("SELECT (STRLEN(" + nested + ") AS ?n) {}", "longer than 1048576 characters");
    }

    @Test
    void aLongGroupConcatIsRefused() {
        refused(
                "SELECT (GROUP_CONCAT(?s; separator='" + "-".repeat(5_000) + "') AS ?x) { ?s ?p ?o }",
                "longer than 1048576 characters");
        refused(
                "SELECT (GROUP_CONCAT(DISTINCT ?s; separator='" + "-".repeat(5_000) + "') AS ?x) { ?s ?p ?o }",
                "longer than 1048576 characters");
    }

    @Test
    void aNumberThatGrowsIsRefused() {
        String steps = IntStream.range(0, 40)
                .mapToObj(i -> "BIND(?t" + i + " * ?t" + i + " AS ?t" + (i + 1) + ")")
                .collect(Collectors.joining(" "));
        refused("SELECT * { BIND(1234567890 AS ?t0) " + steps + " }", "longer than 5000 characters");
        refused("SELECT * { BIND(1234567890.5 AS ?t0) " + steps + " }", "longer than 5000 characters");
        refused("SELECT * { BIND(" + "9".repeat(100_000) + " + 1 AS ?t0) }", "longer than 5000 characters");
        refused(
                "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT * { BIND('" + "9".repeat(6_000)
                        + "' AS ?t) BIND(xsd:integer(?t) AS ?u) }",
                "longer than 5000 characters");
        refused(
                "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT * { BIND('" + "9".repeat(6_000)
                        + "' AS ?t) BIND(STRDT(?t, xsd:integer) AS ?u) }",
                "longer than 5000 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BIND('1951-07-10'^^xsd:date + 'P999999999999D'^^xsd:dayTimeDuration AS ?x)",
                "BIND('1951-07-10'^^xsd:date + xsd:dayTimeDuration('P999999999999D') AS ?x)",
                "BIND('1951-07-10'^^xsd:date + STRDT('P999999999999D', xsd:dayTimeDuration) AS ?x)",
                "BIND('P9999999D'^^xsd:dayTimeDuration * 1000000 AS ?d) BIND('1951-07-10'^^xsd:date - ?d AS ?x)",
                "FILTER('P999999999D'^^xsd:duration < 'P1Y'^^xsd:duration)",
                "VALUES ?d { 'P999999999D'^^xsd:duration 'P999999998D'^^xsd:duration } FILTER(?d < 'P1Y'^^xsd:duration)",
            })
    void aDurationBeyondAllTimeIsRefused(String pattern) {
        refused(
                "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT * { " + pattern + " }",
                "longer than any archive");
    }

    // ---- It does not overflow.

    @Test
    void tooManyBracketsAreCountedBeforeTheyAreParsed() {
        int many = 20_000;
        refused("SELECT * { FILTER(" + "(".repeat(many) + "1" + ")".repeat(many) + ") }", "Brackets are nested");
        refused("SELECT * " + "{".repeat(many) + "}".repeat(many), "Brackets are nested");
        refused("SELECT * { ?s " + "(".repeat(many) + "<urn:p>" + ")".repeat(many) + " ?o }", "Brackets are nested");
        refused("SELECT * { ?s ?p " + "[ ?p ".repeat(many) + "1" + "]".repeat(many) + " }", "Brackets are nested");
    }

    static Stream<String> deep() {
        int many = 20_000;
        return Stream.of(
                "SELECT * { FILTER(" + "!".repeat(many) + "true) }",
                "SELECT * { FILTER(" + "-".repeat(many) + "1 = 1) }",
                "SELECT * { FILTER(1" + "+1".repeat(many) + " = 1) }",
                "SELECT * { FILTER(true" + " && true".repeat(many) + ") }",
                "SELECT * { FILTER(false" + " || false".repeat(many) + ") }",
                "SELECT * { { ?s ?p 1 }" + " UNION { ?s ?p 1 }".repeat(many) + " }",
                "SELECT * { " + "OPTIONAL { ?s ?p 1 } ".repeat(many) + " }",
                "SELECT * { " + "MINUS { ?s ?p 1 } ".repeat(many) + " }",
                "SELECT * { " + "FILTER(1 = 1) ".repeat(many) + " }",
                "SELECT * { ?s <urn:p>" + "/<urn:p>".repeat(many) + " ?o }",
                "SELECT * { ?s <urn:p>" + "|<urn:p>".repeat(many) + " ?o }",
                "SELECT * { ?s <urn:p>" + "/<urn:p>*".repeat(many) + " ?o }",
                "SELECT * { ?s " + "^".repeat(many) + "<urn:p> ?o }",
                "SELECT * { "
                        + IntStream.range(0, many)
                                .mapToObj(i -> "BIND(" + i + " AS ?v" + i + ") ")
                                .collect(Collectors.joining())
                        + " }",
                "SELECT * { " + "{ SELECT * { ?s ?p 1 } } ".repeat(many) + " }",
                "SELECT * { ?s ?p ?o . " + "?s ?p 1 . ".repeat(many) + " }");
    }

    @ParameterizedTest
    @MethodSource("deep")
    void aQueryOfThousandsOfPartsIsAnsweredOrRefused(String query) {
        HttpResponse<String> response = ask(query);
        assertThat(response.statusCode()).as(response.body()).isIn(200, 400);
        assertThat(response.body()).doesNotContain("Exception", "Error");
    }

    static Stream<String> manyNames() {
        String variables = numbered("?v", 100_000);
        return Stream.of(
                "SELECT " + variables + "{ ?s ?p ?o }",
                "SELECT " + numbered("$\ud801\udc00\u00b7v", 40_000) + "{ ?s ?p ?o }",
                "SELECT " + numbered("\\u003f\\u0076", 20_000) + "{ ?s ?p ?o }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY " + variables,
                "SELECT * { ?s ?p ?o } ORDER BY " + variables,
                "SELECT * { ?s ?p (" + variables + ") }",
                "SELECT * { VALUES (" + variables + ") { } }",
                "DESCRIBE " + variables + "{ ?s ?p ?o }",
                "PREFIX : <urn:x> DESCRIBE " + numbered(":v", 100_000),
                "DESCRIBE " + numbered("<v", 70_000).replace(" ", "> "),
                "SELECT * " + numbered("FROM NAMED <v", 40_000).replace(" F", "> F") + "> { ?s ?p ?o }");
    }

    private static String numbered(String name, int many) {
        return IntStream.range(0, many).mapToObj(i -> name + i + " ").collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("manyNames")
    void aQueryOfThousandsOfNamesIsRefusedBeforeItIsParsed(String query) {
        refused(query, "1000");
    }

    @Test
    void whatIsManyButNotTooManyIsAnswered() {
        String binds = IntStream.range(0, 510)
                .mapToObj(i -> "BIND(" + i + " AS ?v" + i + ") ")
                .collect(Collectors.joining());
        for (String query : new String[] {
            "SELECT (COUNT(*) AS ?n) { " + binds + "}",
            "SELECT (COUNT(*) AS ?n) { { SELECT " + numbered("?v", 990) + "{ VALUES (" + numbered("?v", 990)
                    + ") { } } } }",
            "SELECT ?s { ?s ?p ?o " + "FILTER NOT EXISTS { ?s <urn:none> ?x } ".repeat(50) + "} LIMIT 1",
            "DESCRIBE <urn:x> { ?s ?p ?o } VALUES ?x { " + numbered("<v", 2_000).replace(" ", "> ") + "}",
            "DESCRIBE <urn:x> { ?s ?p ?o FILTER(?o IN (" + numbered("<v", 2_000).replace(" ", ">, ") + "1)) }",
        }) {
            HttpResponse<String> response = patient.http().post("/sparql", "application/sparql-query", query);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        }
    }

    // ---- It is no bomb.

    @Test
    void aLargeBodyIsRefusedBeforeItIsRead() {
        assertThat(http.post("/sparql", "application/sparql-query", " ".repeat(1 << 21) + "ASK {}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(http.post("/sparql", "application/x-www-form-urlencoded", "query=" + "+".repeat(1 << 21))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aCompressedBodyIsNotRead() {
        assertThat(http.post(
                                "/sparql",
                                "application/sparql-query",
                                new byte[] {31, -117, 8},
                                "Content-Encoding",
                                "gzip")
                        .statusCode())
                .isEqualTo(415);
    }
}
