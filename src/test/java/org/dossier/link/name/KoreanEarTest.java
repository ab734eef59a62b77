package org.dossier.link.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanEarTest {
    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            그로미코 | Gromyko
            네루     | Nehru
            맥아더   | MacArthur
            이든     | Eden
            애치슨   | Acheson
            트루먼   | Truman
            클라크   | Clark
            앤서니   | Anthony
            글로스터 | Gloucester
            바르샤바 | Warszawa
            타우너   | Towner
            """)
    void whatKoreanWritesByEarSoundsAlike(String hangul, String other) {
        assertThat(likeness(hangul, other)).isGreaterThanOrEqualTo(WordLikeness.ALIKE);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            그로미코 | Grechko
            네루     | Nasser
            이든     | Wood
            트루먼   | Freeman
            클라크   | Clay
            """)
    void otherWordsDoNot(String hangul, String other) {
        assertThat(likeness(hangul, other)).isLessThan(WordLikeness.ALIKE);
    }

    private static double likeness(String hangul, String other) {
        return KoreanEar.likeness(word(hangul, Writing.HANGUL), word(other, Writing.LATIN));
    }

    private static Word word(String text, Writing writing) {
        String lower = text.toLowerCase(Locale.ROOT);
        return new Word(text, lower, LatinLetters.of(lower, writing), writing, false);
    }
}
