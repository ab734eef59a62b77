package org.dossier.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads CSV (RFC 4180) with a header row, UTF-8 with or without a byte order mark; lists are separated by {@code |}. A column that is not
 * known is reported once, at the header; a row that cannot be read is reported and the next one is read.
 */
final class CsvReader implements RawReader {
    private static final int RUN_CHARACTERS = 1 << 18;

    @Override
    public Runs open(Path file, SourceFile source) throws IOException {
        return new CsvRuns(Lines.open(file), source);
    }

    /** Rows are found on the thread that cuts, as only reading tells where one ends; what they hold is understood on another. */
    private static final class CsvRuns implements Runs {
        private final Lines lines;
        private final CsvRows rows;
        private final SourceFile source;
        private List<String> header = List.of();
        private boolean begun;

        CsvRuns(Lines lines, SourceFile source) {
            this.lines = lines;
            this.rows = new CsvRows(lines);
            this.source = source;
        }

        @Override
        public Optional<Run> next() throws IOException {
            if (!begun) {
                begun = true;
                return rows.next(0).map(this::head);
            }
            List<CsvRows.Row> run = new ArrayList<>();
            long characters = 0;
            while (!header.isEmpty() && characters < RUN_CHARACTERS) {
                Optional<CsvRows.Row> row = rows.next(header.size());
                if (row.isEmpty()) {
                    break;
                }
                run.add(row.get());
                characters += row.get().characters();
            }
            List<String> names = header;
            return run.isEmpty()
                    ? Optional.empty()
                    : Optional.of(receiver -> run.forEach(row -> row(names, row, source, receiver)));
        }

        /** The header as a run that holds no record, but what is wrong with the header. */
        private Run head(CsvRows.Row row) {
            List<Problem> problems = new ArrayList<>();
            header = header(row, source, problems::add);
            return receiver -> problems.forEach(receiver::problem);
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    /** The names of the columns; empty if the file cannot be read by them, which is reported. */
    private static List<String> header(CsvRows.Row row, SourceFile source, Consumer<Problem> receiver) {
        SourceLocation where = new SourceLocation(source.file(), row.line());
        List<String> header = row.values().stream().map(String::strip).toList();
        String fault = headerFault(row, header, source);
        if (!fault.isEmpty()) {
            receiver.accept(new Problem(
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
                receiver.accept(new Problem(
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

    private static void row(List<String> header, CsvRows.Row row, SourceFile source, Receiver receiver) {
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
