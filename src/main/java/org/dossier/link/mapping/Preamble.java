package org.dossier.link.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dossier.source.QuotedRow;

/**
 * What stands above the rows of a file of mappings.
 *
 * @param columns the names of the columns; empty if the file has none yet
 * @param headerLine the number of the line with the names of the columns
 * @param lineEnd what ends a line in this file
 * @param rowsStart the byte on which the first row begins
 * @param isEmpty true if the file has no byte
 */
record Preamble(
        Head head,
        List<String> columns,
        long headerLine,
        String lineEnd,
        int rowsStart,
        boolean hasByteOrderMark,
        boolean isEmpty) {
    private static final Set<Slot> REQUIRED = Set.of(Slot.SUBJECT_ID, Slot.PREDICATE_ID, Slot.OBJECT_ID);

    Preamble {
        columns = List.copyOf(columns);
    }

    /**
     * Reads the head and the names of the columns.
     *
     * @param file its name, for messages
     * @throws IOException if they are not what they must be, so that nothing in the file could be relied on
     */
    static Preamble read(String file, FileLines lines) throws IOException {
        boolean marked = lines.hasByteOrderMark();
        boolean empty = lines.length() == 0;
        int at = lines.start();
        long number = 1;
        List<String> headLines = new ArrayList<>();
        while (at < lines.length()) {
            FileLines.Line line = lines.line(at, number);
            if (!line.text().startsWith("#")) {
                Head head = Head.read(file, headLines);
                String lineEnd = line.text().endsWith("\r") ? "\r\n" : "\n";
                return new Preamble(head, columns(file, line), number, lineEnd, line.end(), marked, empty);
            }
            headLines.add(text(file, line));
            at = line.end();
            number++;
        }
        return new Preamble(Head.read(file, headLines), List.of(), number, "\n", at, marked, empty);
    }

    private static String text(String file, FileLines.Line line) throws IOException {
        if (!line.isText()) {
            throw new IOException(file + ":" + line.number() + ": is not UTF-8; save the file as UTF-8");
        }
        String text = line.text();
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static List<String> columns(String file, FileLines.Line header) throws IOException {
        QuotedRow row = QuotedRow.tsv();
        QuotedRow.State state = row.line(text(file, header));
        List<String> columns = new ArrayList<>(row.values());
        while (!columns.isEmpty() && columns.get(columns.size() - 1).isEmpty()) {
            columns.remove(columns.size() - 1); // as spreadsheets leave them
        }
        Set<String> names = new HashSet<>(columns);
        boolean complete = REQUIRED.stream().map(Slot::column).allMatch(names::contains);
        if (state != QuotedRow.State.PLAIN || !complete || names.size() < columns.size() || names.contains("")) {
            throw new IOException(
                    file + ":" + header.number() + ": is not a row of names of columns, all different, with"
                            + " subject_id, predicate_id and object_id among them; only lines that begin with # may stand above it");
        }
        return columns;
    }

    /** A value; {@code ""} if the row or the file does not have it. */
    String value(FileRow row, String column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= row.cells().size() ? "" : row.cells().get(at);
    }
}
