package org.dossier.text.search;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import org.apache.lucene.analysis.ru.RussianLightStemmer;

/** Words of Russian without the endings of their cases, as of a name that stands in a sentence: "Сталину" and "Сталина" are "сталин". */
public final class RussianForms {
    private RussianForms() {}

    /** The text with each word in Cyrillic cut to its stem, in small letters; the same text if it has none. */
    public static String stems(String text) {
        StringBuilder stems = new StringBuilder(text.length());
        boolean cyrillic = false;
        for (String word : text.split(" ")) {
            boolean russian = word.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.CYRILLIC);
            cyrillic |= russian;
            stems.append(stems.isEmpty() ? "" : " ").append(russian ? stem(word) : word);
        }
        return cyrillic ? stems.toString() : text;
    }

    private static String stem(String word) {
        char[] letters = word.toLowerCase(Locale.ROOT).toCharArray();
        return new String(letters, 0, new RussianLightStemmer().stem(letters, letters.length));
    }
}
