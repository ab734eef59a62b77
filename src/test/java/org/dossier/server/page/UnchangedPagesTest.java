package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.server.page.PageClient.header;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dossier.release.Release;
import org.dossier.server.EntityTag;
import org.dossier.server.entity.EntityForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader holds already is told by a tag that is known before a page is made. */
class UnchangedPagesTest extends SamplePages {
    private static final List<String> PAGES = List.of(
            "/",
            "/person/joseph-stalin",
            "/collection/170",
            "/search?q=stalin",
            "/browse",
            "/browse/archives",
            "/browse/actors",
            "/browse/events",
            "/browse/programs",
            "/ontology",
            "/void",
            "/queries",
            "/queries/letters-between",
            "/sparql",
            "/sparql?query=ASK%20%7B%3Fs%20%3Fp%20%3Fo%7D",
            "/q");

    private static String tag(String path, String... headers) {
        HttpResponse<String> response = server.get(path, headers);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return header(response, "ETag");
    }

    @Test
    void eachPageInEachLanguageHasATagOfItsOwn() {
        Set<String> tags = new HashSet<>();
        for (String page : PAGES) {
            for (String language : List.of("en", "ko", "ru", "zh")) {
                String tag = tag(page, "Accept", "text/html", "Accept-Language", language);
                assertThat(tags.add(tag)).as(page + " in " + language).isTrue();
                HttpResponse<String> again =
                        server.get(page, "Accept", "text/html", "Accept-Language", language, "If-None-Match", tag);
                assertThat(again.statusCode()).as(page).isEqualTo(304);
                assertThat(header(again, "Content-Language")).isEqualTo(language);
            }
        }
    }

    @Test
    void whatAnAddressSaysBesideTheLanguageIsInTheTag() {
        assertThat(tag("/search?q=stalin&page=1")).isNotEqualTo(tag("/search?q=stalin"));
        assertThat(tag("/collection/170?documents=2", "Accept", "text/html"))
                .isNotEqualTo(tag("/collection/170", "Accept", "text/html"));
        assertThat(tag("/browse/events?days=30")).isNotEqualTo(tag("/browse/events"));
        assertThat(tag("/search/complete?q=sta")).isNotEqualTo(tag("/search/complete?q=mao"));
        assertThat(tag("/search?q=stalin&lang=ko")).isEqualTo(tag("/search?q=stalin", "Cookie", "lang=ko"));
    }

    @Test
    void aFileIsTheSameForEveryReaderAndEachFormHasATagOfItsOwn() {
        Set<String> tags = new HashSet<>();
        for (EntityForm form : EntityForm.rdf()) {
            String path = "/person/joseph-stalin." + form.suffix();
            assertThat(tags.add(tag(path))).as(path).isTrue();
            assertThat(tag(path, "Accept-Language", "ko")).isEqualTo(tag(path));
            assertThat(tag("/person/joseph-stalin", "Accept", form.mediaType())).isEqualTo(tag(path));
        }
        assertThat(tags).doesNotContain(tag("/person/joseph-stalin.html"));
        assertThat(tag("/cite/person/joseph-stalin.bib", "Accept-Language", "ko"))
                .isEqualTo(tag("/cite/person/joseph-stalin.bib"))
                .isNotEqualTo(tag("/cite/person/joseph-stalin.txt"));
    }

    @Test
    void aPageThatIsHadAtTwoDepthsIsTwoPages() {
        assertThat(tag("/.well-known/void", "Accept", "text/html")).isNotEqualTo(tag("/void", "Accept", "text/html"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/person/nobody",
                "/person/nobody.ttl",
                "/cite/person/nobody.bib",
                "/linkset/person/nobody",
                "/browse/archives?in=unit/nothing",
                "/sitemap.xml?part=999",
                "/queries/nothing",
                "/queries/nothing.csv",
                "/sparql?example=nothing",
                "/releases/9/person/joseph-stalin",
                "/q/nothing"
            })
    void whatIsNotThereIsA404WhateverSomebodyHolds(String path) {
        assertThat(server.get(path, "Accept", "text/html, */*;q=0.5", "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(404);
    }

    /** Tags are made of what everybody can know. */
    @Test
    void aTagThatWouldFitIsNoProofThatThereIsSomething() throws IOException {
        Release release = SampleRelease.current(releases);
        for (String key : List.of("joseph-stalin", "nobody")) {
            String path = "/person/" + key + ".ttl";
            String page = "/person/" + key + ".html";
            int status = key.equals("nobody") ? 404 : 304;
            String file = EntityTag.of(release, path, "", EntityForm.TURTLE.contentType())
                    .value();
            assertThat(server.get(path, "If-None-Match", file).statusCode()).isEqualTo(status);
            String html = EntityTag.of(release, page, "", EntityForm.HTML.contentType(), "en", "../")
                    .value();
            assertThat(server.get(page, "If-None-Match", html).statusCode()).isEqualTo(status);
        }
        for (String in : List.of("", "in=unit/nothing")) {
            String tag = EntityTag.of(release, "/browse/archives", in, "en").value();
            assertThat(server.get("/browse/archives?" + in, "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(in.isEmpty() ? 304 : 404);
        }
        for (String part : List.of("0", "999")) {
            String tag = EntityTag.of(release, "/sitemap.xml", part).value();
            assertThat(server.get("/sitemap.xml?part=" + part, "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(part.equals("0") ? 304 : 404);
        }
    }

    @Test
    void anAnswerThatIsAnotherEachTimeIsNeverUnchanged() throws InterruptedException {
        String path = "/sparql?query=SELECT%20(UUID()%20AS%20%3Fanother)%20%7B%7D";
        String tag = tag(path, "Accept", "text/html");
        assertThat(server.get(path, "Accept", "text/html", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void eachReleaseHasTagsOfItsOwn(@TempDir Path other) throws IOException {
        SeveralReleases several = new SeveralReleases(other);
        several.next(SeveralReleases.document("1", "A letter", "1950-06-25"));
        try (PageClient growing = new PageClient(several.directory())) {
            List<String> pages =
                    List.of("/", "/document/1.html", "/document/1.ttl", "/search?q=letter", "/sitemap.xml");
            List<String> before = pages.stream()
                    .map(page -> header(growing.get(page), "ETag"))
                    .toList();
            several.next(
                    SeveralReleases.document("1", "A letter", "1950-06-25"),
                    SeveralReleases.document("2", "An answer", "1950-06-26"));
            for (int i = 0; i < pages.size(); i++) {
                HttpResponse<String> answer = growing.get(pages.get(i), "If-None-Match", before.get(i));
                assertThat(answer.statusCode()).as(pages.get(i)).isEqualTo(200);
                assertThat(header(answer, "ETag")).isNotEqualTo(before.get(i));
            }
            assertThat(header(growing.get("/releases/1/document/1.html"), "ETag"))
                    .isNotEqualTo(header(growing.get("/releases/2/document/1.html"), "ETag"));
        }
    }
}
