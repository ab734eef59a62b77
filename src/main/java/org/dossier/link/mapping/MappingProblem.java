package org.dossier.link.mapping;

/**
 * Something wrong with a file of mappings, said so that a person can find and mend it. The file is left as it is.
 *
 * @param file the name of the file
 * @param line the line the row begins on, from 1
 * @param column the column; {@code ""} if the whole row or file is meant
 * @param value the offending value, shortened to at most 80 characters and with control characters shown; may be empty
 * @param counts whether the row counts all the same, without the value
 * @param message one sentence: what is wrong, and the remedy
 */
public record MappingProblem(
        String file, long line, String column, String value, MappingFault fault, boolean counts, String message) {
    private static final int SHOWN_CHARACTERS = 80;

    public MappingProblem {
        value = shown(value);
    }

    /** A row that accepts what a row above it rejects. */
    public static MappingProblem contradiction(String file, long line, long rejecting) {
        String message =
                "accepts what line " + rejecting + " rejects, and the rejection stands; undo it if the pair is right";
        return new MappingProblem(file, line, "", "", MappingFault.CONTRADICTION, false, message);
    }

    /** {@code mappings.sssom.tsv:17: confidence "1.4" is no number from 0 to 1; the row counts without it [S008]}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + sentence() + " [" + fault.code() + "]";
    }

    /** The message with what it is about: {@code confidence "1.4" is no number from 0 to 1; the row counts without it}. */
    public String sentence() {
        return (column.isEmpty() ? "" : column + " ") + (value.isEmpty() ? "" : "\"" + value + "\" ") + message;
    }

    private static String shown(String value) {
        StringBuilder out = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < value.length() && shown <= SHOWN_CHARACTERS; shown++) {
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            if (shown == SHOWN_CHARACTERS) {
                out.append('…');
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                out.append("\\u{%X}".formatted(c));
            } else {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }
}
