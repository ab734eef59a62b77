package org.dossier.link.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The syllables that a way of writing has, found letter by letter.
 *
 * @param <S> what is known of a syllable
 */
final class SyllableTable<S> {
    private final Map<String, S> syllables;
    private final Step<S> start;

    /** Where a reader may be within a syllable: the letters that may follow, and the syllables that end here, which is one or none. */
    private static final class Step<S> {
        private String letters = "";
        private final List<Step<S>> next = new ArrayList<>(1);
        private final List<S> ended = new ArrayList<>(1);

        void add(String syllable, int at, S meaning) {
            if (at == syllable.length()) {
                ended.add(meaning);
                return;
            }
            int letter = letters.indexOf(syllable.charAt(at));
            if (letter < 0) {
                letter = letters.length();
                letters += syllable.charAt(at);
                next.add(new Step<>());
            }
            next.get(letter).add(syllable, at + 1, meaning);
        }
    }

    /** @param syllables by their letters */
    SyllableTable(Map<String, S> syllables) {
        this.syllables = Map.copyOf(syllables);
        this.start = new Step<>();
        syllables.forEach((letters, meaning) -> start.add(letters, 0, meaning));
    }

    /** The syllables by their letters. */
    Map<String, S> syllables() {
        return syllables;
    }

    /**
     * The ways to divide a word into syllables, up to a bound.
     *
     * @param mostSyllables in one way
     * @param mostWays how many ways at most; those with longer syllables first
     */
    List<List<S>> ways(String word, int mostSyllables, int mostWays) {
        if (word.isEmpty() || start.letters.indexOf(word.charAt(0)) < 0) {
            return List.of();
        }
        Division division = new Division(word, mostSyllables, mostWays);
        division.goOn(0, start);
        return division.found;
    }

    /** A walk through a word. */
    private final class Division {
        private final String word;
        private final int mostSyllables;
        private final int mostWays;
        private final List<S> begun = new ArrayList<>(4);
        private final List<List<S>> found = new ArrayList<>(1);

        Division(String word, int mostSyllables, int mostWays) {
            this.word = word;
            this.mostSyllables = mostSyllables;
            this.mostWays = mostWays;
        }

        /** Reads on from a place in the word, the longer syllables first. */
        void goOn(int at, Step<S> step) {
            int letter = at < word.length() ? step.letters.indexOf(word.charAt(at)) : -1;
            if (letter >= 0) {
                goOn(at + 1, step.next.get(letter));
            }
            if (!step.ended.isEmpty() && found.size() < mostWays) {
                begun.add(step.ended.get(0));
                if (at == word.length()) {
                    found.add(List.copyOf(begun));
                } else if (begun.size() < mostSyllables) {
                    goOn(at, start);
                }
                begun.remove(begun.size() - 1);
            }
        }
    }

    /** One way for each word after the other, joined: every combination, up to a bound. */
    static <S> List<List<S>> joined(List<List<List<S>>> waysOfWords, int mostWays) {
        List<List<S>> joined = List.of(List.of());
        for (List<List<S>> ways : waysOfWords) {
            List<List<S>> longer = new ArrayList<>(ways.size());
            for (List<S> begun : joined) {
                for (List<S> way : ways) {
                    if (longer.size() < mostWays) {
                        List<S> both = new ArrayList<>(begun.size() + way.size());
                        both.addAll(begun);
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
