package org.dossier.link.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of one row of SSSOM/TSV (section "Quoting"), found line by line, as a quoted value may run over several lines. A quotation mark
 * inside a value that does not begin with one stands for itself.
 */
final class TsvRow {
    /** How far the row is. */
    enum State {
        /** Between values, or inside one without quotation marks: the row ends with the line. */
        PLAIN,
        /** Inside quotation marks: the row goes on in the next line. */
        QUOTED,
        /** After a closing quotation mark: a tab or the end of the line must follow. */
        CLOSED,
        /** The row breaks the rules. */
        BROKEN
    }

    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private State state = State.PLAIN;

    /**
     * Reads the next line of the row, which is complete afterwards unless the state is {@code QUOTED} or {@code BROKEN}.
     *
     * @param line without its line feed; a carriage return before that may be there
     */
    State line(String line) {
        for (int i = 0; i < line.length() && state != State.BROKEN; i++) {
            char c = line.charAt(i);
            if (state == State.QUOTED) {
                quoted(c);
            } else if (c == '\t') {
                next();
            } else if (state == State.CLOSED && c == '"') {
                cell.append('"');
                state = State.QUOTED;
            } else if (c == '\r' && i == line.length() - 1) {
                break;
            } else if (state == State.CLOSED) {
                state = State.BROKEN;
            } else if (c == '"' && cell.length() == 0) {
                state = State.QUOTED;
            } else {
                cell.append(c);
            }
        }
        if (state == State.QUOTED) {
            cell.append('\n');
        } else if (state != State.BROKEN) {
            next();
        }
        return state;
    }

    /** The cells read so far. */
    List<String> cells() {
        return cells;
    }

    private void quoted(char c) {
        if (c == '"') {
            state = State.CLOSED;
        } else {
            cell.append(c);
        }
    }

    private void next() {
        cells.add(cell.toString());
        cell.setLength(0);
        state = State.PLAIN;
    }

    /** Cells as a row is written, without its line end: in quotation marks only where they are needed. */
    static String text(List<String> cells) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean likeComment = i == 0 && cell.startsWith("#");
            boolean quoted = likeComment || cell.chars().anyMatch(c -> "\"\t\n\r".indexOf(c) >= 0);
            out.append(i == 0 ? "" : "\t").append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return out.toString();
    }
}
