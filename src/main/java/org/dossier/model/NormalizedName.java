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
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c > '~') {
                return new NormalizedName(folded(name));
            }
        }
        return new NormalizedName(plain(name));
    }

    /** As {@link #folded}, of printable ASCII. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                plain.append((char) (c + ('a' - 'A')));
            } else if (c != ' ') {
                plain.append(c == '`' ? '\'' : c);
            } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.substring(0, endOfName(plain));
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
        while (end > 0
                && (plain.charAt(end - 1) == '.' || plain.charAt(end - 1) == ',' || plain.charAt(end - 1) == ' ')) {
            end--;
        }
        return end;
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
