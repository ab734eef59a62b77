package org.dossier.link.name;

import java.util.List;

/**
 * How alike two words of names are.
 *
 * @param value from 0 to 1; from {@link #ALIKE} on they may be one word
 * @param how in words what joins them, {@code ""} if they are equal or not alike
 */
record WordLikeness(double value, String how) {
    static final double ALIKE = 0.75;
    private static final WordLikeness EQUAL = new WordLikeness(1, "");
    static final WordLikeness UNLIKE = new WordLikeness(0, "");
    private static final double ONE_SOUND = 0.97;
    private static final double ONE_SOUND_OF_TWO_LANGUAGES = 0.9;
    private static final double ONE_GIVEN_NAME = 0.95;
    private static final double NEARLY_ONE_SOUND = 0.93;
    /** What Korean leaves of a foreign word. */
    private static final double SAME_CONSONANTS = 0.8;
    /** A change counts for so many letters: one letter in seven may be changed, two in twelve. */
    private static final double WEIGHT_OF_CHANGE = 1.5;

    private static final int SHORTEST_SPELLED_WRONG = 6;
    private static final int SHORTEST_SOUND = 3;

    /** Compares two words, neither of which is an initial. */
    static WordLikeness of(Word one, Word other, boolean given) {
        if (one.latin().equals(other.latin())) {
            return EQUAL;
        }
        if (shortest(one, other) >= SHORTEST_SOUND) {
            List<String> languages = one.sounds().agreeing(other.sounds(), false);
            if (!languages.isEmpty() && !WrittenSyllables.differ(one, other)) {
                boolean foreign = one.sounds().isPolish() != other.sounds().isPolish();
                return new WordLikeness(
                        foreign ? ONE_SOUND_OF_TWO_LANGUAGES : ONE_SOUND, how(one, other, languages, "sound the same"));
            }
        }
        if (given && GivenNames.isOne(one.latin(), other.latin())) {
            return new WordLikeness(ONE_GIVEN_NAME, quoted(one) + " and " + quoted(other) + " are one given name");
        }
        if (shortest(one, other) > SHORTEST_SOUND) {
            List<String> languages = one.sounds().agreeing(other.sounds(), true);
            if (!languages.isEmpty() && !WrittenSyllables.differ(one, other)) {
                return new WordLikeness(NEARLY_ONE_SOUND, how(one, other, languages, "sound nearly the same"));
            }
        }
        boolean oneInHangul = (one.writing() == Writing.HANGUL) != (other.writing() == Writing.HANGUL);
        if (oneInHangul) {
            boolean first = one.writing() == Writing.HANGUL;
            double heard = KoreanEar.likeness(first ? one : other, first ? other : one);
            if (heard >= ALIKE) {
                return new WordLikeness(heard, quoted(one) + " and " + quoted(other) + " sound alike in Korean");
            }
        }
        if (oneInHangul && Skeleton.agree(one.sounds(), other.sounds())) {
            return new WordLikeness(
                    SAME_CONSONANTS, quoted(one) + " and " + quoted(other) + " have the same consonants");
        }
        WordLikeness spelled = spelled(one, other);
        double heard = heardInRussian(one, other);
        return heard >= ALIKE && heard > spelled.value()
                ? new WordLikeness(heard, quoted(one) + " and " + quoted(other) + " sound alike in Russian")
                : spelled;
    }

    private static double heardInRussian(Word one, Word other) {
        if (one.writing() == Writing.CYRILLIC && other.writing() == Writing.LATIN) {
            return RussianEar.likeness(one, other);
        }
        return one.writing() == Writing.LATIN && other.writing() == Writing.CYRILLIC
                ? RussianEar.likeness(other, one)
                : 0;
    }

    /** True if one of two words is written as the other is heard: one of them is in Hangul or Cyrillic, and the other is not. */
    static boolean areHeard(Word one, Word other) {
        return one.writing() != other.writing()
                && (one.writing() == Writing.HANGUL
                        || other.writing() == Writing.HANGUL
                        || one.writing() == Writing.CYRILLIC
                        || other.writing() == Writing.CYRILLIC);
    }

    /** Compares two words of which each letter counts. */
    static WordLikeness ofLetters(Word one, Word other) {
        return one.latin().equals(other.latin()) ? EQUAL : UNLIKE;
    }

    private static int shortest(Word one, Word other) {
        return Math.min(one.latin().length(), other.latin().length());
    }

    private static WordLikeness spelled(Word one, Word other) {
        int length = Math.max(one.latin().length(), other.latin().length());
        int most = (int) ((1 - ALIKE) * length / WEIGHT_OF_CHANGE);
        if (length < SHORTEST_SPELLED_WRONG || length - shortest(one, other) > most) {
            return UNLIKE;
        }
        boolean lost =
                one.latin().indexOf(EditDistance.LOST) >= 0 || other.latin().indexOf(EditDistance.LOST) >= 0;
        if (!lost && one.lettersNotShared(other) > 2 * most) {
            return UNLIKE;
        }
        int changes = EditDistance.of(one.latin(), other.latin());
        if (changes > most || WrittenSyllables.differ(one, other)) {
            return UNLIKE;
        }
        double value = Math.min(NEARLY_ONE_SOUND, 1 - WEIGHT_OF_CHANGE * changes / length);
        String how = changes == 0
                ? "is " + quoted(other) + " with letters lost"
                : "differs from " + quoted(other) + " in " + (changes == 1 ? "one letter" : changes + " letters");
        return new WordLikeness(value, quoted(one) + " " + how);
    }

    private static String how(Word one, Word other, List<String> languages, String same) {
        return languages.get(0).equals(languages.get(1))
                ? quoted(one) + " and " + quoted(other) + " " + same
                : languages.get(0) + " " + quoted(one) + " and " + languages.get(1) + " " + quoted(other) + " " + same;
    }

    /** True if an initial may stand for a word, or for another initial. */
    static boolean mayAbbreviate(Word initial, Word whole) {
        return whole.latin().startsWith(initial.latin())
                || (whole.initial() && initial.latin().startsWith(whole.latin()))
                || initial.sounds().begin(whole.sounds())
                || (whole.initial() && whole.sounds().begin(initial.sounds()))
                || GivenNames.begins(initial.latin(), whole.latin());
    }

    static String quoted(Word word) {
        return '"' + word.shown() + '"';
    }
}
