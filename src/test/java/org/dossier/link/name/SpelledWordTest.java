package org.dossier.link.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpelledWordTest {
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "chipyong, jipyeong, true",
        "kunsan, gunsan, true",
        "guningtou, kuningtou, true",
        "cheongju, chungju, false",
        "inchon, wonsan, false",
        "berlin, moscow, false",
        "kum, geum, false",
        "inchon, inchon, false",
    })
    void wordsOfTheSameSyllablesAreSpelledOtherwiseInAnySystem(String one, String other, boolean otherwise) {
        assertThat(word(one).isSpelledAs(word(other))).isEqualTo(otherwise);
        assertThat(word(other).isSpelledAs(word(one))).isEqualTo(otherwise);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'Battle of Heartbreak\u2019s Ridge', battle of heartbreak ridge",
        "Bia\u0142ystok \u2013 Pu\u0142tusk, bialystok pultusk",
        "\u00C9cole d'\u00E9tat, ecole detat",
        "38th-parallel, 38th parallel",
        "Pearl Harbour Defence Organisation, pearl harbor defense organization",
        "\u5317\u4EAC, \u5317\u4EAC",
        "'-- . --', ''",
    })
    void aNameIsCutIntoPlainWords(String name, String words) {
        assertThat(String.join(
                        " ",
                        SpelledWord.of(name).stream().map(SpelledWord::text).toList()))
                .isEqualTo(words);
    }

    @Test
    void wordsOfTheSameLettersAreEqual() {
        assertThat(word("In\u010Dhon")).isEqualTo(word("inchon")).hasSameHashCodeAs(word("inchon"));
        assertThat(word("inchon")).isNotEqualTo(word("incheon"));
    }

    private static SpelledWord word(String text) {
        return SpelledWord.of(text).get(0);
    }
}
