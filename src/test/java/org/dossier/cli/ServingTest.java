package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.cli.CommandLineRun.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingTest {
    private static final String DOCUMENT = "{\"id\": \"%s\", \"title\": \"Telegram\", \"date\": \"1951-07-10\"}";
    private static final String COUNT =
            "PREFIX dossier: <https://w3id.org/dossier/ontology#> SELECT (COUNT(*) AS ?n) { ?d a dossier:Document }";

    @TempDir
    Path folder;

    private CommandLineRun line = new CommandLineRun(Path.of(""));
    private final List<String> answers = new ArrayList<>();

    @BeforeEach
    void aCommandLine() {
        line = new CommandLineRun(folder);
    }

    @Test
    void publishingBuildsAndServesAndSaysWhereToLook() throws IOException {
        line.visiting(server -> answers.add(ask(server.port())));
        Outcome outcome =
                line.run("publish", line.dataset(DOCUMENT.formatted("a")), "--port", 0, "--releases", line.releases());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(answers).containsExactly("n\r\n1\r\n");
        assertThat(outcome.out())
                .contains("Release 0001 of \"Test archive\"", "Release 0001 is served at", "Stop with Ctrl-C.")
                .containsPattern("http://localhost:[1-9][0-9]+/sparql");
    }

    @Test
    void aServerFollowsTheReleaseThatIsBuiltWhileItRuns() throws IOException {
        line.run("build", line.dataset(DOCUMENT.formatted("a")), "--releases", line.releases());
        line.visiting(server -> {
            answers.add(ask(server.port()));
            build(DOCUMENT.formatted("a"), DOCUMENT.formatted("b"));
            answers.add(ask(server.port()));
        });
        Outcome outcome = line.run("serve", "--port", 0, "--releases", line.releases());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(answers).containsExactly("n\r\n1\r\n", "n\r\n2\r\n");
    }

    @Test
    void aRefusedReleaseIsNotServed() throws IOException {
        line.visiting(server -> answers.add("served"));
        Outcome outcome = line.run(
                "publish",
                line.dataset("{\"id\": \"a\"}"),
                "--port",
                0,
                "--max-errors",
                0,
                "--releases",
                line.releases());
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(answers).isEmpty();
        assertThat(outcome.out()).contains("No release was made: 1 record");
    }

    @Test
    void aTakenPortIsOneSentence() throws IOException {
        line.run("build", line.dataset(DOCUMENT.formatted("a")), "--releases", line.releases());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            Outcome outcome = line.run("serve", "--port", taken.getLocalPort(), "--releases", line.releases());
            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.err())
                    .isEqualTo("dossier: port " + taken.getLocalPort()
                            + ": already in use; choose another with --port, or stop what uses it\n");
        }
    }

    private void build(String... lines) {
        try {
            new CommandLineRun(folder).run("build", line.dataset(lines), "--releases", line.releases());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ask(int port) {
        try {
            URI uri = URI.create(
                    "http://localhost:" + port + "/sparql?query=" + URLEncoder.encode(COUNT, StandardCharsets.UTF_8));
            HttpRequest request =
                    HttpRequest.newBuilder(uri).header("Accept", "text/csv").build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
