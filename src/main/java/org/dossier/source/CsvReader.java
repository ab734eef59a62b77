package org.dossier.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads CSV (RFC 4180) with a header row, UTF-8 with or without a byte order mark; lists are separated by {@code |}. A column that is not
 * known is reported once, at the header; a row that cannot be read is reported and the next one is read.
 */
final class CsvReader implements RawReader {
    @Override
    public void read(Path file, SourceFile source, Receiver receiver) throws IOException {
        try (Lines lines = Lines.open(file)) {
            CsvRows rows = new CsvRows(lines);
            Optional<CsvRows.Row> first = rows.next(0);
            if (first.isEmpty()) {
                return;
            }
            List<String> header = header(first.get(), source, receiver);
            if (header.isEmpty()) {
                return;
            }
            for (Optional<CsvRows.Row> row = rows.next(header.size());
                    row.isPresent();
                    row = rows.next(header.size())) {
                row(header, row.get(), source, receiver);
            }
        }
    }

    /** The names of the columns; empty if the file cannot be read by them, which is reported. */
    private static List<String> header(CsvRows.Row row, SourceFile source, Receiver receiver) {
        SourceLocation where = new SourceLocation(source.file(), row.line());
        List<String> header = row.values().stream().map(String::strip).toList();
        String fault = headerFault(row, header, source);
        if (!fault.isEmpty()) {
            receiver.problem(new Problem(
                    where,
                    "",
                    "",
                    Values.shown(row.text()),
                    Rule.BAD_HEADER,
                    fault + "; nothing in the file is read until this is mended"));
            return List.of();
        }
        for (String column : header) {
            if (!column.isEmpty() && !source.knows(column)) {
                receiver.problem(new Problem(
                        where,
                        "",
                        Values.shown(column),
                        "",
                        Rule.UNKNOWN_FIELD,
                        "unknown column \"" + Values.shown(column)
                                + "\" is not published in any row; name it under fields in dataset.yaml or remove it"));
            }
        }
        return header;
    }

    private static String headerFault(CsvRows.Row row, List<String> header, SourceFile source) {
        if (!row.fault().isEmpty()) {
            return "the header row cannot be read: " + row.fault();
        }
        if (header.stream().noneMatch(source::knows)) {
            return "the first row names no field of " + source.kind().word()
                    + "; is the header row missing, or are the columns not separated by commas?";
        }
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!column.isEmpty() && !seen.add(column)) {
                return "the header names column \"" + Values.shown(column) + "\" twice";
            }
        }
        return "";
    }

    private static void row(List<String> header, CsvRows.Row row, SourceFile source, Receiver receiver)
            throws IOException {
        SourceLocation where = new SourceLocation(source.file(), row.line());
        if (!row.fault().isEmpty()) {
            receiver.problem(new Problem(where, "", "", Values.shown(row.text()), row.rule(), row.fault()));
            return;
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            String value = row.values().get(i);
            if (value.isBlank()) {
                continue;
            }
            if (column.isEmpty()) {
                receiver.problem(new Problem(
                        where,
                        "",
                        "",
                        Values.shown(value),
                        Rule.UNKNOWN_FIELD,
                        "column " + (i + 1) + " has a value but no name in the header; it is not published"));
            } else if (source.knows(column)) {
                put(column, value, fields);
            }
        }
        receiver.raw(new RawRecord(fields, where));
    }

    private static void put(String column, String value, ObjectNode fields) {
        if (value.indexOf('|') < 0) {
            fields.put(column, value);
            return;
        }
        ArrayNode values = fields.putArray(column);
        for (String part : value.split("\\|")) {
            if (!part.isBlank()) {
                values.add(part.strip());
            }
        }
    }
}
