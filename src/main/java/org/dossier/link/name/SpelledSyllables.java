package org.dossier.link.name;

import java.util.List;

/** Words of Chinese or Korean syllables within other names, as in "Battle of Chipyong-ni", which several systems spell. */
public final class SpelledSyllables {
    private static final int MOST_SYLLABLES = 4;
    private static final int MOST_WAYS = 4;
    /** One syllable is too easily another. */
    private static final int LEAST_SYLLABLES = 2;

    private SpelledSyllables() {}

    /**
     * True if two different words in small plain letters may be the same syllables: both Korean in two romanisations, or one in Pinyin and
     * the other in Wade-Giles.
     */
    public static boolean agree(String one, String other) {
        return !one.equals(other)
                && (agreeInKorean(one, other) || agreeInChinese(one, other) || agreeInChinese(other, one));
    }

    private static boolean agreeInKorean(String one, String other) {
        List<List<KoreanSyllable>> ways = KoreanSyllables.latin().ways(one, MOST_SYLLABLES, MOST_WAYS);
        return !ways.isEmpty() && anyAgree(ways, KoreanSyllables.latin().ways(other, MOST_SYLLABLES, MOST_WAYS));
    }

    private static boolean agreeInChinese(String pinyin, String wadeGiles) {
        List<List<ChineseSyllable>> ways = ways(ChineseSpelling.PINYIN, pinyin);
        return !ways.isEmpty() && anyAgree(ways, ways(ChineseSpelling.WADE_GILES, wadeGiles));
    }

    private static List<List<ChineseSyllable>> ways(ChineseSpelling spelling, String word) {
        return ChineseSyllables.of(spelling).ways(word, MOST_SYLLABLES, MOST_WAYS);
    }

    private static <S extends Syllable<S>> boolean anyAgree(List<List<S>> ways, List<List<S>> others) {
        return ways.stream()
                .filter(way -> way.size() >= LEAST_SYLLABLES)
                .anyMatch(way -> others.stream().anyMatch(other -> areMeantAlike(way, other)));
    }

    /** True if the systems of spelling mean the same; what writers of their own names do besides is not for names of places. */
    private static <S extends Syllable<S>> boolean areMeantAlike(List<S> one, List<S> other) {
        return strains(one, other) == 0;
    }

    /** True if two words of as many syllables have the same. */
    static <S extends Syllable<S>> boolean agree(List<S> one, List<S> other) {
        return strains(one, other) >= 0;
    }

    private static <S extends Syllable<S>> int strains(List<S> one, List<S> other) {
        if (one.size() != other.size()) {
            return -1;
        }
        int strains = 0;
        for (int i = 0; i < one.size(); i++) {
            int strained = one.get(i).strained(other.get(i));
            if (strained < 0) {
                return -1;
            }
            strains += strained;
        }
        return strains;
    }
}
