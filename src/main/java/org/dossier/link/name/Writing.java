package org.dossier.link.name;

import java.lang.Character.UnicodeScript;

/** The script in which a word is written, as far as reading names tells scripts apart. */
enum Writing {
    LATIN,
    CYRILLIC,
    HANGUL,
    HAN,
    OTHER;

    /** The script of the letters of a word: Latin if it has none, the first of them if they differ. */
    static Writing of(String word) {
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            i += Character.charCount(c);
            if (c < 0x80) {
                if (Character.isLetter(c)) {
                    return LATIN;
                }
            } else if (Character.isLetter(c)) {
                return of(c);
            }
        }
        return LATIN;
    }

    private static Writing of(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return switch (script) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case HANGUL -> HANGUL;
            case HAN -> HAN;
            default -> OTHER;
        };
    }
}
