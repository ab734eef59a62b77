package org.dossier.model;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name reduced to what makes it the same name: two spellings with equal normalized names mean the same
 * actor or place. Compatibility forms are folded (NFKC), case is folded, typographic apostrophes, dashes and
 * quotation marks become plain ones, white space is one blank, and trailing full stops and commas go.
 * Diacritics, ranks and brackets stay: "Filippov [Stalin]" and "Stalin" are two names.
 *
 * @param value the reduced spelling; {@code ""} only for a name without any letter, digit or sign
 */
public record NormalizedName(String value) implements Comparable<NormalizedName> {
    /** Reduces {@code name}; the same result for every canonically equivalent spelling. */
    public static NormalizedName of(String name) {
        char[] plain = name.toCharArray();
        int length = 0;
        for (char c : plain) {
            if (c < ' ' || c > '~') {
                return new NormalizedName(folded(name));
            }
            if (c >= 'A' && c <= 'Z') {
                plain[length++] = (char) (c + ('a' - 'A'));
            } else if (c != ' ') {
                plain[length++] = c == '`' ? '\'' : c;
            } else if (length > 0 && plain[length - 1] != ' ') {
                plain[length++] = ' ';
            }
        }
        while (length > 0 && isAfterName(plain[length - 1])) {
            length--;
        }
        return new NormalizedName(new String(plain, 0, length));
    }

    private static String folded(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(folded.length());
        boolean blank = false;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = plain.length() > 0;
                continue;
            }
            if (Character.getType(c) == Character.FORMAT || Character.isISOControl(c)) {
                continue;
            }
            if (blank) {
                plain.append(' ');
                blank = false;
            }
            plain.appendCodePoint(plainSign(c));
        }
        return Normalizer.normalize(plain.substring(0, endOfName(plain)), Normalizer.Form.NFC);
    }

    private static int endOfName(StringBuilder plain) {
        int end = plain.length();
        while (end > 0 && isAfterName(plain.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isAfterName(char c) {
        return c == '.' || c == ',' || c == ' ';
    }

    private static int plainSign(int c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201B', '\u02BC', '\u02B9', '\u2032', '`' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '\u03C2' -> '\u03C3'; // sigma at the end of a word, or what is left of one
            default -> c;
        };
    }

    @Override
    public int compareTo(NormalizedName other) {
        return value.compareTo(other.value);
    }
}
