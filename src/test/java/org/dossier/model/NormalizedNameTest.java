package org.dossier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NormalizedNameTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Mao Zedong|MAO  ZEDONG",
                "Mao Tse-tung|Mao Tse‑Tung.",
                "Lt. Gen. V.N. Razuvaev|lt. gen. v.n. razuvaev,",
                "Józef Stalin|Jo\u0301zef Stalin",
                "People's Republic|People’s Republic",
                "“Filippov”|\"Filippov\"",
                "ＭＡＯ|Mao",
                "Straße|STRASSE",
                "Ιωσήφ Στάλινος|ΙΩΣΉΦ ΣΤΆΛΙΝΟΣ",
                "毛泽东|毛泽东\u200B",
                "İnönü|i̇nönü",
            })
    void spellingsOfOneNameAreEqual(String one, String other) {
        assertThat(NormalizedName.of(one)).isEqualTo(NormalizedName.of(other));
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Stalin|Filippov [Stalin]",
                "Józef|Jozef",
                "Gen. Razuvaev|Razuvaev",
                "毛泽东|毛澤東",
                "Kim Il Sung|Kim Ilsung",
                "СТАЛИН|CTAЛИН"
            })
    void differentNamesStayDifferent(String one, String other) {
        assertThat(NormalizedName.of(one)).isNotEqualTo(NormalizedName.of(other));
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverIsWrittenTheNameOfANameIsItself(long seed) {
        String name = randomName(seed);
        NormalizedName once = NormalizedName.of(name);
        assertThat(NormalizedName.of(once.value())).as(codes(name)).isEqualTo(once);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void canonicallyEquivalentSpellingsAreOneName(long seed) {
        String name = randomName(seed);
        NormalizedName expected = NormalizedName.of(name);
        for (Normalizer.Form form : Normalizer.Form.values()) {
            assertThat(NormalizedName.of(Normalizer.normalize(name, form)))
                    .as(codes(name))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aNormalizedNameHasSingleBlanksInsideAndNoneAround(long seed) {
        assertThat(NormalizedName.of(randomName(seed)).value()).doesNotMatch("(?s)\\s.*|.*\\s|.*\\s\\s.*|.*[.,]");
    }

    private static String randomName(long seed) {
        Random random = new Random(seed);
        String[] blocks = {
            "Az",
            "\u0000\u00FF",
            "\u0100\u02FF",
            "\u0300\u03FF",
            "\u0400\u05FF",
            "\u1E00\u20FF",
            "\uAC00\uD7A3",
            "\u4E00\u9FFF",
            "\uF900\uFFFD",
            "\u2100\u2BFF",
            "\u1100\u13FF",
            "\u0600\u1000"
        };
        StringBuilder name = new StringBuilder();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            String block = blocks[random.nextInt(blocks.length)];
            name.appendCodePoint(
                    random.nextInt(12) == 0
                            ? 0x10000 + random.nextInt(0xFFFF)
                            : block.charAt(0) + random.nextInt(block.charAt(1) - block.charAt(0) + 1));
            if (random.nextInt(4) == 0) {
                name.append(". ,-'ΣIıſ".charAt(random.nextInt(9)));
            }
        }
        return name.toString();
    }

    private static String codes(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints().forEach(c -> out.append("%X ".formatted(c)));
        return out.toString();
    }

    @Test
    void plainAsciiIsReducedAsAnyOtherText() {
        Random random = new Random(7);
        String signs = "abcXYZ 019 .,`'\"-[]~ ";
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            // The sign before it makes the reader take the long way.
            assertThat(NormalizedName.of("\u00E9" + text).value())
                    .as(text.toString())
                    .isEqualTo("\u00E9" + reducedAfterALetter(text.toString()));
        }
    }

    private static String reducedAfterALetter(String text) {
        return NormalizedName.of("e" + text).value().substring(1);
    }
}
