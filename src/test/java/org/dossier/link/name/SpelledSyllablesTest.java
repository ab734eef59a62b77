package org.dossier.link.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpelledSyllablesTest {
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "chipyong, jipyeong, true",
        "kunsan, gunsan, true",
        "guningtou, kuningtou, true",
        "cheongju, chungju, false",
        "inchon, wonsan, false",
        "berlin, moscow, false",
        "kum, geum, false",
    })
    void wordsOfTheSameSyllablesAgreeInAnySystem(String one, String other, boolean agree) {
        assertThat(SpelledSyllables.agree(one, other)).isEqualTo(agree);
        assertThat(SpelledSyllables.agree(other, one)).isEqualTo(agree);
    }
}
