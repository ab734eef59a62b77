package org.dossier.link.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianEarTest {
    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Черчилль   | Churchill
            Гротеволь  | Grotewohl
            Эйзенхауэр | Eisenhower
            Вильсон    | Wilson
            Уилсон     | Wilson
            Джонсон    | Johnson
            Гарольд    | Harold
            Морис      | Maurice
            Дюкло      | Duclos
            Голль      | Gaulle
            Нкрума     | Nkrumah
            Неру       | Nehru
            Ильюшин    | Iljuschin
            """)
    void whatRussianWritesByEarSoundsAlikeAndIsFound(String cyrillic, String latin) {
        assertThat(likeness(cyrillic, latin)).isGreaterThanOrEqualTo(WordLikeness.ALIKE);
        Set<String> keys = new TreeSet<>(NameReading.of(cyrillic).heardKeys());
        keys.retainAll(NameReading.of(latin).heardKeys());
        assertThat(keys).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Черчилль | Chamberlain
            Неру     | Nasser
            Вильсон  | Watson
            Джонсон  | Jackson
            Жуков    | Zhdanov
            Иден     | Ada
            """)
    void otherWordsDoNot(String cyrillic, String latin) {
        assertThat(likeness(cyrillic, latin)).isLessThan(WordLikeness.ALIKE);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"Жуков, Zhukova", "Жукова, Zhukov"})
    void anotherEndingIsAnotherName(String cyrillic, String latin) {
        assertThat(likeness(cyrillic, latin)).isLessThan(0.8);
    }

    private static double likeness(String cyrillic, String latin) {
        return RussianEar.likeness(word(cyrillic, Writing.CYRILLIC), word(latin, Writing.LATIN));
    }

    private static Word word(String text, Writing writing) {
        String lower = text.toLowerCase(Locale.ROOT);
        return new Word(text, lower, LatinLetters.of(lower, writing), writing, false);
    }
}
