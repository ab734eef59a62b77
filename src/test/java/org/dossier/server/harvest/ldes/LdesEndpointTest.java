package org.dossier.server.harvest.ldes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.dossier.release.Release;
import org.dossier.release.Step;
import org.dossier.server.DossierServer;
import org.dossier.server.Http;
import org.dossier.server.ServerSettings;
import org.dossier.server.harvest.ChangingArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replays the stream over five releases, some of which are deleted; a client of the specifications reads it. */
class LdesEndpointTest {
    private static final String BASE = "http://archive.example/";
    private static final String VERSION = BASE + "releases/";

    @TempDir
    private static Path folder;

    private static DossierServer server;
    private static Http http;
    private static Release newest;
    private static Replica whole;
    private static Replica along;
    private static Replica pruned;

    /** Publishes five releases, reads along, then deletes the second and the third. */
    @BeforeAll
    static void publish() throws IOException {
        ChangingArchive archive = new ChangingArchive(folder, BASE);
        for (int i = 0; i < 450; i++) {
            archive.put("many-%03d".formatted(i), "Report " + i);
        }
        archive.publish();
        server = DossierServer.start(ServerSettings.of(archive.releases()).withPort(0), List.of(new LdesEndpoint()));
        http = new Http(server.port());
        along = new Replica(http, BASE, Lang.TRIG).synchronise();
        archive.put("many-000", "Report, changed");
        archive.put("many-451", "Report, new");
        archive.put("many-452", "Report, new and soon changed");
        archive.withdraw("many-001");
        archive.withdraw("many-002");
        archive.publish();
        along.synchronise();
        archive.put("many-001", "Report, created again");
        archive.put("many-000", "Report, changed again");
        archive.put("many-452", "Report, changed");
        archive.publish();
        archive.publish();
        for (int i = 10; i < 300; i++) {
            archive.withdraw("many-%03d".formatted(i));
        }
        newest = archive.publish();
        along.synchronise();
        whole = new Replica(http, BASE, Lang.TRIG).synchronise();
        archive.delete(2);
        archive.delete(3);
        pruned = new Replica(http, BASE, Lang.TRIG).synchronise();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aReplicaHoldsWhatTheNewestDumpHolds() throws IOException {
        assertThat(whole.hashes()).hasSizeGreaterThan(200).isEqualTo(ChangingArchive.hashes(newest));
        assertThat(whole.lines()).isEqualTo(ChangingArchive.dumped(newest));
    }

    @Test
    void aReplicaThatFollowedTheReleasesHoldsTheSame() throws IOException {
        assertThat(along.lines()).isEqualTo(ChangingArchive.dumped(newest));
        assertThat(along.members()).isEqualTo(whole.members());
        assertThat(new TreeSet<>(along.fetched())).hasSize(1 + whole.pages().size());
        assertThat(along.fetched().stream().filter((BASE + "ldes")::equals)).hasSize(3);
    }

    @Test
    void releasesThatAreDeletedTakeNothingWithThemButWhatWasSuperseded() throws IOException {
        assertThat(pruned.lines()).isEqualTo(ChangingArchive.dumped(newest));
        Map<String, Replica.Member> superseded = new TreeMap<>(whole.members());
        superseded.keySet().removeAll(pruned.members().keySet());
        assertThat(superseded.keySet())
                .containsExactlyInAnyOrder(
                        VERSION + "2/document/many-000",
                        VERSION + "2/document/many-001",
                        VERSION + "2/document/many-452");
        Map<String, Replica.Member> left = new TreeMap<>(whole.members());
        left.keySet().removeAll(superseded.keySet());
        assertThat(pruned.members()).isEqualTo(left);
    }

    @Test
    void aPageOfReleasesThatAreKeptStaysAsItWas() {
        Map<String, String> same = new TreeMap<>(whole.pages());
        same.keySet().retainAll(pruned.pages().keySet());
        assertThat(same.keySet()).allMatch(page -> page.contains("/0-1") || page.contains("/4-5"));
        assertThat(same).hasSizeGreaterThan(4);
        assertThat(pruned.pages()).containsAllEntriesOf(same);
    }

    @Test
    void aMemberTellsWhatHappened() {
        assertThat(activity("1/document/many-003")).isEqualTo("Create");
        assertThat(activity("2/document/many-000")).isEqualTo("Update");
        assertThat(activity("2/document/many-001")).isEqualTo("Delete");
        assertThat(activity("3/document/many-001")).isEqualTo("Update");
        Replica.Member gone = member("2/document/many-002");
        assertThat(gone.entity()).isEqualTo(BASE + "id/document/many-002");
        assertThat(gone.time()).isEqualTo("2026-03-01T11:00:03Z");
        assertThat(gone.statements()).isEmpty();
        assertThat(member("2/document/many-000").statements().toString())
                .contains("#date")
                .contains("@zh-hans");
    }

    private static String activity(String version) {
        String activity = member(version).activity();
        return activity.substring("https://www.w3.org/ns/activitystreams#".length());
    }

    private static Replica.Member member(String version) {
        assertThat(whole.members()).containsKey(VERSION + version);
        return Objects.requireNonNull(whole.members().get(VERSION + version));
    }

    @Test
    void pagesHaveBoundedSize() {
        assertThat(whole.pages().keySet().stream().filter(page -> page.contains("/0-1")))
                .hasSizeGreaterThan(2);
        assertThat(whole.pages().values())
                .allSatisfy(page ->
                        assertThat(page.split("tree#member>", -1).length - 1).isLessThanOrEqualTo(StepPage.MEMBERS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/n-quads", "application/ld+json"})
    void everySyntaxSaysTheSame(String mediaType) {
        Replica other = new Replica(http, BASE, RDFLanguages.contentTypeToLang(mediaType)).synchronise();
        assertThat(other.members()).isEqualTo(pruned.members());
    }

    @Test
    void theRootIsAskedEachTimeAndSaysHowToReadTheStream() {
        HttpResponse<String> root = http.get("/ldes");
        assertThat(root.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(root.headers().firstValue("Content-Type")).hasValue("application/trig");
        assertThat(root.headers().firstValue("Vary")).hasValue("Accept");
        assertThat(root.headers().firstValue("Content-Location")).hasValue("/ldes.trig");
        assertThat(http.get("/ldes.trig").body()).isEqualTo(root.body());
        assertThat(root.body().lines())
                .contains(
                        "<http://archive.example/ldes#stream> <https://w3id.org/ldes#timestampPath> <http://purl.org/dc/terms/created> .",
                        "<http://archive.example/ldes#stream> <https://w3id.org/ldes#versionDeleteObject> <https://www.w3.org/ns/activitystreams#Delete> .",
                        "<http://archive.example/ldes#retention> <https://w3id.org/ldes#versionAmount> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
                        "<http://archive.example/ldes#1-4-after> <https://w3id.org/tree#value> \"2026-03-01T10:00:03Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .",
                        "<http://archive.example/ldes#1-4-to> <https://w3id.org/tree#value> \"2026-03-01T13:00:03Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .")
                .doesNotContain("#0-1-after");
        String tag = root.headers().firstValue("ETag").orElse("");
        assertThat(http.get("/ldes", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(http.get("/ldes", "If-None-Match", "\"a\"", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(http.get("/ldes", "Accept", "text/csv", "Accept", "application/n-quads")
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("application/n-quads");
    }

    @Test
    void aPageIsImmutableAndKnownByItsTag() {
        HttpResponse<String> page = http.get("/ldes/4-5");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        String tag = page.headers().firstValue("ETag").orElse("");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        HttpResponse<String> again = http.get("/ldes/4-5", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        assertThat(again.headers().firstValue("Content-Location")).hasValue("/ldes/4-5.trig");
        assertThat(http.get("/ldes/4-5.nq").headers().firstValue("ETag").orElse(""))
                .isNotEqualTo(tag);
        assertThat(http.get("/ldes/0-1").headers().firstValue("ETag").orElse(""))
                .isNotEqualTo(tag);
        HttpResponse<String> head = http.send("HEAD", "/ldes/4-5");
        assertThat(head.body()).isEmpty();
        // How long the page is shows only when it is written.
        assertThat(head.headers().firstValue("Content-Length")).isEmpty();
        assertThat(head.headers().firstValue("ETag")).hasValue(tag);
        assertThat(http.get("/ldes/4-5.trig").body()).isEqualTo(page.body());
    }

    @Test
    void pagesOfReleasesThatAreDeletedAreGone() {
        for (String path : new String[] {"/ldes/1-2", "/ldes/2-3", "/ldes/3-4.nq", "/ldes/0-2", "/ldes/2-5/bm9uZQ"}) {
            assertThat(http.get(path).statusCode()).as(path).isEqualTo(410);
            assertThat(http.get(path).body()).contains("/ldes");
        }
    }

    @Test
    void whatWasNeverThereIsNotFound() {
        String unlisted = StreamNames.path(new Step(4, 5), BASE + "id/document/none");
        String elsewhere = StreamNames.path(new Step(4, 5), BASE + "id/document/many-003");
        for (String path : new String[] {
            "/ldes/4-6",
            "/ldes/5-4",
            "/ldes/1-5",
            "/ldes/0-4",
            "/ldes/04-5",
            "/ldes/4-5/",
            "/ldes/4-5.ttl",
            "/ldes/4-5/====",
            "/ldes/4-5/a",
            "/ldes/99999999999-5",
            "/ldes/" + unlisted,
            "/ldes/" + elsewhere,
            "/ldes/x"
        }) {
            assertThat(http.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(http.get("/ldes", "Accept", "text/csv").statusCode()).isEqualTo(406);
    }
}
