package org.dossier.link.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearSpanTest {
    @ParameterizedTest
    @CsvSource({
        "1878-1953, 1878, 1953",
        "1878–1953, 1878, 1953",
        "1878 - 1953, 1878, 1953",
        "18.12.1878-05.03.1953, 1878, 1953",
        "5.3.1953-, 1953,",
        "04.1900-06.1950, 1900, 1950",
        "1905-, 1905,",
        "1905-?, 1905,",
        "?-1953, , 1953",
        "-1953, , 1953",
        "?  -1953, , 1953",
        "*1934, 1934,",
        "†1953, , 1953",
        "born 1934, 1934,",
        "b. 1934, 1934,",
        "died 1953, , 1953",
        "Circa 1860-1880, 1860, 1880",
        "1980- [Wirkungsdaten], ,",
        "active 1955-1960, ,",
        "19./20. Jh., ,",
        "active 8th century B.C., ,",
        "1900(?)-1950, 1900, 1950",
        "1900-1950?, 1900, 1950",
        "1888 [1886]-1975, 1888, 1975",
        "1893-[1942]1945, 1893, 1945",
        "1887/88-1985, 1887, 1985",
        "1930-1973/74, 1930, 1973",
        ".1924-.1986, 1924, 1986",
        "ca. 1900-ca.1950, 1900, 1950",
        "1894-nach 1942, 1894,",
        "1872-(nach 1940), 1872,",
        "1876-? (nach 1929), 1876,",
        "1921-. - 23.08.1921-, 1921,",
        "1956-. - 1982- [Wirkungsdaten], 1956,",
        "1900-1945 (Todesdatum amtsgerichtlich erklärt), 1900, 1945",
        "1950-06-25/1953-07-27, 1950, 1953",
        "1878-12-18-1953-03-05, 1878, 1953",
        "-0620--0550, -620, -550",
        "-0620-, -620,",
        "63 v. Chr.-, -63,",
        "?, ,",
        "'', ,"
    })
    void aLifeIsReadAsAuthorityFilesWriteIt(String text, String begin, String end) {
        assertThat(YearSpan.ofLife(text, YearSpan.OneDate.NOTHING))
                .as(text)
                .contains(new YearSpan(year(begin), year(end)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1922",
                "09.03.1922",
                "19041970",
                "12.O9.1902-22.08.1976",
                "unknown",
                "1905-19",
                "1905-1953-",
                "1905/1905"
            })
    void whatTellsNoLifeIsNotGuessed(String text) {
        assertThat(YearSpan.ofLife(text, YearSpan.OneDate.NOTHING)).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1953-07-27, 1953, 1953", "-0232-01-0, -232, -232", "1950-1953, 1950, 1953", "1950/1953, 1950, 1953"})
    void oneDateIsAllThereIsToTellOfAnEvent(String text, String begin, String end) {
        assertThat(YearSpan.ofLife(text, YearSpan.OneDate.ALL)).as(text).contains(new YearSpan(year(begin), year(end)));
    }

    @ParameterizedTest
    @CsvSource({"1968, 1968,", "01.10.1949, 1949,", "1949-1990, 1949, 1990", "1950/1953, 1950, 1953"})
    void oneDateOfAnOrganisationIsItsFoundation(String text, String begin, String end) {
        assertThat(YearSpan.ofLife(text, YearSpan.OneDate.BEGIN))
                .as(text)
                .contains(new YearSpan(year(begin), year(end)));
    }

    @ParameterizedTest
    @CsvSource({
        "1953, 1953, 1953",
        "1953-03-05, 1953, 1953",
        "1953-03, 1953, 1953",
        "1953?, 1953, 1953",
        "195X, 1950, 1959",
        "1951/1953, 1951, 1953",
        "../1953, , 1953",
        "+1953-03-05T00:00:00Z, 1953, 1953",
        "1953-00-00, 1953, 1953",
        "-0620, -620, -620",
        "0125, 125, 125",
        "125, 125, 125",
        "v. 23, -23, -23",
        "23 v. Chr., -23, -23",
        "23 BC, -23, -23",
        "05.03.1953, 1953, 1953",
        "?, ,"
    })
    void aDateIsReadInItsUsualForms(String text, String begin, String end) {
        assertThat(YearSpan.ofDate(text)).as(text).contains(new YearSpan(year(begin), year(end)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring", "1953-13-99x", "nach 1942", "19", "1953 or 1954"})
    void whatIsNoDateIsNotGuessed(String text) {
        assertThat(YearSpan.ofDate(text)).as(text).isEmpty();
    }

    @Test
    void aLongTextTakesNoTime() {
        assertThat(YearSpan.ofLife("1-".repeat(30_000), YearSpan.OneDate.NOTHING))
                .isEmpty();
        assertThat(YearSpan.ofDate("1 ".repeat(30_000))).isEmpty();
    }

    @Test
    void twoSpansAreHeldByTheShortestThatHoldsBoth() {
        YearSpan one = new YearSpan(OptionalInt.of(1950), OptionalInt.of(1951));
        YearSpan other = new YearSpan(OptionalInt.empty(), OptionalInt.of(1953));
        assertThat(one.and(other)).isEqualTo(new YearSpan(OptionalInt.of(1950), OptionalInt.of(1953)));
        assertThat(other.and(one)).isEqualTo(one.and(other));
        assertThat(other.or(one)).isEqualTo(new YearSpan(OptionalInt.of(1950), OptionalInt.of(1953)));
        assertThat(YearSpan.UNKNOWN.and(one)).isEqualTo(one);
    }

    private static OptionalInt year(String text) {
        return text == null || text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }
}
