package org.dossier.link.name;

import java.util.List;

/**
 * How the given names of two people pair off, in their order.
 *
 * @param words how many whole words agree with whole words
 * @param likeness of those words, on average; 1 if there are none
 * @param initials how many initials agree with a word or an initial
 * @param unmatched how many words and initials of the one have no partner
 * @param otherUnmatched how many of the other
 * @param late true if a whole word stands before the first that agrees, and has no partner: "Clarence J." and "James"
 * @param how what joins two words that are not equal, {@code ""} if all are
 */
record WordMatches(
        int words, double likeness, int initials, int unmatched, int otherUnmatched, boolean late, String how) {
    /** A name is cut at so many words; more tell nothing. */
    private static final int MOST = 8;

    /** What an initial that agrees is worth: less than {@link WordLikeness#ALIKE}, and so less than a word. */
    private static final double INITIAL = 0.6;

    /** On both sides something has no partner, so something differs. */
    int conflicts() {
        return Math.min(unmatched, otherUnmatched);
    }

    /** Only one has it, so nothing differs. */
    int missing() {
        return Math.max(unmatched, otherUnmatched) - conflicts();
    }

    /** The pairs of the greatest worth that do not cross. */
    static WordMatches of(List<Word> one, List<Word> other) {
        List<Word> words = one.subList(0, Math.min(MOST, one.size()));
        List<Word> others = other.subList(0, Math.min(MOST, other.size()));
        WordLikeness[][] pairs = new WordLikeness[words.size()][others.size()];
        double[][] worth = new double[words.size() + 1][others.size() + 1];
        for (int i = words.size() - 1; i >= 0; i--) {
            for (int k = others.size() - 1; k >= 0; k--) {
                pairs[i][k] = pair(words.get(i), others.get(k));
                double together = pairs[i][k].value() > 0 ? pairs[i][k].value() + worth[i + 1][k + 1] : 0;
                worth[i][k] = Math.max(together, Math.max(worth[i + 1][k], worth[i][k + 1]));
            }
        }
        return follow(pairs, worth, words, others);
    }

    private static WordMatches follow(WordLikeness[][] pairs, double[][] worth, List<Word> words, List<Word> others) {
        int whole = 0;
        int initials = 0;
        double likeness = 0;
        StringBuilder how = new StringBuilder();
        boolean late = false;
        int i = 0;
        int k = 0;
        while (i < words.size() && k < others.size()) {
            WordLikeness pair = pairs[i][k];
            if (pair.value() > 0 && worth[i][k] <= pair.value() + worth[i + 1][k + 1]) {
                if (pair.value() < WordLikeness.ALIKE) {
                    initials++;
                } else {
                    whole++;
                    likeness += pair.value();
                    how.append(pair.how().isEmpty() ? "" : ", ").append(pair.how());
                }
                i++;
                k++;
            } else if (worth[i + 1][k] >= worth[i][k + 1]) {
                late |= whole + initials == 0 && !words.get(i).initial();
                i++;
            } else {
                late |= whole + initials == 0 && !others.get(k).initial();
                k++;
            }
        }
        int matched = whole + initials;
        return new WordMatches(
                whole,
                whole == 0 ? 1 : likeness / whole,
                initials,
                words.size() - matched,
                others.size() - matched,
                late,
                how.toString());
    }

    private static WordLikeness pair(Word one, Word other) {
        if (one.initial() || other.initial()) {
            boolean agree =
                    one.initial() ? WordLikeness.mayAbbreviate(one, other) : WordLikeness.mayAbbreviate(other, one);
            return new WordLikeness(agree ? INITIAL : 0, "");
        }
        WordLikeness likeness = WordLikeness.of(one, other, true);
        boolean letter = Math.min(one.latin().length(), other.latin().length()) == 1;
        if (likeness.value() < WordLikeness.ALIKE && letter) {
            // "George F Kennan": a letter alone is an initial without its full stop.
            boolean agree = WordLikeness.mayAbbreviate(one, other) || WordLikeness.mayAbbreviate(other, one);
            return new WordLikeness(agree ? INITIAL : 0, "");
        }
        return likeness.value() < WordLikeness.ALIKE ? new WordLikeness(0, "") : likeness;
    }
}
