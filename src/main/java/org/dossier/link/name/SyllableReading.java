package org.dossier.link.name;

import java.util.List;
import java.util.Set;

/**
 * A name read as a Chinese or Korean one that is written in one way: its syllables in their order.
 *
 * @param language whose syllables they are
 * @param spelling how they are written, as a reader calls it: "Wade-Giles"
 * @param ways to divide the name into syllables, the surname first
 * @param turned ways for the case that the surname is written last, here first as well
 */
record SyllableReading<S extends Syllable<S>>(
        Language language, String spelling, List<List<S>> ways, List<List<S>> turned) {
    static final int MOST_SYLLABLES = 4;
    private static final double TURNED = 0.08;

    /** A language whose names are made of syllables. */
    enum Language {
        CHINESE("Chinese", 0.98, 0.03),
        KOREAN("Korean", 0.97, 0.02);

        private final String word;
        /** What names of the same syllables in two spellings are worth. */
        private final double agree;
        /** What each strain of a syllable takes. */
        private final double strain;

        Language(String word, double agree, double strain) {
            this.word = word;
            this.agree = agree;
            this.strain = strain;
        }
    }

    SyllableReading {
        ways = List.copyOf(ways);
        turned = List.copyOf(turned);
    }

    /** True of two to four syllables, or a surname alone. */
    static boolean isNameLong(List<?> way, int words) {
        return words == 1 ? way.size() == 1 : way.size() <= MOST_SYLLABLES;
    }

    /** True if the surname can only be the last word. */
    boolean isTurned() {
        return ways.isEmpty();
    }

    private List<List<S>> likely() {
        return ways.isEmpty() ? turned : ways;
    }

    void addKeys(Set<String> keys) {
        likely().forEach(way -> way.forEach(syllable -> syllable.addKeys(keys)));
    }

    /** How alike two names are of one language, from 0 to 1; 0 if they are different names. */
    double likeness(SyllableReading<S> other) {
        double best = best(likely(), other.likely());
        if (best < language.agree && !isChineseInKorean() && !other.isChineseInKorean()) {
            double otherOrder = Math.max(best(ways, other.turned), best(turned, other.ways)) - TURNED;
            best = Math.max(best, otherOrder);
        }
        return Math.max(0, best);
    }

    /** Korean writes Chinese names in their order. */
    private boolean isChineseInKorean() {
        return language == Language.CHINESE && spelling.equals(ChineseSpelling.HANGUL.word());
    }

    private double best(List<List<S>> some, List<List<S>> others) {
        double best = 0;
        for (List<S> way : some) {
            for (List<S> other : others) {
                best = Math.max(best, value(way, other));
            }
        }
        return best;
    }

    private double value(List<S> way, List<S> other) {
        int shortest = Math.min(way.size(), other.size());
        boolean surnameOnly = way.size() != other.size() && shortest == 1;
        if (way.size() != other.size() && !surnameOnly) {
            return 0;
        }
        int strains = 0;
        for (int i = 0; i < shortest; i++) {
            int strained = way.get(i).strained(other.get(i));
            strains += strained;
            if (strained < 0 || strains > shortest) {
                return 0;
            }
        }
        return surnameOnly ? NameSimilarity.SURNAME_OF_ONE_SYLLABLE : language.agree - language.strain * strains;
    }

    /** In words why two names are as alike as {@link #likeness} says. */
    String reason(double likeness, String name, SyllableReading<S> other, String otherName) {
        if (likeness <= NameSimilarity.SURNAME_OF_ONE_SYLLABLE) {
            return "surname only";
        }
        return spelling.equals(other.spelling)
                ? "the same " + language.word + " syllables in \"" + name + "\" and \"" + otherName + '"'
                : spelling + " \"" + name + "\" and " + other.spelling + " \"" + otherName + "\" are the same in "
                        + language.word;
    }
}
