package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dossier.server.ServerLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of pages meets while others ask for too much, or asks for too much in a browser. */
@Timeout(120)
class GreedyQueriesTest {
    private static final String HEAVY =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }";

    /** A text of 512 KiB, as {@code ?t9}. */
    private static final String LONG = "BIND('" + "x".repeat(1 << 10) + "' AS ?t0) "
            + IntStream.range(0, 9)
                    .mapToObj(i -> "BIND(CONCAT(?t" + i + ", ?t" + i + ") AS ?t" + (i + 1) + ")")
                    .collect(Collectors.joining(" "));

    @TempDir
    Path folder;

    @Test
    void pagesAreAnsweredWhileHeavyQueriesRun() throws Exception {
        ServerLimits limits =
                ServerLimits.DEFAULT.withQueryTimeout(Duration.ofSeconds(4)).withPool(2, 4);
        ExecutorService clients = Executors.newFixedThreadPool(32);
        try (PageClient server = new PageClient(SampleRelease.build(folder), limits)) {
            List<Future<HttpResponse<String>>> heavy = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                heavy.add(clients.submit(() -> ask(server, HEAVY, "text/csv")));
            }
            for (String page : List.of("/", "/document/1005", "/ontology", "/releases")) {
                assertThat(server.get(page, "Accept", "text/html").statusCode())
                        .as(page)
                        .isEqualTo(200);
            }
            assertThat(heavy)
                    .as("heavy queries that still run when the pages are answered")
                    .anyMatch(one -> !one.isDone());
            for (Future<HttpResponse<String>> one : heavy) {
                assertThat(one.get().statusCode()).isEqualTo(503);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void longTextsAreRefusedInABrowserToo() throws IOException {
        // 64 threads share the memory, so each query has little.
        try (PageClient server = new PageClient(SampleRelease.build(folder), ServerLimits.DEFAULT.withPool(64, 4))) {
            String made = "{ ?a ?b ?c . ?d ?e ?f . " + LONG + " BIND(CONCAT(STR(?a), STR(?c), ?t9) AS ?t) }";
            for (String query : List.of(
                    "SELECT ?t " + made,
                    "CONSTRUCT { ?a <urn:p> ?t } " + made,
                    "SELECT "
                            + IntStream.range(0, 900)
                                    .mapToObj(i -> "(CONCAT('" + i + "', ?t9) AS ?u" + i + ")")
                                    .collect(Collectors.joining(" "))
                            + " { " + LONG + " }")) {
                HttpResponse<String> response = ask(server, query, "text/html");
                assertThat(response.statusCode()).as(query.substring(0, 20)).isEqualTo(400);
                assertThat(response.body()).contains("The long texts that the query makes are more than");
            }
        }
    }

    @Test
    void aDescriptionOfEverythingIsCutAndSaysSo() throws IOException {
        try (PageClient server = new PageClient(SampleRelease.armistice(folder))) {
            HttpResponse<String> response = ask(server, "DESCRIBE ?s { ?s ?p ?o }", "text/html");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .contains("Only a part of the triples is shown")
                    .hasSizeLessThan(1_000_000);
        }
    }

    @Test
    void aBrowserIsAnsweredFromTheGraphItNames() throws IOException {
        try (PageClient server = new PageClient(SampleRelease.build(folder))) {
            String count = "/sparql?query=" + encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
            String records = count + "&default-graph-uri=" + encoded(SampleRelease.BASE + "graph/records");
            assertThat(server.page(records).select("table.result td").text())
                    .isEqualTo(server.get(records, "Accept", "text/csv")
                            .body()
                            .lines()
                            .skip(1)
                            .findFirst()
                            .orElseThrow())
                    .isNotEqualTo(server.page(count).select("table.result td").text());
        }
    }

    private static HttpResponse<String> ask(PageClient server, String query, String accept) {
        return server.get("/sparql?query=" + encoded(query), "Accept", accept);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
