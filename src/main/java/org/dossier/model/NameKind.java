package org.dossier.model;

import java.util.Locale;
import java.util.Optional;

/** What kind of name a name form is; the data say it in lower case ({@code pseudonym}). */
public enum NameKind {
    /** The name under which the actor is listed. */
    PREFERRED,
    /** The name in law. */
    LEGAL,
    /** A name assumed for a purpose, such as a signature: "Filippov" for Stalin. */
    PSEUDONYM,
    /** A code name given by others. */
    CRYPTONYM,
    /** A shortened form: "APRF". */
    ABBREVIATION,
    /** The name with a rank, title or office before it: "Lt. Gen. V.N. Razuvaev". */
    TITLED,
    /** The same name by another system of transliteration: "Mao Tse-tung". */
    ROMANISATION,
    /** A spelling that its source got wrong: "Vyshinky". */
    MISSPELLING,
    /** Any other form of the name. */
    VARIANT;

    /** The kind that the data call {@code word}; empty if there is none. */
    public static Optional<NameKind> named(String word) {
        for (NameKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The word the data use: the constant's name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
