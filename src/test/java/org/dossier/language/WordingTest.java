package org.dossier.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static String html(Content content) {
        StringOutput text = new StringOutput();
        OwaspHtmlTemplateOutput output = new OwaspHtmlTemplateOutput(text);
        output.setContext("p", null);
        output.writeUserContent(content);
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 документ",
        "2, 2 документа",
        "5, 5 документов",
        "11, 11 документов",
        "21, 21 документ",
        "104, 104 документа"
    })
    void russianCountsAsRussianDoes(int number, String words) {
        assertThat(Wording.in(Language.RUSSIAN).say("count.documents", "n", number))
                .isEqualTo(words);
    }

    @Test
    void numbersAreGroupedAsTheLanguageGroupsThem() {
        assertThat(Wording.ENGLISH.say("count.documents", "n", 12345)).isEqualTo("12,345 documents");
        assertThat(Wording.in(Language.RUSSIAN).say("count.documents", "n", 12345))
                .isEqualTo("12\u00a0345 документов");
        assertThat(Wording.in(Language.CHINESE).number(12345)).isEqualTo("12,345");
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 10 July 1951, July 1951",
        "KOREAN, 1951년 7월 10일, 1951년 7월",
        "RUSSIAN, 10 июля 1951 г., июль 1951 г.",
        "CHINESE, 1951年7月10日, 1951年7月"
    })
    void datesAreWrittenAsTheLanguageWritesThem(Language language, String day, String month) {
        Calendar calendar = Wording.in(language).calendar();
        assertThat(calendar.day(LocalDate.of(1951, 7, 10)).replaceAll("\\h", " "))
                .isEqualTo(day);
        assertThat(calendar.month(YearMonth.of(1951, 7)).replaceAll("\\h", " ")).isEqualTo(month);
    }

    @Test
    void aFullStopIsNotWrittenTwice() {
        Wording russian = Wording.in(Language.RUSSIAN);
        String day = russian.calendar().day(LocalDate.of(1950, 9, 30));
        assertThat(russian.say("releases.newest", "newest", day).replaceAll("\\h", " "))
                .endsWith(": 30 сентября 1950 г.");
        assertThat(html(russian.html("releases.published", "day", day, "time", Element.named("time"))))
                .endsWith("г.</time>");
        assertThat(Wording.ENGLISH.say("chart.caption", "caption", "a")).isEqualTo("a.");
        assertThat(Wording.in(Language.CHINESE).say("releases.newest", "newest", "Archive."))
                .endsWith("Archive. ");
    }

    @Test
    void whatAMessageIsGivenIsEscaped() {
        String evil = "\"><script>alert(1)</script>";
        String page = html(Wording.ENGLISH.html(
                "site.licence",
                "name",
                evil,
                "licence",
                Element.link("http://archive.example/?a=1&b=" + evil).with("rel", "license")));
        assertThat(page)
                .startsWith("Data under <a href=\"http://archive.example/?a=1&amp;b=&#34;>")
                .contains(">\"&gt;&lt;script&gt;alert(1)&lt;/script&gt;</a>")
                .doesNotContain("name}")
                .endsWith(".");
        assertThat(html(Wording.ENGLISH.html(
                        "site.licence", "name", "x", "licence", Element.link("javascript:alert(1)"))))
                .doesNotContain("javascript:");
    }

    @Test
    void anArgumentIsNotReadAsAMessage() {
        assertThat(Wording.ENGLISH.say("chart.caption", "caption", "{n} <b> # '{"))
                .isEqualTo("{n} <b> # '{.");
        assertThat(html(Wording.ENGLISH.html("chart.caption", "caption", "<licence>{n}</licence>")))
                .isEqualTo("&lt;licence&gt;{n}&lt;/licence&gt;.");
    }

    @Test
    void whatATemplateMakesStandsWhereTheMessageWantsIt() {
        Content day = output -> output.writeContent("<time>2 January</time>");
        assertThat(html(Wording.in(Language.KOREAN)
                        .html(
                                "site.past",
                                "number",
                                "2",
                                "day",
                                day,
                                "release",
                                Element.link("releases/2"),
                                "today",
                                Element.link("../1"))))
                .contains("<time>2 January</time>")
                .contains("<a href=\"releases/2\">릴리스 2</a>")
                .contains("<a href=\"../1\">현재 내용 보기</a>");
    }

    @Test
    void aMistakeIsSaid() {
        assertThatThrownBy(() -> Wording.ENGLISH.say("no.such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such");
        assertThatThrownBy(() -> Wording.ENGLISH.say("count.documents")).hasMessage("count.documents: n is not given");
        assertThatThrownBy(() -> Wording.ENGLISH.say("count.documents", "n", "many"))
                .hasMessage("count.documents: n is no Number");
        assertThatThrownBy(() -> Wording.ENGLISH.say("count.documents", "n"))
                .hasMessage("count.documents: a name without a value");
        assertThatThrownBy(() -> Wording.ENGLISH.say("site.licence", "name", "x", "licence", "y"))
                .hasMessageContaining("<licence> stands where text is wanted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ENGLISH",
                "ko-KR,ko;q=0.9,en-US;q=0.8 | KOREAN",
                "de, ru;q=0.5 | RUSSIAN",
                "zh-Hant-TW | CHINESE",
                "en;q=0.2, zh-CN ; q=0.8 | CHINESE",
                "ko;q=0, fr | ENGLISH",
                "*;q=0.5, ru;q=0.4 | ENGLISH",
                "ru;q=much, ,;;, kok | ENGLISH",
                "ko, ru | KOREAN"
            })
    void theLanguageIsTheOneThatTheReaderRanksHighest(String header, Language language) {
        assertThat(Language.accepted(header)).isEqualTo(language);
    }
}
