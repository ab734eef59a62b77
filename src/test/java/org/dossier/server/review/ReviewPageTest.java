package org.dossier.server.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.link.review.Proposed.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dossier.link.CandidateFile;
import org.dossier.link.mapping.MappingFile;
import org.dossier.link.review.Proposed;
import org.dossier.server.view.Links;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The review in a browser without script. */
class ReviewPageTest {
    @TempDir
    static Path folder;

    static ReviewServer server;

    @BeforeAll
    static void start() throws IOException {
        ReviewServer.build(folder);
        server = ReviewServer.over(folder, ReviewSettings.DEFAULT);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private final Proposed dataset = ReviewServer.dataset(folder);

    @BeforeEach
    void nothingDecided() throws IOException {
        Files.deleteIfExists(dataset.folder().resolve(MappingFile.NAME));
    }

    @Test
    void thePageShowsBothSides() {
        Document page = server.browser().page("/review");
        assertThat(page.expectFirst("h1").text()).isEqualTo("Person B");
        assertThat(page.expectFirst(".kicker").text()).isEqualTo("Review: 0 entities decided, 12 left");
        assertThat(page.select(".card")).hasSize(2);
        Element card = page.expectFirst(".card");
        assertThat(card.select(".evidence tr.agrees th").text()).isEqualTo("names");
        assertThat(card.select(".evidence tr.conflicts th").text()).isEqualTo("roles");
        assertThat(card.select(".reasons li").eachText())
                .containsExactly("+2.50 name: the same words", "-0.80 role: ours diplomat, theirs soldier");
        Element authority = card.expectFirst(".links a");
        assertThat(authority.attr("href")).isEqualTo("http://www.wikidata.org/entity/Q1");
        assertThat(authority.attr("target")).isEqualTo("_blank");
        assertThat(authority.attr("rel")).isEqualTo("noopener noreferrer");
        Element document = page.expectFirst(".ours ol.documents a");
        assertThat(document.text()).isEqualTo("Telegram 1 of Person B");
        assertThat(server.browser()
                        .get(document.absUrl("href").replaceFirst("http://[^/]+", ""))
                        .statusCode())
                .isEqualTo(200);
        for (Element field : page.select("input:not([type=hidden]), textarea")) {
            assertThat(page.select("label[for=" + field.id() + "]"))
                    .as(field.id())
                    .hasSize(1);
        }
    }

    @Test
    void theCardsSpeakTheLanguageOfTheReader() {
        String english =
                server.browser().page("/review").expectFirst(".evidence").text();
        String korean = server.browser()
                .page("/review?lang=ko")
                .expectFirst(".evidence")
                .text();
        assertThat(english).contains("in documents of 195");
        assertThat(korean).containsPattern("195[0-9-]* 문서에 나옴").doesNotContain("documents");
    }

    @Test
    void aButtonDecidesAndTheNextEntityComes() throws IOException {
        Browser browser = server.browser().as("Ann Adams");
        Document next = browser.follow(browser.press(browser.page("/review"), "exact"));
        assertThat(next.select("[role=status]").text()).isEqualTo("Kept: Person B is an exact match.");
        assertThat(next.expectFirst("h1").text()).isEqualTo("Person C");
        assertThat(dataset.rows()).hasSize(2).allMatch(row -> row.contains("\tAnn Adams\t"));
        Document again = browser.follow(browser.submit(next.expectFirst("form[action$=undo]")));
        assertThat(again.expectFirst("h1").text()).isEqualTo("Person B");
        assertThat(dataset.rows()).isEmpty();
    }

    @Test
    void noneOfTheseRejectsAllAndSkipWritesNothing() throws IOException {
        Browser browser = server.browser().as("Bea Brown");
        browser.press(browser.page("/review"), "none");
        assertThat(dataset.rows()).hasSize(3).allMatch(row -> row.contains("\tNot\t"));
        Document next = browser.follow(browser.press(browser.page("/review"), "skip"));
        assertThat(next.expectFirst("h1").text()).isEqualTo("Person D");
        assertThat(next.expectFirst(".kicker").text())
                .isEqualTo("Review: 1 entity decided, 11 left, 1 of them skipped");
        assertThat(dataset.rows()).hasSize(3);
    }

    @Test
    void ofTwoBrowsersTheSecondIsToldWhatTheFirstDecided() throws IOException {
        Browser first = server.browser().as("Ann Adams");
        Browser second = server.browser().as("Cy Cole");
        Document seen = second.page("/review");
        first.press(first.page("/review"), "close");
        Document told = second.follow(second.press(seen, "reject"));
        assertThat(told.select("[role=status]").eachText())
                .first()
                .isEqualTo("Nothing of yours was kept: Person B has changed since you saw it. Look again.");
        assertThat(told.select("[role=status]").text())
                .contains("It was decided: close to Person B (wikidata Q1, gnd 118577421), says Ann Adams on ");
        assertThat(told.expectFirst("h1").text()).isEqualTo("Person B");
        assertThat(told.select(".card")).hasSize(1);
        assertThat(dataset.rows()).hasSize(2);
    }

    @Test
    void anotherEntityOfTheQueueCanBeShown() {
        Document page = server.browser().page("/review?entity=" + Links.encode(person("person-e")));
        assertThat(page.expectFirst("h1").text()).isEqualTo("Person E");
        assertThat(page.expectFirst(".next a").absUrl("href")).contains("/review?entity=");
    }

    @Test
    void whereNothingIsProposedThePageSaysWhatToRun() throws IOException {
        Path file = dataset.folder().resolve(CandidateFile.NAME);
        byte[] kept = Files.readAllBytes(file);
        Files.delete(file);
        try {
            assertThat(server.browser().page("/review").select(".warning").text())
                    .contains("dossier link " + dataset.folder().getFileName())
                    .doesNotContain(dataset.folder().toString());
        } finally {
            Files.write(file, kept);
        }
        Path nowhere = folder.resolve("nowhere");
        try (ReviewServer other = ReviewServer.over(folder, ReviewSettings.DEFAULT.in(nowhere))) {
            assertThat(other.browser().page("/review").select(".warning").text())
                    .contains("is not at nowhere", "--dataset");
        }
    }
}
