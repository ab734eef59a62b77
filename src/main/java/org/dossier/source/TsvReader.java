package org.dossier.source;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads tables whose columns are separated by tabs, with a header row, UTF-8 with or without a byte order mark. Nothing is quoted: a quotation
 * mark is a character like others, and no value holds a tab or a line end. Empty lines are passed over; a row that cannot be read is reported and
 * the next one is read.
 */
final class TsvReader implements RawReader {
    private static final String TAB = "\t";

    @Override
    public Runs open(Path file, FileFields fields) throws IOException {
        return new TsvRuns(LineRuns.open(file), fields);
    }

    private static final class TsvRuns implements Runs {
        private final LineRuns runs;
        private final FileFields fields;
        private List<String> header = List.of();
        private boolean begun;

        TsvRuns(LineRuns runs, FileFields fields) {
            this.runs = runs;
            this.fields = fields;
        }

        @Override
        public Optional<Run> next() throws IOException {
            if (begun && header.isEmpty()) {
                return Optional.empty();
            }
            Optional<Lines> lines = runs.next();
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            List<Problem> problems = new ArrayList<>();
            if (!begun) {
                head(lines.get(), problems);
            }
            List<String> columns = header;
            return Optional.of(receiver -> {
                problems.forEach(receiver::problem);
                if (!columns.isEmpty()) {
                    read(lines.get(), columns, fields, receiver);
                }
            });
        }

        private void head(Lines lines, List<Problem> problems) throws IOException {
            Optional<Lines.Line> line = lines.next();
            while (line.isPresent() && line.get().text().isBlank() && line.get().badByte() == 0) {
                line = lines.next();
            }
            if (line.isEmpty()) {
                return;
            }
            begun = true;
            String text = line.get().text();
            SourceLocation where = new SourceLocation(fields.file(), line.get().number());
            String fault = line.get().problem(where).map(Problem::message).orElse("");
            header = new TableHeader(fields, where, text).read(values(text), fault, problems::add);
        }

        @Override
        public void close() throws IOException {
            runs.close();
        }
    }

    private static void read(Lines lines, List<String> header, FileFields fields, Receiver receiver)
            throws IOException {
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            SourceLocation where = new SourceLocation(fields.file(), line.get().number());
            Optional<Problem> problem = line.get().problem(where);
            if (problem.isPresent()) {
                receiver.problem(problem.get());
            } else if (!line.get().text().isBlank()) {
                row(line.get(), where, header, fields, receiver);
            }
        }
    }

    private static void row(
            Lines.Line line, SourceLocation where, List<String> header, FileFields fields, Receiver receiver) {
        List<String> values = values(line.text());
        if (values.size() != header.size()) {
            String what = "the row has " + values.size() + (values.size() == 1 ? " value" : " values")
                    + " but the header has " + header.size() + " columns; is a tab missing, or one too many?";
            receiver.problem(line.problem(where, Rule.MALFORMED, what));
            return;
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < header.size(); i++) {
            if (!values.get(i).isBlank() && fields.knows(header.get(i))) {
                row.put(header.get(i), values.get(i));
            }
        }
        receiver.raw(new RawRecord(row, where));
    }

    private static List<String> values(String line) {
        String row = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        return List.of(row.split(TAB, -1));
    }
}
