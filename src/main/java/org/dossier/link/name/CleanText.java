package org.dossier.link.name;

import java.text.Normalizer;
import java.util.Locale;

/** A written name with one sign for each purpose: letters, digits and {@code ' - . , ?}; blanks stand for all else. */
final class CleanText {
    /** Letters that Latin and Cyrillic share by their looks. */
    private static final String LATIN_LOOKS = "AaBEeKMHOoPpCcTXxYy";

    private static final String CYRILLIC_LOOKS =
            "\u0410\u0430\u0412\u0415\u0435\u041A\u041C\u041D\u041E\u043E\u0420\u0440\u0421\u0441\u0422\u0425\u0445\u0423\u0443";

    private CleanText() {}

    /** Cleans any text, also one with surrogates that are not paired. */
    static String of(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) < 0x80) {
            i++;
        }
        String whole = i == text.length() ? text : Normalizer.normalize(paired(text), Normalizer.Form.NFKC);
        StringBuilder clean = new StringBuilder(whole.length());
        for (int k = 0; k < whole.length(); ) {
            int c = whole.codePointAt(k);
            k += Character.charCount(c);
            append(clean, c);
        }
        return clean.toString();
    }

    /** Blanks for surrogates without a partner; the accent that stands alone is an apostrophe, which normalizing would lose. */
    private static String paired(String text) {
        StringBuilder paired = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\u00B4') {
                paired.append('\'');
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                paired.append(' ');
            } else {
                paired.appendCodePoint(c);
            }
        }
        return paired.toString();
    }

    private static void append(StringBuilder clean, int c) {
        switch (c) {
            case '\'', '`', '\u2018', '\u2019', '\u201B', '\u02BB', '\u02BC', '\u02BE', '\u02BF', '\u02B9', '\u2032' ->
                clean.append('\'');
            case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> clean.append('-');
            case ',', '\u3001', '\u060C' -> clean.append(',');
            case '.', '\u3002' -> clean.append('.');
            case '?', '\uFFFD' -> clean.append('?');
            default -> {
                if (Character.isLetterOrDigit(c) || isMark(c)) {
                    clean.appendCodePoint(c);
                } else if (Character.getType(c) != Character.FORMAT) {
                    clean.append(' ');
                }
            }
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** True if some letter is Cyrillic and every other one looks as if it were. */
    static boolean isCyrillic(String text) {
        boolean some = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (latin && LATIN_LOOKS.indexOf(c) < 0) {
                return false;
            }
            some |= c >= 0x400 && c < 0x530;
        }
        return some;
    }

    /** A word in Latin letters that all look like Cyrillic ones, in those; other words as they are. */
    static String inCyrillic(String word) {
        StringBuilder cyrillic = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int at = LATIN_LOOKS.indexOf(word.charAt(i));
            if (at < 0) {
                return word;
            }
            cyrillic.append(CYRILLIC_LOOKS.charAt(at));
        }
        return cyrillic.toString();
    }

    /** In lower case, composed. */
    static String lower(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= 0x80) {
                return Normalizer.normalize(lower, Normalizer.Form.NFC);
            }
        }
        return lower;
    }
}
