package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.server.page.PageClient.header;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dossier.server.entity.EntityForm;
import org.dossier.server.entity.ReleaseSeries;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Five releases, a day apart: what each had stays readable, and what is withdrawn or merged leads on. */
class PastReleasesTest {
    private static final String KIM = "{'id': 'kim', 'kind': 'person', 'label': {'en': 'Kim Il Sung', 'ko': '김일성'}}";
    private static final String PAK = "{'id': 'pak', 'kind': 'person', 'label': 'Pak Hon-yong'}";
    private static final String STALIN = "{'id': 'stalin', 'kind': 'person', 'label': 'Joseph Stalin'}";
    private static final String MARSHAL = "{'id': 'marshal', 'kind': 'person', 'label': 'The Marshal'}";
    private static final String LETTER =
            "{'id': '1', 'title': 'A letter', 'senders': ['Kim Il Sung'], 'recipients': ['Joseph Stalin']}";

    @TempDir
    private static Path folder;

    private static ReleaseSeries series;
    private static PageClient server;

    @BeforeAll
    static void start() throws IOException {
        series = new ReleaseSeries(folder);
        publish(List.of(KIM, PAK, STALIN, MARSHAL), LETTER);
        publish(List.of(KIM, STALIN, MARSHAL), LETTER);
        publish(List.of(KIM, PAK, STALIN.replace("}", ", 'death': '1953-03-05'}"), MARSHAL), LETTER);
        publish(
                List.of(
                        STALIN.replace("}", ", 'names': ['The Marshal'], 'replaces': ['marshal']}"),
                        "{'id': 'a', 'kind': 'person', 'label': 'One half', 'replaces': ['pak']}",
                        "{'id': 'b', 'kind': 'person', 'label': 'Other half', 'replaces': ['pak']}"),
                LETTER.replace("Kim Il Sung", "Joseph Stalin"));
        server = new PageClient(series.releases());
    }

    private static void publish(List<String> actors, String document) throws IOException {
        series.publish(
                actors.stream().map(actor -> actor.replace('\'', '"')).toList(), List.of(document.replace('\'', '"')));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String time(int release) {
        return switch (release) {
            case 1 -> "Thu, 01 Jan 2026 12:00:00 GMT";
            case 2 -> "Fri, 02 Jan 2026 12:00:00 GMT";
            case 3 -> "Sat, 03 Jan 2026 12:00:00 GMT";
            default -> "Sun, 04 Jan 2026 12:00:00 GMT";
        };
    }

    @Test
    void aThingIsReadAsAReleaseHasIt() {
        assertThat(server.get("/releases/1/person/stalin.nt").body()).doesNotContain("1953-03-05");
        assertThat(server.get("/releases/3/person/stalin.nt").body()).contains("1953-03-05");
        assertThat(server.get("/releases/4/person/stalin.nt").body())
                .isEqualTo(server.get("/person/stalin.nt").body());
        assertThat(server.get("/releases/3/person/pak").statusCode()).isEqualTo(200);
        assertThat(server.get("/releases/1/person/a").statusCode()).isEqualTo(404);
        assertThat(server.get("/releases/9/person/pak").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/releases/2/person/pak", "/releases/2/person/pak.ttl", "/linkset/person/pak"})
    void whatAReleaseHasNoMoreIsGoneAndReadInOthers(String path) {
        HttpResponse<String> answer = server.get(path, "Accept", "text/plain");
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("/timemap/person/pak");
    }

    @ParameterizedTest
    @EnumSource(EntityForm.class)
    void itHasEachFormWhichIsGoodForEver(EntityForm form) {
        HttpResponse<String> named = server.get("/releases/2/document/1." + form.suffix());
        HttpResponse<String> chosen = server.get("/releases/2/document/1", "Accept", form.mediaType());
        assertThat(chosen.statusCode()).isEqualTo(200);
        assertThat(chosen.body()).isEqualTo(named.body());
        assertThat(header(chosen, "Content-Location")).isEqualTo("/releases/2/document/1." + form.suffix());
        assertThat(header(chosen, "Vary"))
                .isEqualTo(form == EntityForm.HTML ? "Accept, Accept-Language, Cookie" : "Accept");
        assertThat(header(chosen, "Cache-Control")).contains("immutable");
        assertThat(header(chosen, "Memento-Datetime")).isEqualTo(time(2));
        assertThat(chosen.headers().allValues("Link"))
                .contains(
                        "<http://archive.example/id/document/1>; rel=\"cite-as\"",
                        "</document/1>; rel=\"original timegate\"",
                        "</timemap/document/1>; rel=\"timemap\"; type=\"application/link-format\"");
        assertThat(server.get(
                                "/releases/2/document/1",
                                "Accept",
                                form.mediaType(),
                                "If-None-Match",
                                header(chosen, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void thePageSaysWhichReleaseItShowsAndStaysWithinIt() {
        Document page = server.page("/releases/1/document/1");
        assertThat(page.expectFirst(".past").text()).contains("release 1 of 1 January 2026");
        assertThat(page.expectFirst(".past time").attr("datetime")).isEqualTo("2026-01-01T12:00:00Z");
        assertThat(page.expectFirst(".past a:last-of-type").absUrl("href")).isEqualTo(server.address() + "/document/1");
        assertThat(page.expectFirst("#sent a").absUrl("href")).isEqualTo(server.address() + "/releases/1/person/kim");
        assertThat(page.expectFirst("link[rel=alternate]").absUrl("href"))
                .startsWith(server.address() + "/releases/1/document/1.");
        assertThat(page.expectFirst("footer").text()).contains("Release 1");
        Document today = server.page("/document/1");
        assertThat(today.select(".past")).isEmpty();
        assertThat(today.select("aside a").eachAttr("abs:href")).contains(server.address() + "/releases/4/document/1");
        assertThat(new Crawl(server, path -> path.startsWith("/releases/1/"))
                        .from("/releases/1/document/1")
                        .faults())
                .isEmpty();
    }

    @Test
    void aPageTellsOfItsMementos() {
        HttpResponse<String> response = server.get("/document/1.ttl");
        assertThat(response.headers().allValues("Link"))
                .contains(
                        "</document/1.ttl>; rel=\"original timegate\"",
                        "</timemap/document/1.ttl>; rel=\"timemap\"; type=\"application/link-format\"",
                        "</releases/1/document/1.ttl>; rel=\"first memento\"; datetime=\"" + time(1) + "\"",
                        "</releases/4/document/1.ttl>; rel=\"last memento\"; datetime=\"" + time(4) + "\"");
        assertThat(header(response, "Vary")).isEqualTo("Accept-Datetime");
        assertThat(header(server.get("/document/1", "Accept", "text/turtle"), "Vary"))
                .isEqualTo("Accept, Accept-Datetime");
        assertThat(header(server.get("/document/1"), "Vary"))
                .isEqualTo("Accept, Accept-Datetime, Accept-Language, Cookie");
        assertThat(header(response, "Memento-Datetime")).isEmpty();
        assertThat(server.get("/person/a").headers().allValues("Link"))
                .contains("</releases/4/person/a>; rel=\"first last memento\"; datetime=\"" + time(4) + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "document/1, 'Thu, 01 Jan 2026 11:59:59 GMT', 1",
        "document/1, 'Thu, 01 Jan 2026 12:00:00 GMT', 1",
        "document/1.ttl?page=2, 'Fri, 02 Jan 2026 11:59:59 GMT', 1",
        "document/1, 'Fri, 02 Jan 2026 12:00:00 GMT', 2",
        "document/1, 'Tue, 01 Jan 2030 12:00:00 GMT', 4",
        // Withdrawn by release 2 and again by 4
        "person/pak, 'Fri, 02 Jan 2026 13:00:00 GMT', 1",
        "person/pak, 'Mon, 05 Jan 2026 13:00:00 GMT', 3",
        "person/marshal, 'Mon, 05 Jan 2026 13:00:00 GMT', 3",
        // First in release 4
        "person/a, 'Fri, 02 Jan 2026 13:00:00 GMT', 4"
    })
    void theAcceptDatetimeHeaderLeadsToHowItWas(String path, String time, int release) {
        HttpResponse<String> response = server.get("/" + path, "Accept-Datetime", time);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(header(response, "Location")).isEqualTo("/releases/" + release + "/" + path);
        assertThat(header(response, "Vary")).isEqualTo("Accept-Datetime");
        assertThat(server.get(header(response, "Location")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-01-01T12:00:00Z",
                "Mon, 01 Jan 2026 12:00:00 GMT",
                "Mon, 30 Feb 2026 12:00:00 GMT"
            })
    void whatIsNoDateIsRefused(String time) {
        HttpResponse<String> response = server.get("/document/1", "Accept-Datetime", time);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Accept-Datetime");
    }

    @Test
    void theTimeMapListsEachReleaseThatHasTheThing() {
        HttpResponse<String> response = server.get("/timemap/person/pak");
        assertThat(header(response, "Content-Type").replace(" ", ""))
                .isEqualTo("application/link-format;charset=utf-8");
        assertThat(response.body()).isEqualTo("""
                        <http://archive.example/person/pak>; rel="original timegate",
                        <http://archive.example/timemap/person/pak>; rel="self"; type="application/link-format"; from="%1$s"; until="%2$s",
                        <http://archive.example/releases/1/person/pak>; rel="first memento"; datetime="%1$s",
                        <http://archive.example/releases/3/person/pak>; rel="last memento"; datetime="%2$s"
                        """.formatted(time(1), time(3)));
        assertThat(server.get("/timemap/person/stalin.ttl").body().lines().filter(line -> line.contains("memento")))
                .hasSize(4)
                .allMatch(line -> line.contains("/person/stalin.ttl>"));
        assertThat(server.get("/timemap/person/nobody").statusCode()).isEqualTo(404);
        assertThat(server.get("/timemap/person").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWithdrawnAnswersGoneAndTellsWhatItWas() {
        Document page = server.page("/person/kim", 410);
        assertThat(page.expectFirst("h1").text()).isEqualTo("Kim Il Sung");
        assertThat(page.expectFirst(".other-titles").text()).isEqualTo("김일성");
        assertThat(page.expectFirst("main").text())
                .contains("Person, withdrawn")
                .contains("Withdrawn in release 4, on 4 January 2026");
        assertThat(page.select("main a").eachAttr("abs:href")).contains(server.address() + "/releases/3/person/kim");
        assertThat(new HtmlChecker()
                        .check(server.get("/person/kim", "Accept", "text/html").body()))
                .isEmpty();
        HttpResponse<String> data = server.get("/person/kim", "Accept", "application/n-triples");
        assertThat(data.statusCode()).isEqualTo(410);
        String hash = server.get("/releases/3/changes.jsonl").body();
        assertThat(data.body().lines())
                .contains(
                        "<http://archive.example/id/person/kim> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/ns/activitystreams#Tombstone> .",
                        "<http://archive.example/id/person/kim> <http://www.w3.org/2000/01/rdf-schema#label> \"Kim Il Sung\"@en .",
                        "<http://archive.example/id/person/kim> <https://www.w3.org/ns/activitystreams#formerType> <https://w3id.org/dossier/ontology#Person> .",
                        "<http://archive.example/id/person/kim> <https://www.w3.org/ns/activitystreams#deleted> \"2026-01-04T12:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .",
                        "<http://archive.example/id/person/kim> <http://www.w3.org/2000/01/rdf-schema#seeAlso> <http://archive.example/releases/3/person/kim> .");
        assertThat(hash).isNotEmpty();
        assertThat(data.headers().allValues("Link"))
                .contains("</releases/3/person/kim>; rel=\"last memento\"; datetime=\"" + time(3) + "\"");
        for (EntityForm form : EntityForm.values()) {
            assertThat(server.get("/person/kim." + form.suffix()).statusCode()).isEqualTo(410);
        }
        HttpResponse<String> thing = server.get("/id/person/kim");
        assertThat(thing.statusCode()).isEqualTo(303);
        assertThat(header(thing, "Location")).isEqualTo("/person/kim");
    }

    @ParameterizedTest
    @CsvSource({
        "/person/marshal, /person/stalin",
        "/person/marshal.ttl, /person/stalin.ttl",
        "/person/marshal.html?page=2, /person/stalin.html?page=2",
        "/id/person/marshal, /id/person/stalin"
    })
    void whatIsMergedMovesToWhatTookItsPlace(String former, String successor) {
        HttpResponse<String> response = server.get(former);
        assertThat(response.statusCode()).isEqualTo(301);
        assertThat(header(response, "Location")).isEqualTo(successor);
        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void theTombstoneOfWhatWasDividedNamesEachPart() {
        Document page = server.page("/person/pak", 410);
        assertThat(page.select("main a").eachAttr("abs:href"))
                .contains(server.address() + "/person/a", server.address() + "/person/b");
        assertThat(server.get("/person/pak.nt").body())
                .contains(
                        "<http://purl.org/dc/terms/isReplacedBy> <http://archive.example/id/person/a>",
                        "<http://purl.org/dc/terms/isReplacedBy> <http://archive.example/id/person/b>");
        assertThat(server.get("/id/person/pak").statusCode()).isEqualTo(303);
    }

    @Test
    void aThingNamesTheFormerOneInWhosePlaceItStandsWithoutALinkToItself() {
        Document page = server.page("/person/stalin");
        assertThat(page.select("dt:contains(In place of) + dd").text()).isEqualTo("person/marshal");
        assertThat(page.select("dt:contains(In place of) + dd a")).isEmpty();
    }

    @Test
    void whatComesBackAnswersAgainAndWhatIsPrunedIsLeftOut(@TempDir Path other) throws IOException {
        ReleaseSeries own = new ReleaseSeries(other);
        String kim = KIM.replace('\'', '"');
        String stalin = STALIN.replace('\'', '"');
        String note = "{\"id\": \"1\", \"title\": \"A note\"}";
        own.publish(List.of(kim, stalin), List.of(note));
        own.publish(List.of(stalin), List.of(note));
        try (PageClient client = new PageClient(own.releases())) {
            assertThat(client.get("/person/kim").statusCode()).isEqualTo(410);
            own.publish(List.of(kim, stalin), List.of(note));
            assertThat(client.get("/person/kim").statusCode()).isEqualTo(200);
            assertThat(client.get("/id/person/kim").statusCode()).isEqualTo(303);
            assertThat(client.get("/timemap/person/kim").body()).contains("/releases/1/", "/releases/3/");
            own.publish(List.of(stalin), List.of(note));
            Files.move(own.releases().resolve("0001"), other.resolve("gone"));
            Files.move(own.releases().resolve("0003"), other.resolve("gone too"));
            assertThat(client.get("/timemap/person/kim").body()).doesNotContain("memento");
            HttpResponse<String> gone = client.get("/person/kim", "Accept-Datetime", time(1));
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body()).contains("No release that has it is kept any more");
            assertThat(client.get("/releases/1/person/kim").statusCode()).isIn(404, 410);
        }
    }
}
