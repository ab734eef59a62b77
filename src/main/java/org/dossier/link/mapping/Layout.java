package org.dossier.link.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of mappings as it lies on disk, all of it in memory: its head, the names of its columns, and its rows, each with the bytes it takes. */
final class Layout {
    private final byte[] bytes;
    private final Preamble preamble;
    private final List<FileRow> rows;

    private Layout(byte[] bytes, Preamble preamble, List<FileRow> rows) {
        this.bytes = bytes;
        this.preamble = preamble;
        this.rows = List.copyOf(rows);
    }

    /**
     * Finds the parts of a file.
     *
     * @param file its name, for messages
     * @throws IOException if the head or the names of the columns are not what they must be, so that nothing in the file could be relied on
     */
    static Layout of(String file, byte[] bytes) throws IOException {
        FileLines lines = FileLines.of(file, bytes);
        Preamble preamble = Preamble.read(file, lines);
        List<FileRow> rows = new ArrayList<>();
        RowScanner scanner = new RowScanner(lines, preamble);
        for (Optional<FileRow> row = scanner.next(); row.isPresent(); row = scanner.next()) {
            rows.add(row.get());
        }
        return new Layout(bytes, preamble, rows);
    }

    /** All of the file. */
    byte[] bytes() {
        return bytes;
    }

    /** The bytes of a row, with its line end. */
    byte[] bytes(FileRow row) {
        return Arrays.copyOfRange(bytes, row.start(), row.end());
    }

    /** All of the file but one row. */
    byte[] without(FileRow row) {
        byte[] rest = Arrays.copyOf(bytes, bytes.length - (row.end() - row.start()));
        System.arraycopy(bytes, row.end(), rest, row.start(), bytes.length - row.end());
        return rest;
    }

    Preamble preamble() {
        return preamble;
    }

    Head head() {
        return preamble.head();
    }

    /** The names of the columns; empty if the file has none yet. */
    List<String> columns() {
        return preamble.columns();
    }

    /** What ends a line in this file. */
    String lineEnd() {
        return preamble.lineEnd();
    }

    /** True if the last line has its end, or there is none. */
    boolean isEnded() {
        return bytes.length == 0 || bytes[bytes.length - 1] == '\n';
    }

    List<FileRow> rows() {
        return rows;
    }

    /** A value; {@code ""} if the row or the file does not have it. */
    String value(FileRow row, String column) {
        return preamble.value(row, column);
    }

    /** The values in the head that hold for every row, since no row has one of its own: column to cell. */
    Map<String, String> propagated() {
        Propagation propagation = new Propagation(preamble);
        rows.forEach(propagation::look);
        return propagation.propagated();
    }
}
