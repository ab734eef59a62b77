package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Words of the records are shown as words, whatever signs they hold. */
class HostileWordsTest extends SamplePages {
    private static final String TITLE =
            "</script><script>alert(1)</script> \"quoted\" & 'single' <img src=x onerror=alert(1)>";

    @Test
    void markupInATitleIsShownAsText() {
        Document page = server.page("/document/1004");
        assertThat(page.expectFirst("h1").text()).isEqualTo(TITLE);
        assertThat(page.title()).startsWith(TITLE);
        assertThat(PageRules.broken(page)).isEmpty();
        assertThat(page.select("img, script:not([type=application/ld+json], .words)"))
                .isEmpty();
        assertThat(page.expectFirst("script").data())
                .contains("\\u003c/script\\u003e\\u003cscript\\u003ealert(1)")
                .doesNotContain("<");
    }

    @Test
    void anAddressThatIsNoWebAddressIsNoLink() {
        Document page = server.page("/document/1004");
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.text()).contains("javascript:alert(1)");
    }

    @Test
    void theQuestionOfASearchIsShownAsText() {
        Document page = server.page("/search?q=%3Cscript%3Ealert(1)%3C/script%3E%22%20onfocus=%22x");
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.expectFirst("#q").attr("value")).isEqualTo("<script>alert(1)</script>\" onfocus=\"x");
        assertThat(PageRules.broken(page)).isEmpty();
    }

    @Test
    void aQueryIsShownAsText() {
        Document page = server.page("/sparql?query=%3C/textarea%3E%3Cscript%3Ealert(1)%3C/script%3E", 400);
        assertThat(page.select("script:not([src], .words)")).isEmpty();
        assertThat(page.expectFirst("textarea").wholeText().strip()).isEqualTo("</textarea><script>alert(1)</script>");
        assertThat(page.select("[role=alert]").text()).contains("no SPARQL");
    }

    @Test
    void anErrorIsShownAsText() {
        String html = server.get("/document/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "Accept", "text/html")
                .body();
        assertThat(html).doesNotContain("<script>alert");
        assertThat(server.get("/%3Cscript%3Ealert(1)", "Accept", "text/html").body())
                .doesNotContain("<script>alert");
    }

    @Test
    void wordsOfAnotherDirectionAreSetApart() {
        assertThat(server.page("/document/1008").expectFirst("h1 bdi").text()).isEqualTo("مذكرة عن الهدنة");
    }

    @Test
    void wordsOfAnotherLanguageSayWhich() {
        Document page = server.page("/person/joseph-stalin");
        assertThat(page.select(".other-titles bdi[lang=ru]").text()).isEqualTo("Иосиф Сталин");
        assertThat(page.select("td, th").select("bdi[lang=pl]").text()).isEqualTo("Józef Stalin");
    }
}
