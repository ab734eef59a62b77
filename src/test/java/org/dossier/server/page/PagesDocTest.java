package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossier.server.Endpoint;
import org.dossier.server.QueryPool;
import org.dossier.server.ServerLimits;
import org.dossier.server.browse.BrowseRoom;
import org.dossier.server.entity.EntityType;
import org.dossier.server.reconcile.ReconcileRoom;
import org.dossier.server.search.SearchRoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code docs/pages.md} to the server, and the server to it. */
class PagesDocTest extends SamplePages {
    static List<String> paths() throws IOException {
        Matcher rows = Pattern.compile("(?m)^\\| `(/[^`]*)` \\|").matcher(text());
        return rows.results().map(row -> row.group(1)).toList();
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("docs/pages.md"));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyPathAnswers(String path) {
        String asked = path.replace("/{type}/{key}", "/person/joseph-stalin")
                .replace("{type}/{key}", "person/joseph-stalin")
                .replace("{n}", "1")
                .replace("{step}", "0-1")
                .replace("/queries/{name}", "/queries/letters-between")
                .replace("queries/{file}", "queries/letters-between.rq")
                .replace("dumps/{file}", "dumps/SHA256SUMS")
                .replace("static/{file}", "static/dossier.css")
                .replace("/q/{id}", permalink(path))
                .replace("q=", "q=stalin");
        HttpResponse<String> response = server.get(asked);
        int status = isElsewhere(path) ? 303 : path.startsWith("/mappings") ? 302 : 200;
        assertThat(response.statusCode()).as(asked).isEqualTo(status);
        if (response.statusCode() == 200 && !path.startsWith("/oai?")) {
            assertThat(PageClient.header(response, "ETag")).as(asked).matches("\"[0-9a-f]{32,64}\"");
            assertThat(PageClient.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(PageClient.header(response, "Access-Control-Allow-Origin"))
                    .isEqualTo("*");
            String tag = PageClient.header(response, "ETag");
            assertThat(server.get(asked, "If-None-Match", tag).statusCode())
                    .as(asked)
                    .isEqualTo(304);
            assertThat(server.send("HEAD", asked).body()).as(asked).isEmpty();
            assertThat(server.send("DELETE", asked).statusCode()).as(asked).isEqualTo(405);
        }
    }

    private static String permalink(String path) {
        return path.startsWith("/q/") ? Permalinks.of(server, "SELECT * { ?thing a ?type }") : "";
    }

    /** An address that leads to another. */
    private static boolean isElsewhere(String path) {
        return path.startsWith("/id/") || path.startsWith("/reconcile/view");
    }

    @Test
    void everyEndpointIsListed() throws IOException {
        List<String> listed = paths();
        try (QueryPool pool = new QueryPool(ServerLimits.DEFAULT)) {
            Stream<String> patterns = Stream.of(
                            PageRoom.endpoints(pool),
                            ReconcileRoom.endpoints(pool),
                            SearchRoom.endpoints(),
                            BrowseRoom.endpoints())
                    .flatMap(List::stream)
                    .map(Endpoint::paths)
                    .flatMap(List::stream)
                    .filter(pattern -> !pattern.isEmpty());
            assertThat(patterns).allSatisfy(pattern -> {
                String start = pattern.replace("*", "");
                boolean entity = EntityType.named(start.replace("/", "")).isPresent();
                assertThat(listed).anyMatch(path -> path.startsWith(entity ? "/{type}/" : start));
            });
        }
    }

    @Test
    void everyTypeIsListed() throws IOException {
        String text = text();
        for (EntityType type : EntityType.values()) {
            assertThat(text).contains("`" + type.word() + "`");
        }
    }
}
