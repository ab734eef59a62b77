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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.dossier.server.DossierServer;
import org.dossier.server.ErrorPage;
import org.dossier.server.Http;
import org.dossier.server.QueryPool;
import org.dossier.server.ServerLimits;
import org.dossier.server.ServerSettings;
import org.dossier.server.page.SampleRelease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query of the documents is answered as it stands there, by whoever pastes it anywhere. */
class DocumentedQueriesTest {
    private static final Pattern QUERY = Pattern.compile("```sparql\n(.*?)\n```", Pattern.DOTALL);

    /** How a file of the library begins, of which docs/data-format.md shows parts: it is read with its headings, not pasted. */
    private static final String HEADING = "# title";
    /** What jena-text reads in a program of one's own, as docs/release.md says, and this endpoint does not. */
    private static final String LIST_OF_ARGUMENTS = "text:query (";

    @TempDir
    static Path folder;

    private static QueryPool pool;
    private static DossierServer server;

    @BeforeAll
    static void start() throws IOException {
        pool = new QueryPool(ServerLimits.DEFAULT);
        server = DossierServer.start(
                ServerSettings.of(SampleRelease.build(folder)).withPort(0),
                SparqlRoom.endpoints(pool, (request, response, lease) -> response.setStatus(204)),
                ErrorPage.plain());
    }

    @AfterAll
    static void stop() {
        server.close();
        pool.close();
    }

    static Stream<Arguments> queries() throws IOException {
        List<Arguments> queries = new ArrayList<>();
        try (Stream<Path> pages = Files.list(Path.of("docs"))) {
            for (Path page : Stream.concat(Stream.of(Path.of("README.md")), pages.sorted())
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList()) {
                QUERY.matcher(Files.readString(page))
                        .results()
                        .filter(query -> !query.group(1).startsWith(HEADING))
                        .forEach(query -> queries.add(Arguments.of(page.toString(), query.group(1))));
            }
        }
        assertThat(queries).hasSizeGreaterThan(5);
        return queries.stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryIsAnsweredAsItStandsThere(String page, String query) {
        HttpResponse<String> answer = new Http(server.port())
                .get("/sparql?format=csv&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        if (query.contains(LIST_OF_ARGUMENTS)) {
            QueryFactory.create(query);
            assertThat(answer.statusCode()).as(page + "\n" + answer.body()).isEqualTo(400);
        } else {
            assertThat(answer.statusCode()).as(page + "\n" + answer.body()).isEqualTo(200);
        }
    }
}
