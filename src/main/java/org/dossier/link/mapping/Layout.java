package org.dossier.link.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.source.QuotedRow;

/**
 * A file of mappings as it lies on disk: its head, the names of its columns, and its rows, each with the bytes it takes. A row that cannot be
 * read costs only itself: reading goes on at the line after the one it begins on.
 */
final class Layout {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Set<Slot> REQUIRED = Set.of(Slot.SUBJECT_ID, Slot.PREDICATE_ID, Slot.OBJECT_ID);

    private final byte[] bytes;
    private final Head head;
    private final List<String> columns;
    private final long headerLine;
    private final String lineEnd;
    private final List<Row> rows;

    /** What a line or a few of them are. */
    enum Kind {
        TABLE,
        BLANK,
        COMMENT,
        UNREADABLE,
        /** The last line, if it has no line end and is not whole. */
        CUT_OFF
    }

    /**
     * A row, or a line that is none.
     *
     * @param start the first of its bytes
     * @param end after its last byte, which is the line end
     * @param line the number of the line it begins on, from 1
     * @param cells its values, in the order of the columns, maybe fewer; of a line that is unreadable since it has too many, all of them
     * @param fault why it cannot be read; else {@code ""}
     */
    record Row(Kind kind, int start, int end, long line, List<String> cells, String fault) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** A line as it lies in the file; the text is without the line feed, but with a carriage return before it. */
    private record Line(int start, int end, long number, boolean ended, boolean isText, String text) {}

    private Layout(byte[] bytes, Head head, List<String> columns, long headerLine, String lineEnd, List<Row> rows) {
        this.bytes = bytes;
        this.head = head;
        this.columns = List.copyOf(columns);
        this.headerLine = headerLine;
        this.lineEnd = lineEnd;
        this.rows = List.copyOf(rows);
    }

    /**
     * Finds the parts of a file.
     *
     * @param file its name, for messages
     * @throws IOException if the head or the names of the columns are not what they must be, so that nothing in the file could be relied on
     */
    static Layout of(String file, byte[] bytes) throws IOException {
        List<Line> lines = lines(bytes);
        int at = 0;
        List<String> headLines = new ArrayList<>();
        while (at < lines.size() && lines.get(at).text().startsWith("#")) {
            headLines.add(text(file, lines.get(at)));
            at++;
        }
        Head head = Head.read(file, headLines);
        if (at == lines.size()) {
            return new Layout(bytes, head, List.of(), at + 1L, "\n", List.of());
        }
        Line header = lines.get(at);
        List<String> columns = columns(file, header);
        String lineEnd = header.text().endsWith("\r") ? "\r\n" : "\n";
        List<Row> rows = rows(lines.subList(at + 1, lines.size()), columns.size());
        return new Layout(bytes, head, columns, header.number(), lineEnd, rows);
    }

    private static String text(String file, Line line) throws IOException {
        if (!line.isText()) {
            throw new IOException(file + ":" + line.number() + ": is not UTF-8; save the file as UTF-8");
        }
        String text = line.text();
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static List<String> columns(String file, Line header) throws IOException {
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

    private static List<Line> lines(byte[] bytes) {
        List<Line> lines = new ArrayList<>();
        int start = hasByteOrderMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            byte[] content = Arrays.copyOfRange(bytes, start, end);
            String text = new String(content, StandardCharsets.UTF_8);
            boolean ended = end < bytes.length;
            boolean isText =
                    text.indexOf('\uFFFD') < 0 || Arrays.equals(text.getBytes(StandardCharsets.UTF_8), content);
            int next = ended ? end + 1 : end;
            lines.add(new Line(start, next, lines.size() + 1L, ended, isText, text));
            start = next;
        }
        return lines;
    }

    private static List<Row> rows(List<Line> lines, int width) {
        List<Row> rows = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            Row row = row(lines.subList(at, lines.size()), width);
            rows.add(row);
            do {
                at++;
            } while (at < lines.size() && lines.get(at).start() < row.end());
        }
        return rows;
    }

    /** The row that begins with the first of some lines. */
    private static Row row(List<Line> lines, int width) {
        Line first = lines.get(0);
        if (first.isText() && (first.text().isBlank() || first.text().startsWith("#"))) {
            Kind kind = first.text().isBlank() ? Kind.BLANK : Kind.COMMENT;
            return new Row(kind, first.start(), first.end(), first.number(), List.of(), "");
        }
        QuotedRow row = QuotedRow.tsv();
        Line last = first;
        QuotedRow.State state = QuotedRow.State.QUOTED;
        for (int i = 0; i < lines.size() && state == QuotedRow.State.QUOTED; i++) {
            last = lines.get(i);
            if (!last.isText()) {
                return unreadable(first, List.of(), "is not UTF-8; save the file as UTF-8");
            }
            state = row.line(last.text());
        }
        if (state != QuotedRow.State.PLAIN) {
            return unreadable(
                    first,
                    List.of(),
                    state == QuotedRow.State.QUOTED
                            ? "has a quotation mark that opens a value and is not closed; close it"
                            : "has something after a closing quotation mark; write one inside a value twice");
        }
        List<String> cells = row.values();
        if (cells.subList(Math.min(width, cells.size()), cells.size()).stream().anyMatch(cell -> !cell.isEmpty())) {
            return unreadable(
                    first,
                    last.number() == first.number() ? cells : List.of(),
                    "has " + cells.size() + " values, but there are " + width + " columns; is a tab too many in it?");
        }
        if (!last.ended() && cells.size() < width) {
            return cutOff(first);
        }
        return new Row(Kind.TABLE, first.start(), last.end(), first.number(), cells, "");
    }

    private static Row unreadable(Line line, List<String> cells, String fault) {
        return line.ended()
                ? new Row(Kind.UNREADABLE, line.start(), line.end(), line.number(), cells, fault)
                : cutOff(line);
    }

    private static Row cutOff(Line line) {
        return new Row(
                Kind.CUT_OFF,
                line.start(),
                line.end(),
                line.number(),
                List.of(),
                "has no line end and is not whole, as if its writer was stopped; complete it if it is yours: the next"
                        + " decision moves it to " + RemovedRows.NAME);
    }

    private static boolean hasByteOrderMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    boolean hasByteOrderMark() {
        return hasByteOrderMark(bytes);
    }

    /** All of the file. */
    byte[] bytes() {
        return bytes;
    }

    /** The bytes of a row, with its line end. */
    byte[] bytes(Row row) {
        return Arrays.copyOfRange(bytes, row.start(), row.end());
    }

    /** All of the file but one row. */
    byte[] without(Row row) {
        byte[] rest = Arrays.copyOf(bytes, bytes.length - (row.end() - row.start()));
        System.arraycopy(bytes, row.end(), rest, row.start(), bytes.length - row.end());
        return rest;
    }

    Head head() {
        return head;
    }

    /** The names of the columns; empty if the file has none yet. */
    List<String> columns() {
        return columns;
    }

    /** The number of the line with the names of the columns. */
    long headerLine() {
        return headerLine;
    }

    /** What ends a line in this file. */
    String lineEnd() {
        return lineEnd;
    }

    /** True if the last line has its end, or there is none. */
    boolean isEnded() {
        return bytes.length == 0 || bytes[bytes.length - 1] == '\n';
    }

    List<Row> rows() {
        return rows;
    }

    /** A value; {@code ""} if the row or the file does not have it. */
    String value(Row row, String column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= row.cells().size() ? "" : row.cells().get(at);
    }

    /** The values in the head that hold for every row, since no row has one of its own: column to cell. */
    Map<String, String> propagated() {
        Map<String, String> propagated = new LinkedHashMap<>();
        head.propagated().forEach((column, cell) -> {
            if (rows.stream()
                    .filter(row -> row.kind() == Kind.TABLE)
                    .allMatch(row -> value(row, column).isEmpty())) {
                propagated.put(column, cell);
            }
        });
        return propagated;
    }
}
