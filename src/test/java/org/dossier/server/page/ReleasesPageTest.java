package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.server.page.SeveralReleases.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.disk.DurableFiles;
import org.dossier.release.ReleaseCatalog;
import org.dossier.release.ReleaseSummary;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages tell of several releases, of which the second is not kept any more. */
class ReleasesPageTest {
    private static final int MANY = 120;

    @TempDir
    private static Path folder;

    private static PageClient server;

    @BeforeAll
    static void start() throws IOException {
        SeveralReleases releases = new SeveralReleases(folder);
        String[] many = new String[MANY];
        for (int i = 0; i < MANY; i++) {
            many[i] = document("many-%03d".formatted(i), "Report " + i, "1950");
        }
        releases.next(many);
        releases.next(document("a", "Telegram", "1951-07-10"), document("b", "Note", "1952"));
        releases.next(
                document("a", "Telegram, mended", "1951-07-10"),
                document("c", "Treaty", "1953-07-27"),
                document("d", "Letter <i>", "1951"));
        DurableFiles.delete(releases.directory().resolve("0002"));
        server = new PageClient(releases.directory());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyReleaseThatIsKeptIsListedNewestFirst() {
        Document page = server.page("/releases");
        assertThat(page.select("main h2").eachText()).containsExactly("Release 3 served now", "Release 1");
        assertThat(page.select("time").eachAttr("datetime"))
                .containsExactly("2026-03-03T08:00:03Z", "2026-03-01T08:00:03Z");
        assertThat(page.select("main li").get(0).text())
                .contains(
                        "3 March 2026, 08:00:03 UTC: 3 documents and ",
                        "The newest record is of 27 July 1953, the oldest of 1951.",
                        "Since release 2: 2 documents created; 1 document changed; 1 document withdrawn.");
        assertThat(page.select("main li").get(1).text())
                .contains("Everything is new: 120 documents and 2 concept schemes created.");
        assertThat(PageRules.broken(page)).isEmpty();
    }

    @Test
    void everyDumpHasMediaTypeSizeHashAndCount() {
        for (String path : List.of("/releases", "/releases/3")) {
            Element dump = server.page(path).expectFirst("tr:has(a[href$=/3/dumps/dataset.ttl.gz])");
            assertThat(dump.select("td").get(0).text()).isEqualTo("text/turtle");
            assertThat(dump.select("td").get(1).text()).isEqualTo("application/gzip");
            assertThat(dump.select("td").get(2).text()).matches("[1-9][0-9]*");
            assertThat(dump.select("td").get(3).text()).matches("[0-9.,]+ (bytes|kB)");
            assertThat(dump.select("td").get(4).text()).matches("[0-9a-f]{64}");
        }
    }

    @Test
    void theFirstChangesLeadToWhatIsStillThere() {
        Document page = server.page("/releases/3");
        assertThat(page.select("table:has(caption:contains(gone)) tbody tr").eachText())
                .containsExactly(
                        "Telegram, mended document changed",
                        "Note document withdrawn",
                        "Treaty document created",
                        "Letter <i> document created");
        assertThat(page.select("table:has(caption:contains(gone)) a").eachAttr("abs:href"))
                .containsExactly(
                        server.address() + "/document/a",
                        server.address() + "/document/c",
                        server.address() + "/document/d");
        assertThat(page.text()).contains("RDF Patch").contains("All things that are new, different or gone");
        assertThat(PageRules.broken(page)).isEmpty();
    }

    @Test
    void manyChangesAreCutAndThePageSaysSo() {
        Document page = server.page("/releases/1");
        assertThat(page.select("table:has(caption:contains(gone)) tbody tr")).hasSize(100);
        assertThat(page.text()).contains("The first 100 of 122 things").doesNotContain("RDF Patch");
        assertThat(page.text()).contains("120 documents, 120 time expressions, 2 concept schemes.");
    }

    @Test
    void aReleaseThatIsNotKeptAnyMoreIsGoneAndOneThatNeverWasIsNotFound() {
        HttpResponse<String> gone = server.get("/releases/2/changes.jsonl");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("2026-03-02T08:00:03Z");
        assertThat(server.get("/releases/2").statusCode()).isEqualTo(410);
        assertThat(server.get("/releases/4").statusCode()).isEqualTo(404);
        assertThat(server.get("/releases/0").statusCode()).isEqualTo(404);
    }

    @Test
    void olderReleasesAreOnTheNextPage() {
        assertThat(server.page("/releases?before=3").select("main h2").eachText())
                .containsExactly("Release 1");
        assertThat(server.page("/releases?before=x").select("main h2")).hasSize(2);
        assertThat(server.page("/releases").select("a[rel=next]")).isEmpty();
    }

    @Test
    void releasesAreToldToProgramsAsTheCommandTellsThem() throws IOException {
        HttpResponse<String> list = server.get("/releases.json");
        assertThat(PageClient.header(list, "Content-Type")).isEqualTo("application/json");
        assertThat(list.body()).isEqualTo(ReleaseSummary.json(List.of(summary(3), summary(1))));
        assertThat(list.headers().firstValue("Link")).isEmpty();
        JsonNode third =
                new JsonMapper().readTree(server.get("/releases/3.json").body());
        assertThat(third).isEqualTo(new JsonMapper().readTree(list.body()).get(0));
        assertThat(third.path("current").booleanValue()).isTrue();
        assertThat(third.at("/period/latest").textValue()).isEqualTo("1953-07-27");
        assertThat(third.at("/counts/Document").intValue()).isEqualTo(3);
        assertThat(third.at("/changes/withdrawn").intValue()).isEqualTo(1);
        for (JsonNode dump : third.path("dumps")) {
            HttpResponse<String> head =
                    server.send("HEAD", "/releases/3/dumps/" + dump.path("file").textValue());
            assertThat(PageClient.header(head, "ETag"))
                    .isEqualTo('"' + dump.path("sha256").textValue() + '"');
        }
        assertThat(third.path("dumps")).isNotEmpty();
        assertThat(server.get("/releases.json?before=3").body()).isEqualTo(ReleaseSummary.json(List.of(summary(1))));
        assertThat(server.get("/releases/2.json").statusCode()).isEqualTo(410);
        assertThat(server.get("/releases/4.json").statusCode()).isEqualTo(404);
        assertThat(server.get("/releases/.json").statusCode()).isEqualTo(404);
    }

    private static ReleaseSummary summary(int number) throws IOException {
        return ReleaseSummary.of(
                new ReleaseCatalog(folder.resolve("releases")).release(number).orElseThrow(), number == 3);
    }

    @Test
    void everyPageOfReleasesLeadsToTheSameForPrograms() {
        for (String path : List.of("/releases", "/releases/3")) {
            assertThat(server.page(path)
                            .select("link[rel=alternate][type=application/json]")
                            .eachAttr("abs:href"))
                    .containsExactly(server.address() + path + ".json");
        }
    }

    @Test
    void manyReleasesAreToldTwentyAtATime() throws IOException {
        Path many = Files.createDirectories(folder.resolve("many"));
        copy(folder.resolve("releases/0003"), many.resolve("0003"));
        for (int number = 4; number <= 24; number++) {
            Path unserved = Files.createDirectory(many.resolve("%04d".formatted(number)));
            Files.copy(many.resolve("0003/manifest.json"), unserved.resolve("manifest.json"));
        }
        Files.createSymbolicLink(many.resolve("current"), Path.of("0003"));
        try (PageClient client = new PageClient(many)) {
            HttpResponse<String> first = client.get("/releases.json");
            assertThat(new JsonMapper().readTree(first.body())).hasSize(20);
            assertThat(PageClient.header(first, "Link")).isEqualTo("<./releases.json?before=5>; rel=\"next\"");
            HttpResponse<String> rest = client.get("/releases.json?before=5");
            assertThat(new JsonMapper().readTree(rest.body())).hasSize(2);
            assertThat(rest.headers().firstValue("Link")).isEmpty();
            assertThat(client.page("/releases").select("a[rel=next]").eachAttr("abs:href"))
                    .containsExactly(client.address() + "/releases?before=5");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
