package org.dossier.server.view;

import org.dossier.language.Wording;

/**
 * Levels of description, words of archives that every dataset uses, in the language of the reader. The data have them in one language, and those
 * that are not known here are shown as the data have them.
 */
final class KnownWords {
    private KnownWords() {}

    /** A level: {@code fond}. */
    static String level(String word, Wording wording) {
        return wording.has("level." + word) ? wording.say("level." + word) : word;
    }
}
