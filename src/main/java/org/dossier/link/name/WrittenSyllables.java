package org.dossier.link.name;

import java.util.List;

/**
 * Words of Chinese and Korean syllables that stand alone, as the names of places do. Each letter of them counts: Lanzhou and Lianzhou,
 * Pyongyang and Pyonggang are two, however alike they may sound to others.
 */
final class WrittenSyllables {
    private static final int MOST_SYLLABLES = 4;
    private static final int MOST_WAYS = 4;

    private WrittenSyllables() {}

    /** True if two words that have different letters are both Chinese or both Korean, and are different words there. */
    static boolean differ(Word one, Word other) {
        if (one.writing() != Writing.LATIN || other.writing() != Writing.LATIN || isOneLetterDoubled(one, other)) {
            return false;
        }
        boolean pinyin = ChineseSyllables.isPinyin(one.latin()) && ChineseSyllables.isPinyin(other.latin());
        return pinyin || (areMarked(one, other) && differInKorean(one.latin(), other.latin()));
    }

    /** What Western names rarely have: Roman and Loman are no Korean words, though they could be. */
    private static boolean areMarked(Word one, Word other) {
        return isMarked(one.latin()) && isMarked(other.latin());
    }

    private static boolean isMarked(String latin) {
        return latin.contains("ng") || latin.contains("eo") || latin.contains("eu");
    }

    private static boolean differInKorean(String one, String other) {
        List<List<KoreanSyllable>> ways = KoreanSyllables.latin().ways(one, MOST_SYLLABLES, MOST_WAYS);
        List<List<KoreanSyllable>> others = KoreanSyllables.latin().ways(other, MOST_SYLLABLES, MOST_WAYS);
        return !ways.isEmpty()
                && !others.isEmpty()
                && ways.stream()
                        .noneMatch(way -> others.stream().anyMatch(otherWay -> Syllable.strained(way, otherWay) >= 0));
    }

    /** Anna and Ana. */
    private static boolean isOneLetterDoubled(Word one, Word other) {
        boolean oneIsLonger = one.latin().length() > other.latin().length();
        String longer = oneIsLonger ? one.latin() : other.latin();
        String shorter = oneIsLonger ? other.latin() : one.latin();
        if (longer.length() != shorter.length() + 1) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
            at++;
        }
        boolean consonant = "aeiou".indexOf(longer.charAt(at)) < 0;
        return consonant
                && at > 0
                && longer.charAt(at) == longer.charAt(at - 1)
                && longer.endsWith(shorter.substring(at));
    }
}
