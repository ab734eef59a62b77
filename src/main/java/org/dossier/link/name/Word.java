package org.dossier.link.name;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A word of a name, read.
 *
 * @param shown as it stands in the name
 * @param lower in lower case, with its signs and apostrophes
 * @param latin in plain Latin letters, of an abbreviation all of them
 * @param writing the script of {@code shown}
 * @param initial true for the beginning of a word that is abbreviated by a full stop, "V." or "Ia."
 * @param sounds what the word sounds like in the languages that may have spelled it
 */
record Word(String shown, String lower, String latin, Writing writing, boolean initial, Sounds sounds) {
    static Word of(String shown, String lower, String latin, Writing writing, boolean initial) {
        return new Word(shown, lower, latin, writing, initial, Sounds.of(latin, lower, writing));
    }

    /** Words in Latin letters, written as one. */
    static Word joined(List<Word> words) {
        return of(
                words.stream().map(Word::shown).collect(Collectors.joining()),
                words.stream().map(Word::lower).collect(Collectors.joining()),
                words.stream().map(Word::latin).collect(Collectors.joining()),
                Writing.LATIN,
                false);
    }

    /** The word, of an initial its first letter. */
    String folded() {
        return initial ? latin.substring(0, latin.offsetByCodePoints(0, 1)) : latin;
    }
}
