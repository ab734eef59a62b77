package org.dossier.server.view;

/**
 * Something in an address that is not understood, and what was taken instead.
 *
 * @param message the key of the message that tells it, of {@code value} and {@code taken}
 * @param value what the address says, as far as a page repeats it
 * @param taken in words
 */
public record Note(String message, String value, String taken) {
    private static final int LONGEST_VALUE = 40;

    public Note {
        value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    }
}
