package org.dossier.link.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The ways to divide a word into syllables that a table holds. */
final class Segments {
    private static final int LONGEST_SYLLABLE = 8;

    private Segments() {}

    /**
     * Every way, up to a bound.
     *
     * @param syllables by their letters
     * @param mostSyllables in one way
     * @param mostWays how many ways at most; those with longer syllables first
     */
    static <T> List<List<T>> of(String word, Map<String, T> syllables, int mostSyllables, int mostWays) {
        List<List<T>> ways = new ArrayList<>(1);
        divide(word, 0, syllables, mostSyllables, mostWays, new ArrayList<>(mostSyllables), ways);
        return ways;
    }

    private static <T> void divide(
            String word, int from, Map<String, T> syllables, int most, int ways, List<T> begun, List<List<T>> found) {
        if (from == word.length()) {
            if (!begun.isEmpty()) {
                found.add(List.copyOf(begun));
            }
            return;
        }
        if (begun.size() == most) {
            return;
        }
        int longest = Math.min(word.length(), from + LONGEST_SYLLABLE);
        for (int end = longest; end > from && found.size() < ways; end--) {
            T syllable = syllables.get(word.substring(from, end));
            if (syllable != null) {
                begun.add(syllable);
                divide(word, end, syllables, most, ways, begun, found);
                begun.remove(begun.size() - 1);
            }
        }
    }

    /** One way for each word after the other, joined: every combination, up to a bound. */
    static <T> List<List<T>> joined(List<List<List<T>>> waysOfWords, int mostWays) {
        List<List<T>> joined = List.of(List.of());
        for (List<List<T>> ways : waysOfWords) {
            List<List<T>> longer = new ArrayList<>();
            for (List<T> begun : joined) {
                for (List<T> way : ways) {
                    if (longer.size() < mostWays) {
                        List<T> both = new ArrayList<>(begun);
                        both.addAll(way);
                        longer.add(both);
                    }
                }
            }
            joined = longer;
        }
        return joined;
    }
}
