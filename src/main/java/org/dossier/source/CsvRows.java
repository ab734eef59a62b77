package org.dossier.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a CSV file. A row that cannot be read costs only itself: reading goes on at the line after the one it begins on, so that a
 * forgotten quotation mark does not swallow the rows below. (Each line is read twice at most, as a line that opens a quotation closes one that is open.)
 */
final class CsvRows {
    private final Lines lines;

    CsvRows(Lines lines) {
        this.lines = lines;
    }

    /**
     * A row, or what is wrong with it.
     *
     * @param line the line it begins on
     * @param text that line
     * @param rule the rule it breaks, with {@code fault}; no meaning where {@code fault} is empty
     * @param fault {@code ""} if the row can be read
     */
    record Row(List<String> values, long line, String text, Rule rule, String fault) {
        /** About how much memory it takes. */
        long characters() {
            long characters = text.length();
            for (String value : values) {
                characters += value.length();
            }
            return characters;
        }
    }

    /**
     * The next row that is not blank; empty at the end of the file.
     *
     * @param width how many values it must have; 0 if any number will do
     */
    Optional<Row> next(int width) throws IOException {
        Optional<Lines.Line> line = lines.next();
        while (line.isPresent() && line.get().text().isBlank() && line.get().badByte() == 0) {
            line = lines.next();
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(row(line.get(), width));
    }

    private Row row(Lines.Line first, int width) throws IOException {
        List<Lines.Line> later = new ArrayList<>();
        QuotedRow row = QuotedRow.csv();
        Lines.Line line = first;
        Lines.Line bad = first;
        long length = 0;
        while (true) {
            length += line.text().length() + 1L;
            if (line.isCut() || length > Lines.MAX_BYTES) {
                String what = "the row is longer than " + Lines.MAX_BYTES + " bytes; is a quotation mark or a line end"
                        + " missing?";
                return broken(first, later, Rule.LINE_TOO_LONG, what);
            }
            if (bad.badByte() == 0) {
                bad = line;
            }
            QuotedRow.State state = row.line(line.text());
            if (state == QuotedRow.State.BROKEN) {
                return broken(first, later, Rule.MALFORMED, "not CSV: " + row.fault());
            }
            if (state != QuotedRow.State.QUOTED) {
                break;
            }
            Optional<Lines.Line> next = lines.next();
            if (next.isEmpty()) {
                return broken(
                        first, later, Rule.MALFORMED, "not CSV: a quotation mark that opens in this row is not closed");
            }
            line = next.get();
            later.add(line);
        }
        if (bad.badByte() > 0) {
            String what =
                    "byte " + bad.badByte() + " of line " + bad.number() + " is not UTF-8; save the file as UTF-8";
            return new Row(List.of(), first.number(), first.text(), Rule.NOT_UTF8, what);
        }
        int values = row.values().size();
        if (width > 0 && values != width) {
            String what = "the row has " + values + (values == 1 ? " value" : " values") + " but the header has "
                    + width + " columns; is a comma or a quotation mark missing?";
            return broken(first, later, Rule.MALFORMED, what);
        }
        return new Row(row.values(), first.number(), first.text(), Rule.MALFORMED, "");
    }

    private Row broken(Lines.Line first, List<Lines.Line> later, Rule rule, String what) {
        lines.giveBack(later);
        return new Row(List.of(), first.number(), first.text(), rule, what);
    }
}
