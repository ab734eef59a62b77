package org.dossier.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossier.link.authority.AuthorityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeNameTest {
    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Inchon landing                                  | Battle of Inchon
            Battle of Jipyeong-ri                           | Battle of Chipyong-ni
            Battle of Điện Biên Phủ                         | Battle of Dien Bien Phu
            Battle of the Chongchon River                   | Battle of the Ch'ongch'on River
            East German uprising of 17 June 1953            | East German uprising of 1953
            Berlin Conference of the four foreign ministers | Berlin Conference
            """)
    void eventsAreOneByWhateverWordForTheirKind(String one, String other) {
        assertThat(likeness(one, other, AuthorityKind.EVENT)).isGreaterThanOrEqualTo(0.85);
        assertThat(likeness(other, one, AuthorityKind.EVENT)).isGreaterThanOrEqualTo(0.85);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Berlin communique calling the Geneva Conference | Geneva Conference
            Korean War armistice                            | Korean War
            First Battle of Seoul                           | Second Battle of Seoul
            Battle of Inchon                                | Inchon conference
            """)
    void eventsOfOtherKindsAndOthersOfARowAreNot(String one, String other) {
        assertThat(likeness(one, other, AuthorityKind.EVENT)).isLessThan(0.85);
    }

    @Test
    void statesAreCalledByTheirShortNames() {
        assertThat(likeness(
                        "Communist Party of the United States",
                        "Communist Party of the United States of America",
                        AuthorityKind.ORGANIZATION))
                .isEqualTo(1);
        assertThat(likeness(
                        "Office of Strategic Services",
                        "United States. Office of Strategic Services",
                        AuthorityKind.ORGANIZATION))
                .isEqualTo(1);
    }

    @Test
    void aNumberTellsOneBodyFromAnother() {
        assertThat(likeness("Eighth United States Army", "United States Army", AuthorityKind.ORGANIZATION))
                .isLessThan(0.75);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            26 July Movement    | Movement
            I Corps             | V Corps
            St. Joseph Hospital | Joseph Hospital
            """)
    void bodiesAreNotCalledByAPartOfTheirNames(String one, String other) {
        assertThat(likeness(one, other, AuthorityKind.ORGANIZATION)).isLessThan(0.85);
    }

    @Test
    void smallWordsOfOtherLanguagesTellNothing() {
        assertThat(likeness(
                        "Ministerstwo Rolnictwa i Lasów", "Ministerstwo Rolnictwa Lasów", AuthorityKind.ORGANIZATION))
                .isEqualTo(1);
    }

    @Test
    void aWordThatWasCutIsTheWord() {
        assertThat(likeness("U.S. ATOMIC ENERGY COMM", "U.S. Atomic Energy Commission", AuthorityKind.ORGANIZATION))
                .isGreaterThan(0.9);
    }

    private static double likeness(String one, String other, AuthorityKind kind) {
        return WholeName.of(one).with(WholeName.of(other), kind).value();
    }
}
