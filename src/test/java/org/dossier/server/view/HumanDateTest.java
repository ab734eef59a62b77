package org.dossier.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossier.language.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HumanDateTest {
    @ParameterizedTest
    @CsvSource({
        "1951, 1951",
        "1951-07, July 1951",
        "1951-07-01, 1 July 1951",
        "1951?, 1951 (uncertain)",
        "1951-07~, about July 1951",
        "1951-07-13%, about 13 July 1951 (uncertain)",
        "195X, the 1950s",
        "19XX, between 1900 and 1999",
        "1951-XX, '1951, month unknown'",
        "1951-XX-XX, '1951, month unknown'",
        "1951-07-XX, 'July 1951, day unknown'",
        "1951-21, spring 1951",
        "1951-24, winter 1951",
        "1951-07/1953-07, July 1951 to July 1953",
        "1951/.., from 1951 on",
        "../1951, until 1951",
        "'[1951,1953]', one of 1951 or 1953",
        "'[1950,1951..1953,1954]', 'one of 1950, 1951 to 1953 or 1954'",
        "'{1951,1953}', 1951 and 1953"
    })
    void aDateIsSaidInEnglish(String edtf, String words) {
        assertThat(HumanDate.of(edtf, Wording.ENGLISH)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1951-1X", "1951-07-1X", "19X1-07-13", "Y17000", "1951-33", "1950S2", "?1951-07", "nonsense"})
    void whatItCannotSayItLeavesAsItIs(String edtf) {
        assertThat(HumanDate.of(edtf, Wording.ENGLISH)).isEqualTo(edtf);
    }

    @Test
    void anImpreciseDateTellsWhatItMayMean() {
        assertThat(DateView.of("1951-07-XX", "", "1951-07-01", "1951-07-31", Wording.ENGLISH)
                        .span())
                .isEqualTo("Some day from 1 July 1951 to 31 July 1951; the record does not say which.");
        assertThat(DateView.of("1951-07-13", "13.VII.51", "1951-07-13", "1951-07-13", Wording.ENGLISH)
                        .span())
                .isEmpty();
        assertThat(DateView.of("1951/..", "", "1951-01-01", "", Wording.ENGLISH).span())
                .isEqualTo("Not earlier than 1 January 1951.");
    }

    @Test
    void wordsThatCouldNotBeReadStandForThemselves() {
        DateView date = DateView.of("", "some time in summer", "", "", Wording.ENGLISH);
        assertThat(date.human()).isEqualTo("some time in summer");
        assertThat(date.edtf()).isEmpty();
        assertThat(DateView.of("", "", "", "", Wording.ENGLISH).isEmpty()).isTrue();
    }
}
