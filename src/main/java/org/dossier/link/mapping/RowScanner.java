package org.dossier.link.mapping;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dossier.source.QuotedRow;

/**
 * Finds one row after another below the names of the columns, and holds one. A row that cannot be read costs only itself: the next begins on
 * the line after the one it begins on.
 */
final class RowScanner {
    /** Within so many bytes a quotation mark must be closed. */
    private static final int LONGEST_BYTES = 1 << 20;

    private final FileLines lines;
    private final int width;
    private int at;
    private long number;

    RowScanner(FileLines lines, Preamble preamble) {
        this.lines = lines;
        this.width = preamble.columns().size();
        this.at = preamble.rowsStart();
        this.number = preamble.headerLine() + 1;
    }

    /** The next row; empty at the end of the file. */
    Optional<FileRow> next() throws IOException {
        if (at >= lines.length()) {
            return Optional.empty();
        }
        FileLines.Line first = lines.line(at, number);
        at = first.end();
        number++;
        return Optional.of(row(first));
    }

    private FileRow row(FileLines.Line first) throws IOException {
        if (first.isText() && (first.text().isBlank() || first.text().startsWith("#"))) {
            FileRow.Kind kind = first.text().isBlank() ? FileRow.Kind.BLANK : FileRow.Kind.COMMENT;
            return new FileRow(kind, first.start(), first.end(), first.number(), List.of(), "");
        }
        QuotedRow row = QuotedRow.tsv();
        FileLines.Line last = first;
        if (!first.isText()) {
            return unreadable(first, List.of(), "is not UTF-8; save the file as UTF-8");
        }
        QuotedRow.State state = row.line(first.text());
        while (state == QuotedRow.State.QUOTED
                && last.end() < lines.length()
                && last.end() - first.start() < LONGEST_BYTES) {
            last = lines.line(last.end(), last.number() + 1);
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
        return table(first, last, row.values());
    }

    private FileRow table(FileLines.Line first, FileLines.Line last, List<String> cells) {
        if (cells.subList(Math.min(width, cells.size()), cells.size()).stream().anyMatch(cell -> !cell.isEmpty())) {
            return unreadable(
                    first,
                    last.number() == first.number() ? cells : List.of(),
                    "has " + cells.size() + " values, but there are " + width + " columns; is a tab too many in it?");
        }
        if (!last.ended() && cells.size() < width) {
            return cutOff(first);
        }
        at = last.end();
        number = last.number() + 1;
        return new FileRow(FileRow.Kind.TABLE, first.start(), last.end(), first.number(), cells, "");
    }

    private static FileRow unreadable(FileLines.Line line, List<String> cells, String fault) {
        return line.ended()
                ? new FileRow(FileRow.Kind.UNREADABLE, line.start(), line.end(), line.number(), cells, fault)
                : cutOff(line);
    }

    private static FileRow cutOff(FileLines.Line line) {
        return new FileRow(
                FileRow.Kind.CUT_OFF,
                line.start(),
                line.end(),
                line.number(),
                List.of(),
                "has no line end and is not whole, as if its writer was stopped; complete it if it is yours: the next"
                        + " decision moves it to " + RemovedRows.NAME);
    }
}
