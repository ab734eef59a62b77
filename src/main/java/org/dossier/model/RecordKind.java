package org.dossier.model;

import java.util.Locale;
import java.util.Optional;

/** The kinds of record that a dataset holds; {@code dataset.yaml} names them in lower case. */
public enum RecordKind {
    ACTORS,
    PLACES,
    PROGRAMS,
    COLLECTIONS,
    EVENTS,
    DOCUMENTS;

    /** The kind that {@code dataset.yaml} calls {@code word}; empty if there is none. */
    public static Optional<RecordKind> named(String word) {
        for (RecordKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The word {@code dataset.yaml} uses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
