package org.dossier.store;

import java.util.Locale;
import java.util.Optional;

/** How the result of a query is written. */
public enum ResultFormat {
    /** Columns for reading on a terminal; triples for a query that makes a graph. */
    TABLE,
    /** SPARQL 1.1 Query Results CSV. */
    CSV,
    /** SPARQL 1.1 Query Results JSON. */
    JSON,
    /** Turtle, of a query that makes a graph. */
    TTL;

    /** The format that the command line calls {@code word}. */
    public static Optional<ResultFormat> named(String word) {
        for (ResultFormat format : values()) {
            if (format.word().equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The word on the command line: {@code csv}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
