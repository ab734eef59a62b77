package org.dossier.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file of rows that need not be records of ours: JSON Lines, CSV or TSV. What cannot be read of it is told, and the rest is read. */
public final class RowFile {
    private final Path path;
    private final Format format;
    private final RowFields fields;

    /** How the file is written. */
    public enum Format {
        /** One JSON object a line. */
        JSONL,
        /** RFC 4180 with a header row; lists are separated by {@code |}. */
        CSV,
        /** Columns separated by tabs, with a header row; nothing is quoted. */
        TSV;

        RawReader reader() {
            return switch (this) {
                case JSONL -> new JsonLinesReader();
                case CSV -> new CsvReader();
                case TSV -> new TsvReader();
            };
        }
    }

    /** Takes what is read, in the order of the file, on the reader's thread. */
    public interface Receiver {
        /** A row; what is wrong with it is told while it is read, to {@link #problem}. */
        void row(Row row) throws IOException;

        /** Something wrong. */
        void problem(Problem problem);
    }

    /** @param fields what of it is read */
    public RowFile(Path path, Format format, RowFields fields) {
        this.path = path;
        this.format = format;
        this.fields = fields;
    }

    /**
     * Reads the file once; memory is bounded by a run of some hundred kilobytes.
     *
     * @throws IOException if it cannot be read, or as the receiver throws it
     */
    public void read(Receiver receiver) throws IOException {
        try (RawReader.Runs runs = format.reader().open(path, fields)) {
            for (Optional<RawReader.Run> run = runs.next(); run.isPresent(); run = runs.next()) {
                for (Found found : found(run.get())) {
                    found.tell(fields, receiver);
                }
            }
        }
    }

    private static List<Found> found(RawReader.Run run) throws IOException {
        List<Found> found = new ArrayList<>();
        run.read(new RawReader.Receiver() {
            @Override
            public void raw(RawRecord record) {
                found.add(new FoundRow(record));
            }

            @Override
            public void problem(Problem problem) {
                found.add(new FoundProblem(problem));
            }
        });
        return found;
    }

    /** What stands in a run. */
    private sealed interface Found {
        void tell(RowFields fields, Receiver receiver) throws IOException;
    }

    private record FoundRow(RawRecord raw) implements Found {
        @Override
        public void tell(RowFields fields, Receiver receiver) throws IOException {
            receiver.row(new Row(raw.fields(), raw.where(), fields, receiver::problem));
        }
    }

    private record FoundProblem(Problem problem) implements Found {
        @Override
        public void tell(RowFields fields, Receiver receiver) {
            receiver.problem(problem);
        }
    }
}
