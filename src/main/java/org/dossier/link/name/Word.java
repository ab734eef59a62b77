package org.dossier.link.name;

import java.util.List;
import java.util.stream.Collectors;

/** A word of a name, read. */
final class Word {
    private final String shown;
    private final String lower;
    private final String latin;
    private final Writing writing;
    private final boolean initial;
    private final int letters;
    /** Found when it is first asked for; threads that ask at once find the same. */
    private Sounds sounds = Sounds.UNKNOWN;

    /**
     * A word.
     *
     * @param shown as it stands in the name
     * @param lower in lower case, with its signs and apostrophes
     * @param latin in plain Latin letters, of an abbreviation all of them
     * @param writing the script of {@code shown}
     * @param initial true for the beginning of a word that is abbreviated by a full stop, "V." or "Ia."
     */
    Word(String shown, String lower, String latin, Writing writing, boolean initial) {
        this.shown = shown;
        this.lower = lower;
        this.latin = latin;
        this.writing = writing;
        this.initial = initial;
        int bits = 0;
        for (int i = 0; i < latin.length(); i++) {
            bits |= 1 << latin.charAt(i);
        }
        this.letters = bits;
    }

    /** Words in Latin letters, written as one. */
    static Word joined(List<Word> words) {
        return new Word(
                words.stream().map(Word::shown).collect(Collectors.joining()),
                words.stream().map(Word::lower).collect(Collectors.joining()),
                words.stream().map(Word::latin).collect(Collectors.joining()),
                Writing.LATIN,
                false);
    }

    /** Blocks of Hangul, written as one word. */
    static Word joinedHangul(List<Word> blocks) {
        String word = blocks.stream().map(Word::lower).collect(Collectors.joining());
        return new Word(word, word, LatinLetters.of(word, Writing.HANGUL).replace(" ", ""), Writing.HANGUL, false);
    }

    String shown() {
        return shown;
    }

    String lower() {
        return lower;
    }

    String latin() {
        return latin;
    }

    Writing writing() {
        return writing;
    }

    /** In plain letters, but with some signs as they are. */
    String plainBut(String kept) {
        if (lower.equals(latin)) {
            return lower;
        }
        StringBuilder plain = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            plain.append(kept.indexOf(c) >= 0 ? String.valueOf(c) : LatinLetters.plain(String.valueOf(c)));
        }
        return plain.toString();
    }

    boolean initial() {
        return initial;
    }

    /** How many letters, at least, only one of the two has; one change of a letter makes two of them at most. */
    int lettersNotShared(Word other) {
        return Integer.bitCount(letters ^ other.letters);
    }

    /** What the word sounds like in the languages that may have spelled it. */
    Sounds sounds() {
        Sounds known = sounds;
        if (known == Sounds.UNKNOWN) {
            known = Sounds.of(latin, lower, writing);
            sounds = known;
        }
        return known;
    }

    /** The word, of an initial its first letter. */
    String folded() {
        return initial ? latin.substring(0, latin.offsetByCodePoints(0, 1)) : latin;
    }
}
