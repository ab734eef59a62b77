package org.dossier.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

    @Test
    void anUpdateIsRefusedInWords() {
        HttpResponse<String> response = http.post("/sparql", "application/sparql-update", "DELETE WHERE { ?s ?p ?o }");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("reads only");
    }
}
