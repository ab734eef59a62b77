package org.dossier.source;

import java.util.ArrayList;
import java.util.List;

/** The values of one CSV row (RFC 4180), found line by line, as a quoted value may run over several lines. */
final class CsvRow {
    /** How far the row is. */
    enum State {
        /** Between values, or inside one without quotation marks: the row ends with the line. */
        PLAIN,
        /** Inside quotation marks: the row goes on in the next line. */
        QUOTED,
        /** After the closing quotation mark: a comma or the end of the line must follow. */
        CLOSED,
        /** The row breaks the rules of CSV. */
        BROKEN
    }

    private final List<String> values = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private State state = State.PLAIN;
    private String fault = "";

    /** Reads the next line of the row; afterwards the row is complete unless the state is {@code QUOTED} or {@code BROKEN}. */
    State line(String line) {
        boolean continued = state == State.QUOTED;
        for (int i = 0; i < line.length() && state != State.BROKEN; i++) {
            char c = line.charAt(i);
            boolean last = i == line.length() - 1;
            if (state == State.QUOTED) {
                quoted(c);
            } else if (c == ',') {
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
    List<String> values() {
        return values;
    }

    /** What breaks the row; {@code ""} if nothing does. */
    String fault() {
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
        } else if (c == '"') {
            broken("column " + (i + 1)
                    + " is a quotation mark inside a value that does not begin with one; put the value in quotation"
                    + " marks and write this one twice");
        } else if (c == '\r') {
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
