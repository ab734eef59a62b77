package org.dossier.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The values of one row in which a value may stand in quotation marks, found line by line, as such a value may run over several lines: a row
 * of CSV (RFC 4180), or of tab-separated values as SSSOM/TSV has them, where a quotation mark inside a value that does not begin with
 * one stands for itself.
 */
public final class QuotedRow {
    /** How far the row is. */
    public enum State {
        /** Between values, or inside one without quotation marks: the row ends with the line. */
        PLAIN,
        /** Inside quotation marks: the row goes on in the next line. */
        QUOTED,
        /** After the closing quotation mark: a separator or the end of the line must follow. */
        CLOSED,
        /** The row breaks the rules. */
        BROKEN
    }

    private final char separator;
    private final boolean strict;
    private final List<String> values = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private State state = State.PLAIN;
    private String fault = "";

    private QuotedRow(char separator, boolean strict) {
        this.separator = separator;
        this.strict = strict;
    }

    /** A row of CSV. */
    public static QuotedRow csv() {
        return new QuotedRow(',', true);
    }

    /** A row of tab-separated values. */
    public static QuotedRow tsv() {
        return new QuotedRow('\t', false);
    }

    /**
     * Reads the next line of the row; afterwards the row is complete unless the state is {@code QUOTED} or {@code BROKEN}.
     *
     * @param line without its line feed; a carriage return before that may be there
     */
    public State line(String line) {
        boolean continued = state == State.QUOTED;
        for (int i = 0; i < line.length() && state != State.BROKEN; i++) {
            char c = line.charAt(i);
            boolean last = i == line.length() - 1;
            if (state == State.QUOTED) {
                quoted(c);
            } else if (c == separator) {
                next();
            } else if (state == State.CLOSED && c == '"') {
                value.append('"');
                state = State.QUOTED;
            } else if (c == '\r' && last) {
                break;
            } else if (state == State.CLOSED) {
                broken("column " + (i + 1) + (continued ? " of a later line" : "")
                        + " follows a closing quotation mark; a quotation mark inside a value is written twice");
            } else {
                plain(c, i);
            }
        }
        if (state == State.QUOTED) {
            value.append('\n');
        } else {
            next();
        }
        return state;
    }

    /** The values read so far. */
    public List<String> values() {
        return values;
    }

    /** What breaks the row; {@code ""} if nothing does. */
    public String fault() {
        return fault;
    }

    private void quoted(char c) {
        if (c == '"') {
            state = State.CLOSED;
        } else {
            value.append(c);
        }
    }

    private void plain(char c, int i) {
        if (c == '"' && value.length() == 0) {
            state = State.QUOTED;
        } else if (strict && c == '"') {
            broken("column " + (i + 1)
                    + " is a quotation mark inside a value that does not begin with one; put the value in quotation"
                    + " marks and write this one twice");
        } else if (strict && c == '\r') {
            broken("column " + (i + 1) + " is a carriage return alone; lines end in LF or CRLF");
        } else {
            value.append(c);
        }
    }

    private void next() {
        if (state != State.BROKEN) {
            values.add(value.toString());
            value.setLength(0);
            state = State.PLAIN;
        }
    }

    private void broken(String what) {
        fault = what;
        state = State.BROKEN;
    }
}
