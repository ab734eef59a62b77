package org.dossier.server.view;

/**
 * Text to be shown, and the language it is in.
 *
 * @param language a BCP 47 tag, {@code ""} where it is not known
 */
public record Words(String text, String language) {
    /** No text. */
    public static final Words NONE = new Words("", "");

    /** Text that is in the language of the page, or in none. */
    public static Words ofPage(String text) {
        return new Words(text, "");
    }

    /** True if there is nothing to show. */
    public boolean isEmpty() {
        return text.isEmpty();
    }
}
