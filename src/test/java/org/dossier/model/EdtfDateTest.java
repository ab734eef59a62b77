package org.dossier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTest {
    @ParameterizedTest(name = "{0} is {1} to {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1951-07-10|1951-07-10|1951-07-10",
                "1951-07|1951-07-01|1951-07-31",
                "1951|1951-01-01|1951-12-31",
                "1952-02|1952-02-01|1952-02-29",
                "1951-07-10T10:00:00Z|1951-07-10|1951-07-10",
                "1951-07-10T10:00:00+09:00|1951-07-10|1951-07-10",
                "1951-07/1953-07|1951-07-01|1953-07-31",
                "1951-07-10/1953|1951-07-10|1953-12-31",
                "1951?|1951-01-01|1951-12-31",
                "1951-07~|1951-07-01|1951-07-31",
                "1951-07-10%|1951-07-10|1951-07-10",
                "1951-21|1951-01-01|1951-12-31",
                "195X|1950-01-01|1959-12-31",
                "19XX|1900-01-01|1999-12-31",
                "1951-XX|1951-01-01|1951-12-31",
                "1951-07-XX|1951-07-01|1951-07-31",
                "1951-XX-XX|1951-01-01|1951-12-31",
                "Y17000|+17000-01-01|+17000-12-31",
                "-0043|-0043-01-01|-0043-12-31",
                "1951-1X|1951-10-01|1951-12-31",
                "1951-XX-31|1951-01-31|1951-12-31",
                "1951-02-3X|none|none",
                "195X-02-29|1952-02-29|1956-02-29",
                "?1951-07-~10|1951-07-10|1951-07-10",
                "[1951-07-10, 1951-07-12]|1951-07-10|1951-07-12",
                "{1951..1953}|1951-01-01|1953-12-31",
                "1951-25|1951-03-01|1951-05-31",
                "1951-28|1951-12-01|1952-02-29",
                "1951-34|1951-04-01|1951-06-30",
                "1951-41|1951-07-01|1951-12-31",
                "1950S2|1900-01-01|1999-12-31",
                "Y17E3|+17000-01-01|+17000-12-31",
                "Y-17000E2|-1700000-01-01|-1700000-12-31",
            })
    void aDateHasTheBoundsItsTextAllows(String text, String earliest, String latest) {
        if (earliest.equals("none")) {
            assertThat(EdtfDate.parse(text)).isEmpty();
            return;
        }
        EdtfDate date = EdtfDate.parse(text).orElseThrow();
        assertThat(date.text()).isEqualTo(text);
        assertThat(date.earliest()).isEqualTo(LocalDate.parse(earliest));
        assertThat(date.latest()).isEqualTo(LocalDate.parse(latest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1951/..", "1951/"})
    void anOpenEndHasNoLastDay(String text) {
        EdtfDate date = EdtfDate.parse(text).orElseThrow();
        assertThat(date.earliestDay()).isEqualTo("1951-01-01");
        assertThat(date.latestDay()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../1951", "/1951", "[..1951]"})
    void anOpenBeginningHasNoFirstDay(String text) {
        EdtfDate date = EdtfDate.parse(text).orElseThrow();
        assertThat(date.earliestDay()).isEmpty();
        assertThat(date.latestDay()).isEqualTo("1951-12-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1953-13",
                "1953-02-29",
                "1953-02-30",
                "1953-00",
                "1953-01-00",
                "1953-1-1",
                "July 1953",
                "53",
                "1953-07-27/1951-07-10",
                "../..",
                "/",
                "1951-07-10T25:00:00",
                "-0000",
                "[]",
                "{1951,,1952}",
                "[1951..,1953]",
                "1951-42",
                "Y1951",
                "1950S0",
                "1950S5",
                "1951-07-10-11",
                "１９５１"
            })
    void whatIsNoEdtfIsNoDate(String text) {
        assertThat(EdtfDate.parse(text)).isEmpty();
    }

    @Test
    void theYearsThatXsdDateCannotSayAreLeftOut() {
        assertThat(EdtfDate.parse("Y17000").orElseThrow().earliestDay()).isEmpty();
        assertThat(EdtfDate.parse("-0043").orElseThrow().latestDay()).isEmpty();
    }
}
