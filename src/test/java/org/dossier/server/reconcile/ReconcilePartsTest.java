package org.dossier.server.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossier.disk.DurableFiles;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.release.Release;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside the queries: suggestions, previews, proposals, values. */
class ReconcilePartsTest {
    @TempDir
    static Path folder;

    private static Release release;
    private static ReconcileClient client;

    @BeforeAll
    static void start() throws IOException {
        release = SmallArchive.build(folder);
        client = new ReconcileClient(folder.resolve("releases"));
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    private static JsonNode suggested(String prefix) {
        return client.get(
                        "suggest-entities-response",
                        "/reconcile/suggest/entity?prefix=" + ReconcileClient.encode(prefix))
                .path("result");
    }

    @Test
    void entitiesAreSuggestedByTheBeginningsOfTheirNames() {
        assertThat(suggested("kim i").findValuesAsText("id"))
                .contains("person/kim-il-sung", "person/kim-il")
                .doesNotContain("place/kaesong");
        assertThat(suggested("개").findValuesAsText("id")).contains("place/kaesong");
        assertThat(suggested("talk").findValuesAsText("name")).contains("Opening of the armistice talks");
        assertThat(suggested("person/kim-il").path(0).path("id").asText()).isEqualTo("person/kim-il");
        assertThat(suggested("kim il sung").path(0).path("description").asText())
                .isEqualTo("Person, 1912-1994, Premier of the DPRK");
        assertThat(suggested("zzz")).isEmpty();
        assertThat(suggested("")).isEmpty();
    }

    @Test
    void whatIsDoneAheadStopsWhenItIsToldTo() throws IOException {
        try (AuthorityIndex index = AuthorityIndex.openWritten(release.entityIndex())) {
            Reconciler reconciler = new Reconciler(new OwnEntities(index, SmallArchive.BASE));
            AtomicInteger asked = new AtomicInteger();
            reconciler.warm(() -> asked.incrementAndGet() == 3);
            assertThat(asked).hasValue(3);
            reconciler.warm(() -> asked.incrementAndGet() == 0);
            assertThat(asked).as("names of every kind").hasValueGreaterThan(3 + 4 * 8);
        }
    }

    @Test
    void theCursorPassesOverSuggestions() {
        JsonNode all = suggested("john");
        assertThat(all).hasSize(2);
        JsonNode rest = client.get("suggest-entities-response", "/reconcile/suggest/entity?prefix=john&cursor=1")
                .path("result");
        assertThat(rest).hasSize(1);
        assertThat(rest.path(0)).isEqualTo(all.path(1));
        assertThat(client.get("/reconcile/suggest/entity?prefix=john&cursor=x").statusCode())
                .isEqualTo(400);
        assertThat(client.get("/reconcile/suggest/entity?prefix=" + "a".repeat(1_001))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void typesAndPropertiesAreSuggestedToo() {
        assertThat(client.get("suggest-types-response", "/reconcile/suggest/type?prefix=p")
                        .path("result")
                        .findValuesAsText("id"))
                .containsExactly("Person", "Place");
        assertThat(client.get("suggest-properties-response", "/reconcile/suggest/property?prefix=wiki")
                        .path("result")
                        .findValuesAsText("id"))
                .containsExactly("wikidata");
        assertThat(client.get("suggest-properties-response", "/reconcile/suggest/property?prefix=bor")
                        .path("result")
                        .findValuesAsText("id"))
                .containsExactly("birth");
    }

    @Test
    void propertiesAreProposedByType() {
        JsonNode person = client.get("data-extension-property-proposal", "/reconcile/properties?type=Person");
        assertThat(person.path("properties").findValuesAsText("id"))
                .contains("birth", "wikidata", "documents")
                .doesNotContain("coordinates", "attested");
        assertThat(client.get("data-extension-property-proposal", "/reconcile/properties?type=Place&limit=2")
                        .path("properties"))
                .hasSize(2);
        assertThat(client.get("/reconcile/properties?type=Ship").statusCode()).isEqualTo(400);
        assertThat(client.get("/reconcile/properties?type=Place&limit=x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void valuesAreOfTheTypesOfTheSpecification() {
        JsonNode answer = client.extend("""
                {"ids": ["person/kim-il-sung", "place/kaesong", "organization/foreign-ministry", "person/nobody"],
                 "properties": [{"id": "label"}, {"id": "birth"}, {"id": "begin"}, {"id": "role"}, {"id": "wikidata"}, {"id": "documents"},
                                {"id": "within"}, {"id": "coordinates"}, {"id": "iri"}, {"id": "page"},
                                {"id": "name", "settings": {"limit": "2"}}]}""");
        JsonNode kim = answer.path("rows").path("person/kim-il-sung");
        assertThat(kim.path("label")).isEqualTo(ReconcileClient.json("[{'str': 'Kim Il Sung'}]"));
        assertThat(kim.path("birth")).isEqualTo(ReconcileClient.json("[{'date': '1912-04-15T00:00:00Z'}]"));
        assertThat(kim.path("role")).isEqualTo(ReconcileClient.json("[{'str': 'Premier of the DPRK'}]"));
        assertThat(kim.path("wikidata")).isEqualTo(ReconcileClient.json("[{'str': 'Q41117'}]"));
        assertThat(kim.path("documents")).isEqualTo(ReconcileClient.json("[{'int': 2}]"));
        assertThat(kim.path("name")).hasSize(2);
        assertThat(kim.path("iri"))
                .isEqualTo(ReconcileClient.json("[{'str': 'http://archive.example/id/person/kim-il-sung'}]"));
        assertThat(kim.path("page"))
                .isEqualTo(ReconcileClient.json("[{'str': 'http://archive.example/person/kim-il-sung'}]"));
        JsonNode kaesong = answer.path("rows").path("place/kaesong");
        assertThat(kaesong.path("within")).isEqualTo(ReconcileClient.json("[{'id': 'place/korea', 'name': 'Korea'}]"));
        assertThat(kaesong.path("coordinates")).isEqualTo(ReconcileClient.json("[{'str': '37.97,126.55'}]"));
        assertThat(answer.path("rows").path("organization/foreign-ministry").path("begin"))
                .isEqualTo(ReconcileClient.json("[{'str': '1948-09'}]"));
        assertThat(answer.path("rows").path("person/nobody").path("label")).isEmpty();
        assertThat(answer.path("rows").fieldNames())
                .toIterable()
                .containsExactly(
                        "person/kim-il-sung", "place/kaesong", "organization/foreign-ministry", "person/nobody");
        assertThat(answer.path("meta").findValuesAsText("id")).startsWith("label", "birth");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "{\"ids\": []}",
                "{\"ids\": [7], \"properties\": []}",
                "{\"ids\": [], \"properties\": [7]}",
                "{\"ids\": [], \"properties\": [{\"id\": \"colour\"}]}",
                "{\"ids\": [], \"properties\": [{\"id\": \"name\", \"settings\": {\"limit\": \"x\"}}]}"
            })
    void whatAsksForNoValuesIsRefused(String extend) {
        HttpResponse<String> response = client.post("extend", extend);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(ReconcileClient.json(response).path("remedy").asText()).isNotBlank();
    }

    @Test
    void aPreviewIsASmallPageWithoutScripts() {
        HttpResponse<String> response = client.get("/reconcile/preview?id=person%2Fkim-il-sung");
        assertThat(response.statusCode()).isEqualTo(200);
        String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy).contains("default-src 'none'", "frame-ancestors *").doesNotContain("script-src");
        Document page = Jsoup.parse(response.body());
        assertThat(page.title()).isEqualTo("Kim Il Sung");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.text()).contains("1912–1994", "2 documents", "Premier of the DPRK", "김일성", "wikidata Q41117");
        assertThat(page.expectFirst("a").attr("href")).isEqualTo("http://archive.example/person/kim-il-sung");
    }

    @Test
    void aPreviewIsInTheLanguageOfTheBrowserAndKeepsNothing() {
        String address = "/reconcile/preview?id=person/kim-il-sung";
        HttpResponse<String> korean = client.get(address, "Accept-Language", "ko");
        Document page = Jsoup.parse(korean.body());
        assertThat(page.select("html").attr("lang")).isEqualTo("ko");
        assertThat(page.title()).isEqualTo("김일성");
        assertThat(page.text()).contains("인물", "문서 2건", "다른 이름:");
        assertThat(korean.headers().firstValue("Vary")).hasValue("Accept-Language");
        HttpResponse<String> chosen = client.get(address + "&lang=ru", "Cookie", "lang=ru");
        assertThat(Jsoup.parse(chosen.body()).select("html").attr("lang")).isEqualTo("en");
        assertThat(chosen.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aPreviewWritesNamesAsText() {
        HttpResponse<String> response = client.get("/reconcile/preview?id=person/hostile");
        assertThat(Jsoup.parse(response.body()).select("script")).isEmpty();
        assertThat(Jsoup.parse(response.body()).title()).isEqualTo("<script>alert(1)</script>");
        assertThat(client.get("/reconcile/preview?id=person/none").statusCode()).isEqualTo(404);
    }

    @Test
    void theViewLeadsToTheThing() {
        HttpResponse<String> response = client.get("/reconcile/view?id=person%2Fkim-il");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).contains("/id/person/kim-il");
        for (String id : new String[] {"", "..%2F..", "person/%0d%0aX", "//evil.example", "person"}) {
            assertThat(client.get("/reconcile/view?id=" + id).statusCode())
                    .as(id)
                    .isEqualTo(404);
        }
    }

    @Test
    void aReleaseWithoutAnIndexSaysSo(@TempDir Path other) throws IOException {
        Release release = SmallArchive.build(other);
        DurableFiles.delete(release.entityIndex());
        assertThat(Files.exists(release.entityIndex())).isFalse();
        try (ReconcileClient old = new ReconcileClient(other.resolve("releases"))) {
            for (String path : new String[] {
                "/reconcile",
                "/reconcile/suggest/entity?prefix=a",
                "/reconcile/properties",
                "/reconcile/preview?id=person/kim-il"
            }) {
                HttpResponse<String> response = old.get(path, "Accept", "application/json");
                assertThat(response.statusCode()).as(path).isEqualTo(503);
                assertThat(ReconcileClient.json(response).path("detail").asText())
                        .contains("has no index of its entities");
            }
            assertThat(old.get("/person/kim-il").statusCode())
                    .as("pages are served")
                    .isEqualTo(200);
        }
    }
}
