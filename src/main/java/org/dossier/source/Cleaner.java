package org.dossier.source;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes a value fit to be published, and reports what had to be left out or looks damaged. */
final class Cleaner {
    private static final Pattern GARBLED = Pattern.compile("\\p{L}\\?\\p{L}|(?<=\\s)\\?\\p{Ll}|\uFFFD");
    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://\\S+");

    private final RecordProblems problems;

    Cleaner(RecordProblems problems) {
        this.problems = problems;
    }

    /**
     * The value in Unicode normalisation form C without blanks around it, lone surrogates, controls or bidi marks.
     *
     * @param name the field, by the file's own name
     * @return {@code ""} if nothing is left, or the value is too long, which is reported
     */
    String clean(String name, String value) {
        if (isTooLong(name, value)) {
            return "";
        }
        return isPlain(value) ? trimmed(value) : mended(name, value);
    }

    private String mended(String name, String value) {
        StringBuilder out = new StringBuilder(value.length());
        boolean lone = false;
        boolean unwanted = false;
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            if (Values.isLoneSurrogate(c)) {
                lone = true;
                out.append('\uFFFD');
            } else if (Values.isUnwanted(c)) {
                unwanted = true;
            } else if (!isHalfLineEnd(c, i, value)) {
                out.appendCodePoint(c);
            }
        }
        if (lone) {
            problems.report(
                    name,
                    value,
                    Rule.LONE_SURROGATE,
                    name + " has half a character (a lone surrogate); it became U+FFFD");
        }
        if (unwanted) {
            problems.report(
                    name,
                    value,
                    Rule.CONTROL_CHARACTER,
                    name + " has control characters or marks that reorder text; they were left out");
        }
        String clean = trimmed(Normalizer.normalize(out, Normalizer.Form.NFC));
        if (!clean.isEmpty() && clean.codePoints().allMatch(Values::isInvisible)) {
            problems.report(
                    name, value, Rule.CONTROL_CHARACTER, name + " has only invisible characters; it was left out");
            return "";
        }
        boolean suspicious = clean.indexOf('?') >= 0 || clean.indexOf('\uFFFD') >= 0;
        if (suspicious
                && !lone
                && GARBLED.matcher(ADDRESS.matcher(clean).replaceAll("")).find()) {
            problems.report(
                    name,
                    clean,
                    Rule.GARBLED,
                    name + " \"" + Values.shown(clean)
                            + "\" has a question mark or U+FFFD where a letter may belong; were its characters converted"
                            + " wrongly?");
        }
        return clean;
    }

    /** True for text that no rule concerns: printable ASCII without a question mark. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || c == '?') {
                return false;
            }
        }
        return true;
    }

    /** True for the carriage return of a CR LF, so that every line ends in LF. */
    private static boolean isHalfLineEnd(int c, int next, String value) {
        return c == '\r' && next < value.length() && value.charAt(next) == '\n';
    }

    /** Without white space around it, no-break spaces included. */
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** True, and reported, if the value is longer than a field may be. */
    boolean isTooLong(String name, String value) {
        if (value.length() <= Values.MAX_CHARACTERS) {
            return false;
        }
        problems.report(
                name,
                value,
                Rule.TOO_LONG,
                name + " has " + value.length() + " characters, more than " + Values.MAX_CHARACTERS
                        + "; it is not published");
        return true;
    }
}
