package org.dossier.server.view;

import org.dossier.language.Language;
import org.dossier.language.Wording;

/**
 * Words of archives that every dataset uses, in the language of the reader: levels of description and kinds of document. The data have
 * them in one language, and those that are not known here are shown as the data have them.
 */
final class KnownWords {
    static final String KIND = "id/kind/";

    private KnownWords() {}

    /** A level: {@code fond}. */
    static String level(String word, Wording wording) {
        return wording.has("level." + word) ? wording.say("level." + word) : word;
    }

    /**
     * A kind of document.
     *
     * @param key of its IRI: {@code memorandum-of-conversation}
     * @param label what the data call it; this is kept if it is in the language of the reader, and always for a reader of English
     */
    static Words kind(String key, Words label, Wording wording) {
        Language language = wording.language();
        if (language == Language.ENGLISH
                || LanguageChain.isIn(label.language(), language)
                || !wording.has("kind." + key)) {
            return label;
        }
        return new Words(wording.say("kind." + key), language.tag());
    }
}
