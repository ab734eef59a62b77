package org.dossier.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dossier.server.Http;
import org.dossier.server.ServerLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryPoolTest {
    private static final String HEAVY =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }";

    @TempDir
    Path directory;

    @Test
    void heavyQueriesKeepNobodyFromAPage() throws Exception {
        ServerLimits limits =
                ServerLimits.DEFAULT.withQueryTimeout(Duration.ofSeconds(2)).withPool(2, 4);
        try (Letters letters = Letters.start(directory, 100, limits)) {
            Http http = letters.http();
            ExecutorService clients = Executors.newFixedThreadPool(32);
            List<Future<HttpResponse<String>>> heavy = new ArrayList<>();
            Callable<HttpResponse<String>> ask = () -> http.post("/sparql", "application/sparql-query", HEAVY);
            for (int i = 0; i < 32; i++) {
                heavy.add(clients.submit(ask));
            }
            for (int i = 0; i < 10; i++) {
                long begun = System.nanoTime();
                assertThat(http.get("/health").statusCode()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
            }
            int refused = 0;
            for (Future<HttpResponse<String>> one : heavy) {
                assertThat(one.get().statusCode()).isEqualTo(503);
                if (one.get().body().contains("Too many queries are running: 2 at work and 4 waiting.")) {
                    assertThat(one.get().headers().firstValue("Retry-After")).hasValue("5");
                    refused++;
                }
            }
            assertThat(refused).isBetween(26, 30);
            clients.shutdown();
            assertThat(http.get("/sparql?query=ASK%7B%7D").statusCode()).isEqualTo(200);
            assertThat(letters.release().holders()).isZero();
        }
    }

    @Test
    void aWaitingQueryHasItsTurn() throws IOException, InterruptedException {
        ServerLimits limits =
                ServerLimits.DEFAULT.withQueryTimeout(Duration.ofSeconds(1)).withPool(1, 4);
        try (Letters letters = Letters.start(directory, 100, limits)) {
            Http http = letters.http();
            Thread heavy = new Thread(() -> http.post("/sparql", "application/sparql-query", HEAVY));
            heavy.start();
            assertThat(http.get("/sparql?query=ASK%7B%7D").statusCode()).isEqualTo(200);
            heavy.join();
        }
    }
}
