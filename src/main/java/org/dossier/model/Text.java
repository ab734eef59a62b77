package org.dossier.model;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A piece of text as a record gives it, and the language it is in.
 *
 * @param value the text in Unicode normalisation form C, never blank
 * @param language a lower-cased BCP 47 tag ({@code zh-hans}), {@code ""} where the record does not say
 */
public record Text(String value, String language) {
    public Text {
        value = (Normalizer.isNormalized(value, Normalizer.Form.NFC)
                        ? value
                        : Normalizer.normalize(value, Normalizer.Form.NFC))
                .strip();
        language = language.toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a text must not be blank");
        }
    }

    /** Text whose language is not known. */
    public static Text of(String value) {
        return new Text(value, "");
    }
}
