package org.dossier.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.dossier.server.Http;
import org.dossier.server.ServerLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparqlEndpointTest {
    private static final String COUNT = Letters.PREFIXES + "SELECT (COUNT(?d) AS ?n) { ?d a d:Document }";

    @TempDir
    static Path directory;

    private static Letters letters;
    private static Http http;

    @BeforeAll
    static void start() throws IOException {
        letters = Letters.start(directory, 50, ServerLimits.DEFAULT);
        http = letters.http();
    }

    @AfterAll
    static void stop() {
        letters.close();
        assertThat(letters.release().holders()).isZero();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aQueryIsAskedInThreeWays() {
        String path = "/sparql?format=csv";
        assertThat(http.get(path + "&query=" + encode(COUNT)).body()).isEqualTo("n\r\n50\r\n");
        assertThat(http.post(path, "application/x-www-form-urlencoded", "query=" + encode(COUNT))
                        .body())
                .isEqualTo("n\r\n50\r\n");
        assertThat(http.post(path, "application/sparql-query", COUNT).body()).isEqualTo("n\r\n50\r\n");
    }

    private static String ask(String query, String... headers) {
        HttpResponse<String> response = http.get("/sparql?query=" + encode(query), headers);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static void refused(HttpResponse<String> response, int status, String because) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body()).contains(because);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }

    @Test
    void anUnknownPrefixIsToldOnceWithWhatToWrite() {
        String body = http.get("/sparql?query=" + encode("SELECT ?d { ?d dossier:sender ?p }"))
                .body();
        assertThat(body)
                .contains("PREFIX dossier: <https://w3id.org/dossier/ontology#>")
                .containsOnlyOnce("column");
    }

    @Test
    void aGraphWithNewBlankNodesHasNoTag() {
        String query = encode("CONSTRUCT { [] <urn:p> ?s } WHERE { ?s ?p ?o }");
        assertThat(http.get("/sparql?query=" + query).headers().firstValue("ETag"))
                .isEmpty();
    }

    @Test
    void whatIsNotTheProtocolIsRefusedInWords() {
        refused(http.post("/sparql", "application/sparql-update", "CLEAR ALL"), 400, "reads only");
        refused(http.post("/sparql", "application/x-www-form-urlencoded", "update=CLEAR+ALL"), 400, "reads only");
        refused(http.get("/sparql?update=CLEAR+ALL"), 400, "reads only");
        refused(http.get("/sparql?query=" + encode("DELETE WHERE { ?s ?p ?o }")), 400, "reads only");
        refused(http.get("/sparql?query=" + encode("LOAD <http://localhost/>")), 400, "reads only");
        refused(http.post("/sparql", "text/plain", COUNT), 415, "application/sparql-query");
        refused(http.post("/sparql", "application/sparql-query;charset=utf-16", COUNT), 415, "UTF-8");
        refused(http.post("/sparql", "application/x-www-form-urlencoded", "x=1"), 400, "There is no query.");
        refused(http.get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D"), 400, "more than one query");
        refused(http.get("/sparql?query=SELECT"), 400, "is no SPARQL 1.1 query");
        refused(http.send("PUT", "/sparql"), 405, "GET, HEAD, POST, OPTIONS");
        refused(http.get("/sparql?timeout=soon&query=ASK%7B%7D"), 400, "no number of seconds");
        refused(http.get("/sparql?query=ASK%7B%7D", "Accept", "image/png"), 406, "application/sparql-results+json");
    }

    @Test
    void aMalformedEscapeIsRefusedInWords() throws IOException {
        assertThat(http.raw("GET /sparql?query=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("Access-Control-Allow-Origin: *");
    }

    @Test
    void rowsComeInEveryFormThatIsAskedFor() {
        String query = "SELECT ?l { <id/person/stalin> <http://www.w3.org/2000/01/rdf-schema#label> ?l }";
        assertThat(ask(query)).contains("\"xml:lang\": \"en\"", "\"Stalin, \\\"the boss\\\"\"");
        assertThat(ask(query, "Accept", "application/sparql-results+xml"))
                .contains("<literal xml:lang=\"en\">Stalin, ");
        assertThat(ask(query, "Accept", "application/xml")).contains("<sparql");
        assertThat(ask(query, "Accept", "text/csv")).isEqualTo("l\r\n\"Stalin, \"\"the boss\"\"\"\r\n");
        assertThat(ask(query, "Accept", "text/tab-separated-values"))
                .isEqualTo("?l\n\"Stalin, \\\"the boss\\\"\"@en\n");
        for (String binary :
                new String[] {"application/sparql-results+thrift", "application/sparql-results+protobuf"}) {
            HttpResponse<String> response = http.get("/sparql?query=" + encode(query), "Accept", binary);
            assertThat(response.headers().firstValue("Content-Type")).hasValue(binary);
            assertThat(response.body()).contains("the boss");
        }
        assertThat(ask("ASK {}")).contains("\"boolean\" : true");
        assertThat(ask("ASK {}", "Accept", "text/csv")).contains("true");
    }

    @Test
    void triplesComeInEveryFormThatIsAskedFor() {
        String query = "DESCRIBE <id/person/mao>";
        assertThat(ask(query)).contains("\"毛泽东\"@zh");
        assertThat(ask(query, "Accept", "application/n-triples"))
                .contains(
                        "<http://localhost:3030/id/person/mao> <http://www.w3.org/2000/01/rdf-schema#label> \"Mao Zedong\"@en .");
        assertThat(ask(query, "Accept", "application/ld+json")).contains("\"@value\": \"Mao Zedong\"");
        assertThat(ask(query, "Accept", "application/rdf+xml")).contains("<rdf:RDF", "Mao Zedong");
        assertThat(ask(query, "Accept", "application/trig")).contains("Mao Zedong");
        assertThat(ask(query, "Accept", "application/n-quads")).contains("\"Mao Zedong\"@en .");
        assertThat(ask(query, "Accept", "application/rdf+json")).contains("Mao Zedong");
        assertThat(ask(query, "Accept", "application/rdf+thrift")).contains("Mao Zedong");
        assertThat(ask(query, "Accept", "application/rdf+protobuf")).contains("Mao Zedong");
        assertThat(ask("CONSTRUCT { ?a <urn:same> ?a } WHERE { ?a ?b ?c }", "Accept", "text/plain")
                        .lines())
                .hasSize(52)
                .doesNotHaveDuplicates();
    }

    @Test
    void aFormatParameterIsHonouredAndAnUnknownOneIgnored() {
        String path = "/sparql?query=" + encode(COUNT);
        for (String name : new String[] {"format", "output", "results"}) {
            assertThat(http.get(path + "&" + name + "=xml").body()).contains("<sparql");
            assertThat(http.get(path + "&" + name + "=text/csv").body()).isEqualTo("n\r\n50\r\n");
            assertThat(http.get(path + "&" + name + "=geocoded", "Accept", "text/csv")
                            .body())
                    .isEqualTo("n\r\n50\r\n");
            assertThat(http.get(path + "&" + name + "=", "Accept", "text/csv").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theCoreGraphIsTheDefaultAndTheOthersAreNamed() {
        String where = " { ?s <https://w3id.org/dossier/ontology#recordedAt> ?o }";
        assertThat(ask("ASK" + where)).contains("false");
        assertThat(ask("SELECT ?g { GRAPH ?g" + where + " }", "Accept", "text/csv"))
                .isEqualTo("g\r\nhttp://localhost:3030/graph/records\r\n");
        assertThat(ask("ASK FROM <graph/records>" + where)).contains("true");
        assertThat(ask("ASK FROM NAMED <graph/records> { GRAPH ?g" + where + " }"))
                .contains("true");
        String records = encode("http://localhost:3030/graph/records");
        assertThat(http.get("/sparql?default-graph-uri=" + records + "&query=" + encode("ASK" + where))
                        .body())
                .contains("true");
        assertThat(http.get("/sparql?named-graph-uri=" + records + "&query=" + encode("ASK { ?s ?p ?o }"))
                        .body())
                .contains("false");
        assertThat(http.get(
                                "/sparql?default-graph-uri=urn:x-arq:DefaultGraph&default-graph-uri=" + records
                                        + "&query="
                                        + encode(
                                                "ASK { ?s ?p 'actors.jsonl:1' . ?s a|<http://www.w3.org/2000/01/rdf-schema#label> ?x }"))
                        .body())
                .contains("true");
        refused(
                http.get("/sparql?default-graph-uri=http://example.org/none&query=" + encode("ASK" + where)),
                400,
                "has no graph <http://example.org/none>");
    }

    @Test
    void relativeIrisBeginWithTheBaseOfTheDataset() {
        assertThat(ask("ASK { <id/document/2> <https://w3id.org/dossier/ontology#replyTo> <id/document/1> }"))
                .contains("true");
    }

    @Test
    void anAnswerThatIsKnownIsNotSentAgain() {
        String path = "/sparql?query=" + encode(COUNT);
        HttpResponse<String> first = http.get(path, "Accept", "text/csv");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(http.get(path, "Accept", "text/csv").headers().firstValue("ETag"))
                .hasValue(tag);
        assertThat(http.get(path, "Accept", "application/json")
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow())
                .isNotEqualTo(tag);
        HttpResponse<String> again = http.get(path, "Accept", "text/csv", "If-None-Match", "\"x\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        assertThat(again.headers().firstValue("Vary")).hasValue("Accept");
        assertThat(again.headers().map()).doesNotContainKey("pragma");
    }

    @Test
    void anAnswerThatIsAnotherEachTimeHasNoTag() {
        for (String call : new String[] {"NOW()", "RAND()", "UUID()", "STRUUID()", "BNODE()", "BNODE('a')"}) {
            HttpResponse<String> response = http.get("/sparql?query=" + encode("SELECT (" + call + " AS ?x) {}"));
            assertThat(response.headers().firstValue("ETag")).as(call).isEmpty();
            assertThat(response.headers().firstValue("Cache-Control")).as(call).hasValue("no-store");
        }
    }

    @Test
    void headSaysWhatGetWould() {
        HttpResponse<String> head = http.send("HEAD", "/sparql?format=csv&query=" + encode(COUNT));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).hasValue("7");
    }

    @Test
    void aBrowserGetsTheEditorAndAMachineTheDescription() {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        assertThat(http.get("/sparql", "Accept", browser).body()).isEqualTo("<p>editor</p>");
        assertThat(http.get("/sparql?query=" + encode(COUNT), "Accept", browser).body())
                .isEqualTo("<p>editor</p>");
        assertThat(http.get("/sparql?format=csv&query=" + encode(COUNT), "Accept", browser)
                        .body())
                .isEqualTo("n\r\n50\r\n");
        assertThat(http.get("/sparql").body()).contains("sd:Service");
    }

    @Test
    void theServiceDescriptionIsRdfWithoutBlankNodesAndNamesTheLimits() {
        HttpResponse<String> response = http.get("/sparql", "Accept", "application/n-triples");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/n-triples");
        assertThat(response.body())
                .contains(
                        "<http://localhost:3030/sparql#service> <http://www.w3.org/ns/sparql-service-description#endpoint> <http://localhost:3030/sparql>")
                .contains(
                        "<http://www.w3.org/ns/sparql-service-description#name> <http://localhost:3030/graph/records>")
                .contains("<http://localhost:3030/sparql#limit-time> <https://schema.org/maxValue> \"30.0\"")
                .doesNotContain("_:");
        String tag = response.headers().firstValue("ETag").orElseThrow();
        assertThat(http.get("/sparql", "Accept", "application/n-triples", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        for (String form : AnswerFormat.mediaTypes(AnswerFormat.TRIPLES)) {
            assertThat(http.get("/sparql", "Accept", form).statusCode())
                    .as(form)
                    .isEqualTo(200);
        }
    }

    @Test
    void aTimeoutParameterLowersTheLimit() {
        String heavy = encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        refused(http.get("/sparql?timeout=0.3&query=" + heavy), 503, "took longer than 300 ms");
    }

    @Test
    void aRowsParameterLowersTheLimit() {
        HttpResponse<String> rows = http.get("/sparql?format=csv&rows=3&query=" + encode("SELECT ?s { ?s ?p ?o }"));
        assertThat(rows.headers().firstValue("Dossier-Truncated")).hasValue("rows=3");
        assertThat(rows.headers().firstValue("Content-Disposition"))
                .as("who saves it sees that it is not whole")
                .hasValue("inline; filename=\"answer-cut-at-3-rows.csv\"");
        assertThat(rows.body().lines()).hasSize(4);
        HttpResponse<String> more = http.get("/sparql?format=csv&rows=4&query=" + encode("SELECT ?s { ?s ?p ?o }"));
        assertThat(more.headers().firstValue("ETag"))
                .isNotEqualTo(rows.headers().firstValue("ETag"));
        refused(http.get("/sparql?rows=0&query=ASK%7B%7D"), 400, "no number of rows");
    }

    @Test
    void aRunWithANameIsStopped() throws Exception {
        String name = "0123456789abcdef-one";
        String heavy = "/sparql?run=" + name + "&query="
                + encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        CompletableFuture<HttpResponse<String>> run = CompletableFuture.supplyAsync(() -> http.get(heavy));
        HttpResponse<String> stopped = stop(name);
        while (stopped.statusCode() == 404 && !run.isDone()) {
            Thread.sleep(20);
            stopped = stop(name);
        }
        assertThat(stopped.statusCode()).isEqualTo(204);
        refused(run.get(), 503, "stopped by whoever asked it");
        refused(stop(name), 404, "No run of that name");
        refused(http.get("/sparql?run=short&query=ASK%7B%7D"), 400, "no name of a run");
    }

    private static HttpResponse<String> stop(String name) {
        return http.send("POST", "/sparql/stop?run=" + name);
    }

    @Test
    void aMalformedQueryIsToldWithItsPlace() {
        HttpResponse<String> lexical = problem("SELECT ?s\n { ?s ?p ` }");
        assertThat(lexical.body()).contains("\"line\":2,\"column\":10");
        assertThat(problem("SELECT *\n{ ?s ?p }").body()).contains("\"line\":2,\"column\":9");
        assertThat(problem("SELECT *\n{ ?s x:p ?o }").body()).contains("\"line\":2,\"column\":6");
        assertThat(problem("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }")
                        .body())
                .doesNotContain("\"line\"");
    }

    private static HttpResponse<String> problem(String query) {
        return http.get("/sparql?query=" + encode(query), "Accept", "application/problem+json");
    }

    @Test
    void aCutAnswerSaysThatItIsCut() throws IOException {
        try (Letters small =
                Letters.start(directory.resolve("small"), 50, ServerLimits.DEFAULT.withResult(10, 1 << 20))) {
            HttpResponse<String> rows =
                    small.http().get("/sparql?format=csv&query=" + encode("SELECT ?s { ?s ?p ?o }"));
            assertThat(rows.statusCode()).isEqualTo(200);
            assertThat(rows.headers().firstValue("Dossier-Truncated")).hasValue("rows=10");
            assertThat(rows.body().lines()).hasSize(11);
            HttpResponse<String> json =
                    small.http().get("/sparql?format=json&query=" + encode("SELECT ?s { ?s ?p ?o }"));
            assertThat(json.body().strip()).endsWith("}");
            HttpResponse<String> triples =
                    small.http().get("/sparql?format=nt&query=" + encode("CONSTRUCT WHERE { ?s ?p ?o }"));
            assertThat(triples.headers().firstValue("Dossier-Truncated")).hasValue("triples=10");
            assertThat(triples.body().lines()).hasSize(10);
            assertThat(small.http()
                            .get("/sparql?query=" + encode("SELECT ?s { ?s ?p ?o } LIMIT 10"))
                            .headers()
                            .map())
                    .doesNotContainKey("dossier-truncated");
        }
        try (Letters short_ =
                Letters.start(directory.resolve("short"), 2_000, ServerLimits.DEFAULT.withResult(100_000, 2_000))) {
            HttpResponse<String> rows =
                    short_.http().get("/sparql?format=json&query=" + encode("SELECT * { ?s ?p ?o }"));
            assertThat(rows.headers().firstValue("Dossier-Truncated")).hasValue("bytes=2000");
            assertThat(rows.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("answer-cut-at-2000-bytes.srj");
            assertThat(rows.body().strip()).startsWith("{").endsWith("}");
            assertThat(rows.body().length()).isLessThan(200_000);
        }
    }

    @Test
    void jenasOwnClientIsUnderstood() {
        String service = "http://localhost:" + letters.port() + "/sparql";
        assertThat(QueryExecHTTP.service(service).query(COUNT).select().stream().toList())
                .hasSize(1);
        assertThat(QueryExecHTTP.service(service).query("ASK {}").ask()).isTrue();
        assertThat(QueryExecHTTP.service(service)
                        .query("CONSTRUCT WHERE { ?s ?p ?o }")
                        .construct()
                        .size())
                .isGreaterThan(250);
        assertThat(QueryExecHTTP.service(service).query(COUNT).sendMode(QuerySendMode.asPost).select().stream()
                        .toList())
                .hasSize(1);
    }
}
