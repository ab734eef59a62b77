package org.dossier.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Http;
import org.dossier.server.QueryPool;
import org.dossier.server.ServerLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class QueryPoolTest {
    private static final String HEAVY =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }";

    @TempDir
    Path directory;

    @Test
    void heavyQueriesKeepNobodyFromAPage() throws Exception {
        ServerLimits limits =
                ServerLimits.DEFAULT.withQueryTimeout(Duration.ofSeconds(4)).withPool(2, 4);
        try (Letters letters = Letters.start(directory, 100, limits)) {
            Http http = letters.http();
            ExecutorService clients = Executors.newFixedThreadPool(32);
            List<Future<HttpResponse<String>>> heavy = new ArrayList<>();
            Callable<HttpResponse<String>> ask = () -> http.post("/sparql", "application/sparql-query", HEAVY);
            for (int i = 0; i < 32; i++) {
                heavy.add(clients.submit(ask));
            }
            for (int i = 0; i < 10; i++) {
                assertThat(http.get("/health").statusCode()).isEqualTo(200);
            }
            assertThat(heavy)
                    .as("heavy queries that still run when the pages are answered")
                    .anyMatch(one -> !one.isDone());
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
            while (letters.release().holders() > 0) {
                Thread.sleep(10); // a query's hold ends a moment after its answer; the class's time limit ends the wait
            }
        }
    }

    @Test
    void aWaitingQueryHasItsTurn() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(2);
        try (Letters letters = Letters.start(directory, 1, ServerLimits.DEFAULT);
                QueryPool pool = new QueryPool(ServerLimits.DEFAULT.withPool(1, 1));
                CurrentRelease.Lease lease = letters.release().acquire()) {
            CountDownLatch running = new CountDownLatch(1);
            CountDownLatch mayEnd = new CountDownLatch(1);
            Future<String> first = clients.submit(() -> pool.run(lease, (held, deadline) -> {
                running.countDown();
                await(mayEnd);
                return "first";
            }));
            running.await();
            Future<String> second = clients.submit(() -> pool.run(lease, (held, deadline) -> "second"));
            assertThat(second.isDone()).isFalse();
            mayEnd.countDown();
            assertThat(first.get()).isEqualTo("first");
            assertThat(second.get()).isEqualTo("second");
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void aQueryThatDoesNotStopIsReplacedUntilItDoes() throws Exception {
        ServerLimits limits = ServerLimits.DEFAULT.withPool(1, 1).withQueryTimeout(Duration.ofSeconds(2));
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (Letters letters = Letters.start(directory, 1, ServerLimits.DEFAULT);
                QueryPool pool = new QueryPool(limits);
                CurrentRelease.Lease lease = letters.release().acquire()) {
            assertThatThrownBy(() -> pool.run(lease, Duration.ofMillis(1), (held, deadline) -> {
                        await(mayEnd);
                        return "stuck";
                    }))
                    .hasMessageContaining("took longer than");
            assertThat(pool.<String>run(lease, (held, deadline) -> "next")).isEqualTo("next");
            assertThat(pool.<String>run(lease, (held, deadline) -> "after")).isEqualTo("after");
            mayEnd.countDown();
            assertThat(pool.<String>run(lease, (held, deadline) -> "last")).isEqualTo("last");
        } finally {
            mayEnd.countDown();
        }
    }

    @Test
    void aWaitingRequestIsNotIdle() throws Exception {
        ServerLimits limits =
                ServerLimits.DEFAULT.withQueryTimeout(Duration.ofSeconds(3)).withIdleTimeout(Duration.ofMillis(500));
        try (Letters letters = Letters.start(directory, 100, limits)) {
            HttpResponse<String> response = letters.http().post("/sparql", "application/sparql-query", HEAVY);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).contains("took longer than 3 s");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
