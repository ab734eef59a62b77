package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.server.page.PageClient.header;

import java.net.http.HttpResponse;
import java.util.List;
import org.dossier.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which language a page is in, and what it says of that. */
class LanguagesTest extends SamplePages {
    private static final String KOREAN_SKIP = "본문으로 건너뛰기";

    private static Document page(HttpResponse<String> response) {
        return Jsoup.parse(response.body());
    }

    @Test
    void theAddressCountsMoreThanTheChoiceBeforeAndThatMoreThanTheBrowser() {
        assertThat(page(server.get("/")).select("html").attr("lang")).isEqualTo("en");
        assertThat(page(server.get("/", "Accept-Language", "ko-KR, en;q=0.5"))
                        .select("html")
                        .attr("lang"))
                .isEqualTo("ko");
        assertThat(page(server.get("/", "Accept-Language", "ko", "Cookie", "other=1; lang=ru"))
                        .select("html")
                        .attr("lang"))
                .isEqualTo("ru");
        assertThat(page(server.get("/?lang=zh", "Accept-Language", "ko", "Cookie", "lang=ru"))
                        .select("html")
                        .attr("lang"))
                .isEqualTo("zh");
        assertThat(page(server.get("/?lang=xx", "Accept-Language", "ko"))
                        .select("html")
                        .attr("lang"))
                .isEqualTo("ko");
    }

    @Test
    void aPageSaysItsLanguageAndWhatItDependsOn() {
        HttpResponse<String> english = server.get("/document/many-000", "Accept", "text/html");
        HttpResponse<String> korean = server.get("/document/many-000", "Accept", "text/html", "Accept-Language", "ko");
        assertThat(header(english, "Content-Language")).isEqualTo("en");
        assertThat(header(korean, "Content-Language")).isEqualTo("ko");
        assertThat(header(korean, "Vary")).isEqualTo("Accept, Accept-Datetime, Accept-Language, Cookie");
        assertThat(header(korean, "ETag")).isNotEqualTo(header(english, "ETag"));
        HttpResponse<String> again = server.get(
                "/document/many-000",
                "Accept",
                "text/html",
                "Accept-Language",
                "ko",
                "If-None-Match",
                header(korean, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "Vary")).isEqualTo(header(korean, "Vary"));
        assertThat(header(again, "Content-Language")).isEqualTo("ko");
        assertThat(page(korean).select("a.skip").text()).isEqualTo(KOREAN_SKIP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/document/many-000.ttl",
                "/cite/document/many-000.bib",
                "/cite/document/many-000.txt",
                "/ontology.json",
                "/queries/openapi.json"
            })
    void filesAreTheSameForAllReaders(String path) {
        HttpResponse<String> english = server.get(path);
        HttpResponse<String> korean = server.get(path, "Accept-Language", "ko");
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(korean.body()).isEqualTo(english.body());
        assertThat(header(korean, "Content-Language")).isEmpty();
        assertThat(header(korean, "Vary")).doesNotContain("Language");
    }

    @Test
    void aChoiceIsKept() {
        assertThat(header(server.get("/?lang=ru"), "Set-Cookie"))
                .isEqualTo("lang=ru; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
        assertThat(header(server.get("/", "Accept-Language", "ru"), "Set-Cookie"))
                .isEmpty();
        assertThat(header(server.get("/?lang=%0d%0aX:1"), "Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageLeadsToItselfInEachLanguage(Language language) {
        Document page = page(server.get("/search?q=Report%201&lang=ko&sort=date"));
        Elements choice = page.select("nav.tongues a[lang=" + language.tag() + "]");
        assertThat(choice.text()).isEqualTo(language.ownName());
        assertThat(choice.attr("href")).isEqualTo("?q=Report%201&sort=date&lang=" + language.tag());
        assertThat(page.select("link[rel=alternate][hreflang=" + language.tag() + "]")
                        .attr("href"))
                .isEqualTo(choice.attr("href"));
        Document there = page(server.get("/search" + choice.attr("href")));
        assertThat(there.select("html").attr("lang")).isEqualTo(language.tag());
        assertThat(there.select("#q").val()).isEqualTo("Report 1");
        assertThat(there.select("nav.tongues a[aria-current]").eachText()).isEqualTo(List.of(language.ownName()));
    }

    @Test
    void anErrorIsSaidInTheLanguageOfTheReader() {
        HttpResponse<String> response = server.get("/nothing-here", "Accept", "text/html", "Accept-Language", "ko");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(header(response, "Content-Language")).isEqualTo("ko");
        assertThat(header(response, "Vary")).isEqualTo("Accept, Accept-Language, Cookie");
        assertThat(page(response).select("html").attr("lang")).isEqualTo("ko");
        assertThat(page(response).title()).isEqualTo("404 찾을 수 없음 · 견본");
        assertThat(page(response).select("h1:not([lang])").text()).isEqualTo("이 주소에는 아무것도 없습니다.");
        assertThat(page(response).select("p.description:not([lang])").text()).isEqualTo("첫 페이지 /에서 시작하세요.");
    }

    @Test
    void anErrorIsAPageOfTheSiteWithRealLinks() throws Exception {
        HttpResponse<String> response = server.get("/person/nobody.html?a=1&lang=ru", "Accept", "text/html");
        assertThat(response.statusCode()).isEqualTo(404);
        Document page = Jsoup.parse(response.body(), server.address() + "/person/nobody.html");
        assertThat(page.select("header.site nav a").eachAttr("abs:href")).contains(server.address() + "/browse");
        assertThat(page.select("nav.tongues a[lang=ko]").attr("href")).isEqualTo("?a=1&lang=ko");
        assertThat(page.select("main .description a").attr("abs:href"))
                .isEqualTo(server.address() + "/search?q=nobody");
        assertThat(page.select("form").attr("abs:action")).isEqualTo(server.address() + "/search");
        assertThat(PageRules.broken(page)).isEmpty();
        assertThat(new HtmlChecker().check(response.body())).isEmpty();
    }

    @Test
    void programsAreToldOfAnErrorInEnglishUnlessTheyAskForAnotherLanguage() {
        HttpResponse<String> english =
                server.get("/nothing-here", "Accept", "application/json", "Accept-Language", "ko", "Cookie", "lang=ko");
        assertThat(english.body()).contains("There is nothing at this address.");
        assertThat(header(english, "Content-Language")).isEmpty();
        HttpResponse<String> korean = server.get("/nothing-here?lang=ko", "Accept", "application/json");
        assertThat(korean.body()).contains("이 주소에는 아무것도 없습니다.");
        assertThat(header(korean, "Content-Language")).isEqualTo("ko");
        assertThat(header(korean, "Set-Cookie")).isEmpty();
    }

    @Test
    void theWordsOfAnotherProgramStayEnglishAndSaySo() {
        HttpResponse<String> response =
                server.get("/sparql?query=SELECT%20*%20WHERE", "Accept", "text/html", "Accept-Language", "ko");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(page(response).select("[role=alert] [lang=en]").text()).contains("Encountered");
        HttpResponse<String> unknown =
                server.get("/queries/letters-between?a=1", "Accept", "text/html", "Accept-Language", "ko");
        assertThat(page(unknown)
                        .select("[role=alert] p:not([lang]), h1:not([lang])")
                        .text())
                .contains("매개변수");
    }

    @Test
    void aQueryThatIsStoppedIsToldInTheLanguageThatTheAddressSays() {
        String heavy =
                "SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fa%20%3Fb%20%3Fc.%3Fd%20%3Fe%20%3Ff.%3Fg%20%3Fh%20%3Fi%7D";
        HttpResponse<String> response =
                server.get("/sparql?lang=ko&timeout=0.2&query=" + heavy, "Accept", "application/sparql-results+json");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("질의가 200 ms을(를) 넘겨 중지되었습니다.");
        assertThat(header(response, "Content-Language")).isEqualTo("ko");
    }

    @Test
    void theTitleOfTheDatasetIsInAnyVarietyOfTheLanguage() {
        assertThat(page(server.get("/", "Accept-Language", "zh"))
                        .select(".site-name bdi[lang=zh-hans]")
                        .text())
                .isEqualTo("样本");
        assertThat(page(server.get("/", "Accept-Language", "ru"))
                        .select(".site-name bdi[lang=en]")
                        .text())
                .isEqualTo("Sample & Archive");
    }

    @Test
    void aCitationIsInTheLanguageOfThePageAndMarksTheTitleThatIsNot() {
        Document russian = page(server.get("/document/1001", "Accept", "text/html", "Accept-Language", "ru"));
        assertThat(russian.select("p.citation").text().replaceAll("\\h", " "))
                .matches("«Ciphered Telegram .*», 13 июля 1951 г\\. [^.].*, выпуск 1\\. http://archive.example/.*");
        Document chinese = page(server.get("/document/1001", "Accept", "text/html", "Accept-Language", "zh"));
        assertThat(chinese.select("p.citation").text())
                .contains("”，1951年7月13日。")
                .contains("第 1 版。");
        Document untranslated = page(server.get("/document/1002", "Accept", "text/html", "Accept-Language", "ko"));
        assertThat(untranslated.select("p.citation bdi[lang=en]").text()).startsWith("Letter, Stalin to Mao Zedong");
        Document english = page(server.get("/document/1001", "Accept", "text/html", "Accept-Language", "en"));
        assertThat(english.select("p.citation").text() + "\n")
                .isEqualTo(server.get("/cite/document/1001.txt").body());
    }

    @Test
    void levelsKindsAndSchemesAreInTheLanguageOfTheReader() {
        Document document = page(server.get("/document/1001", "Accept", "text/html", "Accept-Language", "ru"));
        assertThat(document.select("main a[href*=/kind/]").eachText()).containsOnly("телеграмма");
        assertThat(document.select("main a[href*=/unit/]").eachText()).contains("фонд 45", "опись 1", "дело 340");
        Document kind = page(server.get("/kind/telegram", "Accept", "text/html", "Accept-Language", "zh"));
        assertThat(kind.select("h1").text()).isEqualTo("电报");
        assertThat(kind.select(".other-titles").text()).isEqualTo("telegram 전보 телеграмма");
        assertThat(kind.select("main a[href*=/scheme/]").eachText()).containsOnly("文件种类");
        Document unit = page(server.get("/collection/169", "Accept", "text/html", "Accept-Language", "ko"));
        assertThat(unit.select("dl.facts").text()).contains("컬렉션").doesNotContain("collection");
        Document english = page(server.get("/document/1001", "Accept", "text/html", "Accept-Language", "en"));
        assertThat(english.select("main a[href*=/unit/]").eachText()).contains("fond 45");
    }

    @Test
    void termsAreExplainedInTheLanguageOfTheReaderAndExamplesSayThatTheyAreEnglish() {
        Document page = page(server.get("/ontology.html", "Accept-Language", "ko"));
        assertThat(page.select("#Copy .scope").eachText()).containsExactly("세 기록관을 드는 참조 번호는 세 소장본을 기술한다.");
        assertThat(page.select(".scope [lang=en]")).isEmpty();
        assertThat(page.select(".example bdi:not([lang=en])")).isEmpty();
    }

    @Test
    void aLanguageIsNoParameterOfAQuery() {
        HttpResponse<String> response = server.get("/queries/letters-between?lang=ru");
        assertThat(response.statusCode()).isEqualTo(200);
    }
}
