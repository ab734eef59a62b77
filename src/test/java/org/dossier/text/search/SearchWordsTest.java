package org.dossier.text.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.dossier.text.search.SearchWords.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Kim Il-sung|Kim Il-sung",
                "\"prisoners of war\" telegr*|\"prisoners of war\" telegr*",
                "«военнопленные» -доклад|\"военнопленные\" -доклад",
                "armistice -\"cease fire\"|armistice -\"cease fire\"",
                "(Mao, Stalin)|Mao Stalin",
                "title:Mao|title:Mao",
                "- & * \"\"|",
            })
    void aTextIsReadAs(String typed, String read) {
        assertThat(SearchWords.of(typed)).hasToString(read == null ? "" : read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"prisoners of war|prisoners of war|UNPAIRED_QUOTE",
                "wor*ld|wor ld|STAR_INSIDE",
                "*ship|ship|STAR_INSIDE",
                "Mao AND Stalin|Mao Stalin|AND",
                "Mao OR Stalin|Mao OR Stalin|OPERATOR",
                "???||NO_WORD",
            })
    void whatIsNotReadAsItMayBeMeantIsRemarked(String typed, String read, Remark remark) {
        SearchWords words = SearchWords.of(typed);
        assertThat(words).hasToString(read == null ? "" : read);
        assertThat(words.remarks()).containsExactly(remark);
    }

    @Test
    void wordsAloneMayBeAName() {
        assertThat(SearchWords.of("Kim Il-sung").isPlain()).isTrue();
        assertThat(SearchWords.of("\"Kim Il-sung\"").isPlain()).isFalse();
        assertThat(SearchWords.of("Kim*").isPlain()).isFalse();
        assertThat(SearchWords.of("Kim -Il").isPlain()).isFalse();
        assertThat(SearchWords.NONE.isPlain()).isFalse();
    }

    @Test
    void anyTextIsReadAndWhatWasReadIsReadTheSameAgain() {
        Random random = new Random(6);
        String signs = "ab é金\"*-«»“” \t\\()[]:+!^~?/'’OR AND\u0301\uD83D\uDE00";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            SearchWords words = SearchWords.of(typed.toString());
            assertThat(SearchWords.of(words.toString()).parts())
                    .as("\"%s\" read as %s", typed, words)
                    .isEqualTo(words.parts());
        }
    }

    @Test
    void whatIsTooLongIsCut() {
        assertThat(SearchWords.of("word ".repeat(30)).parts()).hasSize(20);
        assertThat(SearchWords.of("word ".repeat(30)).remarks()).containsExactly(Remark.CUT);
        assertThat(SearchWords.of("x".repeat(1_000)).parts())
                .singleElement()
                .satisfies(part -> assertThat(part.text()).hasSize(200));
    }
}
