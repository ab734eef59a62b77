package org.dossier.guard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the text of a query, where the parser stopped.
 *
 * @param line counted from 1
 * @param column in characters, counted from 1
 */
public record QueryPlace(int line, int column) {
    private static final Pattern WRITTEN = Pattern.compile("[Ll]ine (\\d{1,7}), column (\\d{1,7})");

    /** The place that a message of the parser names first; empty if it names none. */
    static Optional<QueryPlace> in(String message) {
        Matcher written = WRITTEN.matcher(message);
        return written.find()
                ? Optional.of(new QueryPlace(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))))
                : Optional.empty();
    }
}
