package org.dossier.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dossier.release.BuildProgress;
import org.dossier.release.BuildSettings;
import org.dossier.release.ReleaseBuilder;
import org.dossier.release.ReleaseCatalog;
import org.dossier.server.DossierServer;
import org.dossier.server.Http;
import org.dossier.server.QueryPool;
import org.dossier.server.ServerLimits;
import org.dossier.server.ServerSettings;
import org.dossier.source.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real releases, built one after the other while a real server answers from them. */
class ReleaseSwitchTest {
    private static final int RELEASES = 6;

    @TempDir
    Path directory;

    @Test
    void noRequestFailsWhileReleasesAreSwitched() throws Exception {
        ReleaseCatalog catalog = new ReleaseCatalog(directory.resolve("releases"));
        build(catalog, 1);
        ServerLimits limits = ServerLimits.DEFAULT.withPool(2, 100);
        ServerSettings settings =
                ServerSettings.of(catalog.directory()).withPort(0).withLimits(limits);
        try (QueryPool pool = new QueryPool(limits);
                DossierServer server = DossierServer.start(
                        settings, SparqlRoom.endpoints(pool, (request, response, lease) -> response.setStatus(204)))) {
            Http http = new Http(server.port());
            AtomicBoolean over = new AtomicBoolean();
            ExecutorService clients = Executors.newFixedThreadPool(3);
            List<Future<Integer>> asking = new ArrayList<>();
            Callable<Integer> client = () -> ask(http, over);
            for (int i = 0; i < 3; i++) {
                asking.add(clients.submit(client));
            }
            for (int number = 2; number <= RELEASES; number++) {
                build(catalog, number);
                assertThat(http.get("/health").body()).contains("\"release\":" + number + "}");
                assertThat(titles(http)).isEqualTo(number);
            }
            over.set(true);
            for (Future<Integer> one : asking) {
                assertThat(one.get()).isPositive();
            }
            clients.shutdown();
        }
    }

    /** Asks until it is over; the number of documents, which is that of the release, never goes down. */
    private static int ask(Http http, AtomicBoolean over) {
        int asked = 0;
        int newest = 1;
        while (!over.get()) {
            int titles = titles(http);
            assertThat(titles).isGreaterThanOrEqualTo(newest);
            newest = titles;
            asked++;
        }
        return asked;
    }

    private static int titles(Http http) {
        String query = "SELECT (COUNT(*) AS ?n) { ?d <http://purl.org/dc/terms/title> ?t }";
        HttpResponse<String> response =
                http.get("/sparql?format=csv&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Integer.parseInt(response.body().split("\r\n")[1]);
    }

    /** Builds a release of that many documents. */
    private void build(ReleaseCatalog catalog, int documents) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("dataset"));
        Files.writeString(folder.resolve("dataset.yaml"), """
                title: A growing archive
                description: One document more in each release
                licence: https://creativecommons.org/publicdomain/zero/1.0/
                publisher: {name: Nobody, url: https://example.org/}
                base: http://localhost:3030/
                languages: [en]
                sources:
                  - {file: documents.jsonl, kind: documents}
                """);
        StringBuilder records = new StringBuilder();
        for (int i = 1; i <= documents; i++) {
            records.append("{\"id\": \"%d\", \"title\": \"Note %d\", \"date\": \"1951\"}\n".formatted(i, i));
        }
        Files.writeString(folder.resolve("documents.jsonl"), records);
        var result = new ReleaseBuilder(catalog, new BuildSettings(OptionalLong.empty()), BuildProgress.SILENT)
                .build(Dataset.open(folder));
        assertThat(result.report().refusal()).isEmpty();
    }
}
