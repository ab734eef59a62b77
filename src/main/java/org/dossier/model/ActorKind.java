package org.dossier.model;

import java.util.Locale;
import java.util.Optional;

/** What kind of agent an actor is. */
public enum ActorKind {
    PERSON,
    ORGANIZATION,
    /** An office that different people hold: "Soviet Ambassador in Beijing". */
    POSITION;

    /** The kind that the data call {@code word}; empty if there is none. */
    public static Optional<ActorKind> named(String word) {
        for (ActorKind kind : values()) {
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
