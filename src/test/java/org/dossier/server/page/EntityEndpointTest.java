package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.server.page.PageClient.header;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.dossier.server.entity.EntityForm;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EntityEndpointTest extends SamplePages {
    @Test
    void theThingItselfIsSeenElsewhere() {
        HttpResponse<String> response = server.get("/id/person/joseph-stalin");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(header(response, "Location")).isEqualTo("/person/joseph-stalin");
        assertThat(server.get("/id/person/nobody").statusCode()).isEqualTo(404);
        assertThat(server.get("/id").statusCode()).isEqualTo(404);
        assertThat(server.get("/id/").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'', text/html; charset=utf-8, .html",
        "'*/*', text/html; charset=utf-8, .html",
        "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', text/html; charset=utf-8, .html",
        "text/turtle, text/turtle; charset=utf-8, .ttl",
        "'text/html;q=0.1,application/ld+json', application/ld+json, .jsonld",
        "application/n-triples, application/n-triples, .nt",
        "application/rdf+xml, application/rdf+xml, .rdf"
    })
    void theAcceptHeaderChoosesTheForm(String accept, String contentType, String suffix) {
        HttpResponse<String> response =
                accept.isEmpty() ? server.get("/document/1001") : server.get("/document/1001", "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")
                        .replace(";charset", "; charset")
                        .toLowerCase(Locale.ROOT))
                .isEqualTo(contentType);
        assertThat(header(response, "Vary")).contains("Accept");
        assertThat(header(response, "Content-Location")).isEqualTo("/document/1001" + suffix);
        assertThat(header(response, "ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(response.headers().firstValue("Pragma")).isEmpty();
        assertThat(server.get("/document/1001" + suffix).body()).isEqualTo(response.body());
    }

    @Test
    void anAcceptHeaderWithoutAnyOfTheFormsIsNotAcceptable() {
        HttpResponse<String> response = server.get("/document/1001", "Accept", "image/png");
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.body()).contains("text/turtle");
        assertThat(header(response, "Vary")).contains("Accept");
    }

    @ParameterizedTest
    @EnumSource(EntityForm.class)
    void eachFormHasATagOfItsOwnThatA304Repeats(EntityForm form) {
        HttpResponse<String> first = server.get("/document/1001", "Accept", form.mediaType());
        String tag = header(first, "ETag");
        for (EntityForm other : EntityForm.values()) {
            if (other != form) {
                assertThat(header(server.get("/document/1001." + other.suffix()), "ETag"))
                        .isNotEqualTo(tag);
            }
        }
        for (String held : List.of(tag, "\"other\", " + tag, "W/" + tag, "*")) {
            HttpResponse<String> again =
                    server.get("/document/1001", "Accept", form.mediaType(), "If-None-Match", held);
            assertThat(again.statusCode()).as(held).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(tag);
            assertThat(header(again, "Vary")).isEqualTo(header(first, "Vary"));
            assertThat(header(again, "Content-Location")).isEqualTo(header(first, "Content-Location"));
        }
        assertThat(server.get("/document/1001", "Accept", form.mediaType(), "If-None-Match", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(EntityForm.class)
    void headSaysWhatGetWouldSend(EntityForm form) {
        String path = "/person/joseph-stalin." + form.suffix();
        HttpResponse<String> get = server.get(path);
        HttpResponse<String> head = server.send("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("ETag", "Content-Type", "Content-Length", "Link")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name)).isNotEmpty();
        }
    }

    @Test
    void whatIsNotThereIsA404InWords() {
        HttpResponse<String> response = server.get("/document/9999.ttl");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("nothing at \"document/9999.ttl\"").contains("/search?q=9999");
        assertThat(server.get("/document/").statusCode()).isEqualTo(404);
        assertThat(server.get("/document").statusCode()).isEqualTo(404);
        assertThat(server.get("/person/1001").statusCode()).isEqualTo(404);
        assertThat(server.get("/document/1001.html.ttl").statusCode()).isEqualTo(404);
        assertThat(server.get("/document/1001.TTL").statusCode()).isEqualTo(404);
    }

    @Test
    void aKeyMayHoldFullStopsAndLookLikeAForm() {
        assertThat(server.page("/document/report.v2").title()).startsWith("A key with a full stop");
        assertThat(header(server.get("/document/report.v2.nt"), "Content-Type")).isEqualTo("application/n-triples");
        String path = server.page("/search?q=looks+like+a+form")
                .expectFirst(".hits a")
                .attr("href")
                .substring(1);
        assertThat(server.page(path).title()).startsWith("A key that looks like a form");
        assertThat(server.get(path + ".ttl").body()).contains("A key that looks like a form");
    }

    @Test
    void aKeyMayComePercentEncoded() {
        String path = server.page("/search?q=key+with+signs")
                .expectFirst(".hits a")
                .attr("href")
                .substring(1);
        assertThat(path).contains("~");
        HttpResponse<String> encoded = server.get(path.replace("~", "%7e") + ".nt");
        assertThat(encoded.statusCode()).isEqualTo(200);
        assertThat(encoded.body()).contains("<http://archive.example/id" + path + ">");
        assertThat(server.get("/document/%31001").statusCode()).isEqualTo(200);
        assertThat(server.get("/document/1001%20").statusCode()).isEqualTo(404);
        assertThat(server.get("/document/%FF%FE").statusCode()).isIn(400, 404);
    }

    @Test
    void aPageLinksToItsOwnServerAndShowsTheIriToCite() {
        Document page = server.page("/document/1001");
        assertThat(page.select(".iri code").text()).isEqualTo("http://archive.example/id/document/1001");
        assertThat(page.expectFirst("#sent a").absUrl("href")).isEqualTo(server.address() + "/person/mao-zedong");
        assertThat(page.select("a[href^=http://archive.example]")).isEmpty();
        assertThat(page.expectFirst(".citation").text()).contains("release 1").contains("archive.example");
    }

    @Test
    void rdfTellsWhereItsOtherFormsAre() {
        HttpResponse<String> response = server.get("/document/1001.ttl");
        assertThat(response.headers().allValues("Link"))
                .contains(
                        "<http://archive.example/id/document/1001>; rel=\"cite-as\"",
                        "</document/1001.html>; rel=\"alternate\"; type=\"text/html\"");
    }
}
