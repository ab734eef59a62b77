package org.dossier.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads CSV (RFC 4180) with a header row, UTF-8 with or without a byte order mark; lists are separated by {@code |}. A column that is not
 * known is reported once, at the header; a row that cannot be read is reported and the next one is read.
 */
final class CsvReader implements RawReader {
    private static final int RUN_CHARACTERS = 1 << 18;

    @Override
    public Runs open(Path file, FileFields fields) throws IOException {
        return new CsvRuns(Lines.open(file), fields);
    }

    /** Rows are found on the thread that cuts, as only reading tells where one ends; what they hold is understood on another. */
    private static final class CsvRuns implements Runs {
        private final Lines lines;
        private final CsvRows rows;
        private final FileFields fields;
        private List<String> header = List.of();
        private boolean begun;

        CsvRuns(Lines lines, FileFields fields) {
            this.lines = lines;
            this.rows = new CsvRows(lines);
            this.fields = fields;
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
                    : Optional.of(receiver -> run.forEach(row -> row(names, row, fields, receiver)));
        }

        /** The header as a run that holds no record, but what is wrong with the header. */
        private Run head(CsvRows.Row row) {
            List<Problem> problems = new ArrayList<>();
            SourceLocation where = new SourceLocation(fields.file(), row.line());
            header = new TableHeader(fields, where, row.text()).read(row.values(), row.fault(), problems::add);
            return receiver -> problems.forEach(receiver::problem);
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    private static void row(List<String> header, CsvRows.Row row, FileFields fields, Receiver receiver) {
        SourceLocation where = new SourceLocation(fields.file(), row.line());
        if (!row.fault().isEmpty()) {
            receiver.problem(new Problem(where, "", "", Values.shown(row.text()), row.rule(), row.fault()));
            return;
        }
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            String value = row.values().get(i);
            if (value.isBlank()) {
                continue;
            }
            if (column.isEmpty() && fields.tellsUnknown()) {
                receiver.problem(new Problem(
                        where,
                        "",
                        "",
                        Values.shown(value),
                        Rule.UNKNOWN_FIELD,
                        "column " + (i + 1) + " has a value but no name in the header; it is not published"));
            } else if (fields.knows(column)) {
                put(column, value, values);
            }
        }
        receiver.raw(new RawRecord(values, where));
    }

    private static void put(String column, String value, ObjectNode values) {
        if (value.indexOf('|') < 0) {
            values.put(column, value);
            return;
        }
        ArrayNode parts = values.putArray(column);
        for (String part : value.split("\\|")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
    }
}
