package org.dossier.link.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of random letters and of random parts of real names: whatever is written can be read and compared. */
class AnyNameTest {
    private static final String[] BLOCKS = {
        "az",
        "AZ",
        "\u0000\u007F",
        "\u00C0\u024F",
        "\u0300\u036F",
        "\u0370\u03FF",
        "\u0400\u052F",
        "\u0590\u06FF",
        "\u1100\u11FF",
        "\u1E00\u1EFF",
        "\u2000\u206F",
        "\u3000\u30FF",
        "\u4E00\u9FFF",
        "\uAC00\uD7A3",
        "\uD800\uDFFF",
        "\uF900\uFFFF"
    };
    private static final String[] PARTS = {
        "Kim",
        "Il",
        "Sung",
        "Pak",
        "Hon-yong",
        "Mao",
        "Zedong",
        "Tse-tung",
        "P'eng",
        "Stalin",
        "Joseph",
        "I.",
        "V.",
        "N.V.",
        "Razuvaev",
        "Khrushchev",
        "Chruscev",
        "\u0421\u0442\u0430\u043B\u0438\u043D",
        "\u041A\u0438\u043C",
        "\u0418\u0440",
        "\uAE40\uC77C\uC131",
        "\u6BDB\u6CFD\u4E1C",
        "\u5468",
        "Wyszy\u0144ski",
        ",",
        ", ",
        "[",
        "]",
        "(",
        ")",
        "\"",
        "-",
        "Cde.",
        "Lt. Gen.",
        "General",
        "and",
        "Marshal of the Soviet Union",
        "II",
        "Jr.",
        "Lee",
        "Chou",
        "En-lai",
        "?",
        "S?u"
    };
    private static final String[] TITLES = {
        "Cde. ",
        "Lt. Gen. ",
        "Comrade ",
        "Marshal of the Soviet Union ",
        "Deputy Foreign Minister ",
        "\u0442\u043E\u0432. ",
        "tow. ",
        "Genosse ",
        "President and Madame "
    };
    private static final String KOREAN_SURNAMES = "김이박최정강조윤장림한오서신권황안송류전홍고문손양배백허남노";
    /** The finals that are heard, by their numbers in Hangul. */
    private static final int[] CODAS = {0, 1, 4, 8, 16, 17, 21};

    private static final String[] NAMES = {
        "Stalin", "Mao Zedong", "V. N. Razuvaev", "Kim Il Sung", "Omar Bradley", "Josef Cyrankiewicz"
    };

    static LongStream seeds() {
        return LongStream.range(0, 600);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyTextCanBeReadAndCompared(long seed) {
        Random random = new Random(seed);
        String one = random.nextBoolean() ? letters(random) : parts(random);
        String other = random.nextBoolean() ? letters(random) : parts(random);
        holds(one, other);
        for (String name : WrittenNames.of(one)) {
            assertThat(NameReading.of(name).words()).as(codes(one)).isNotEmpty();
            holds(name, other);
        }
    }

    private static void holds(String one, String other) {
        NameReading reading = NameReading.of(one);
        NameReading otherReading = NameReading.of(other);
        NameSimilarity there = NameSimilarity.of(reading, otherReading);
        NameSimilarity back = NameSimilarity.of(otherReading, reading);
        assertThat(there).as(codes(one) + " and " + codes(other)).isEqualTo(back);
        assertThat(there.value()).isBetween(0.0, 1.0);
        assertThat(there.reason()).isNotEmpty();
        assertThat(NameSimilarity.of(reading, NameReading.of(one)).value())
                .as(codes(one))
                .isEqualTo(reading.words().isEmpty() ? 0 : 1);
        assertThat(reading.words()).as(codes(one)).noneMatch(word -> word.isEmpty() || word.contains(" "));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalWordsHaveEqualKeys(long seed) {
        Random random = new Random(seed);
        NameReading reading = NameReading.of(parts(random));
        NameReading shouted = NameReading.of("  " + reading.text().replace(" ", "  ") + " ");
        assertThat(shouted.words()).isEqualTo(reading.words());
        assertThat(shouted.keys()).isEqualTo(reading.keys());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void takingTitlesAwayTwiceChangesNothing(long seed) {
        Random random = new Random(seed);
        String name = NAMES[random.nextInt(NAMES.length)];
        StringBuilder titled = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            titled.append(TITLES[random.nextInt(TITLES.length)]);
        }
        NameReading once = NameReading.of(titled + name);
        assertThat(once.words()).isEqualTo(NameReading.of(name).words());
        NameReading twice = NameReading.of(String.join(" ", once.words()));
        assertThat(twice.words()).isEqualTo(once.words());
        assertThat(twice.titles()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTitleMakesNoDifferenceToAComparison(long seed) {
        Random random = new Random(seed);
        String name = NAMES[random.nextInt(NAMES.length)];
        NameReading titled = NameReading.of(TITLES[random.nextInt(TITLES.length)] + name);
        NameReading other = NameReading.of(parts(random));
        assertThat(NameSimilarity.of(titled, other).value())
                .as(titled + " and " + other)
                .isEqualTo(NameSimilarity.of(NameReading.of(name), other).value());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTextIsAlwaysReadTheSame(long seed) {
        String text = parts(new Random(seed));
        NameReading once = NameReading.of(text);
        NameReading again = NameReading.of(text);
        assertThat(again.words()).isEqualTo(once.words());
        assertThat(again.titles()).isEqualTo(once.titles());
        assertThat(again.keys()).isEqualTo(once.keys());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aChineseNameIsTheSameInEverySystem(long seed) {
        Random random = new Random(seed);
        Map<String, ChineseSyllable> pinyin =
                ChineseSyllables.of(ChineseSpelling.PINYIN).syllables();
        List<String> syllables = pick(pinyin, random);
        String name = name(syllables);
        for (ChineseSpelling spelling : List.of(ChineseSpelling.WADE_GILES, ChineseSpelling.PALLADIUS)) {
            List<String> others = new ArrayList<>();
            for (String syllable : syllables) {
                ChineseSyllable meant = pinyin.getOrDefault(syllable, ChineseSyllable.NONE);
                others.add(any(
                        ChineseSyllables.of(spelling).syllables(),
                        some -> some.asWritten().isMeantAs(meant),
                        random));
            }
            areTheSame(name, name(others));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aKoreanNameIsTheSameInEverySystem(long seed) {
        Random random = new Random(seed);
        StringBuilder hangul = new StringBuilder();
        List<String> latin = new ArrayList<>();
        List<String> cyrillic = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            char block = i == 0
                    ? KOREAN_SURNAMES.charAt(random.nextInt(KOREAN_SURNAMES.length()))
                    : (char) (0xAC00 + (random.nextInt(19) * 21 + random.nextInt(21)) * 28 + CODAS[random.nextInt(7)]);
            KoreanSyllable meant = KoreanSyllable.ofHangul(block);
            hangul.append(block);
            latin.add(any(KoreanSyllables.latin().syllables(), some -> some.strained(meant) == 0, random));
            cyrillic.add(any(KoreanSyllables.cyrillic().syllables(), some -> some.strained(meant) == 0, random));
        }
        if (!latin.contains("")) {
            areTheSame(hangul.toString(), name(latin));
        }
        if (!cyrillic.contains("")) {
            areTheSame(hangul.toString(), name(cyrillic));
        }
    }

    /** Unless some syllable happens to be a title as well. */
    private static void areTheSame(String one, String other) {
        NameReading reading = NameReading.of(one);
        NameReading otherReading = NameReading.of(other);
        if (reading.titles().isEmpty() && otherReading.titles().isEmpty()) {
            NameSimilarity similarity = NameSimilarity.of(reading, otherReading);
            assertThat(similarity.value())
                    .as(one + " and " + other + ": " + similarity)
                    .isGreaterThanOrEqualTo(0.9);
        }
    }

    private static List<String> pick(Map<String, ?> syllables, Random random) {
        List<String> sorted = syllables.keySet().stream().sorted().toList();
        return random.ints(3, 0, sorted.size()).mapToObj(sorted::get).toList();
    }

    /** Some syllable of a table that a condition holds for; {@code ""} if none does. */
    private static <S> String any(Map<String, S> syllables, Predicate<S> condition, Random random) {
        List<String> fit = syllables.entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return fit.isEmpty() ? "" : fit.get(random.nextInt(fit.size()));
    }

    private static String name(List<String> syllables) {
        return syllables.get(0) + ' ' + syllables.get(1) + '-' + syllables.get(2);
    }

    private static String letters(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(16); i > 0; i--) {
            String block = BLOCKS[random.nextInt(BLOCKS.length)];
            name.appendCodePoint(
                    random.nextInt(12) == 0
                            ? 0x10000 + random.nextInt(0x20000)
                            : block.charAt(0) + random.nextInt(block.charAt(1) - block.charAt(0) + 1));
            if (random.nextInt(4) == 0) {
                name.append(". ,-'".charAt(random.nextInt(5)));
            }
        }
        return name.toString();
    }

    private static String parts(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            name.append(PARTS[random.nextInt(PARTS.length)]).append(random.nextInt(5) == 0 ? "" : " ");
        }
        return name.toString();
    }

    private static String codes(String name) {
        StringBuilder out = new StringBuilder(name).append(" =");
        name.codePoints().forEach(c -> out.append(" %X".formatted(c)));
        return out.toString();
    }
}
