package org.dossier.link.mapping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/** The rows of the mappings of a dataset, one after another, of which memory holds one: for reading a file of any length up to 2 GiB. */
public final class MappingRows {
    private final Path file;

    private MappingRows(Path file) {
        this.file = file;
    }

    /** Takes what a file says, in the order of its lines. */
    public interface Receiver {
        /** A row that could be understood. */
        void mapping(Mapping mapping, long line) throws IOException;

        /** Something that is wrong. */
        void problem(MappingProblem problem) throws IOException;
    }

    /** The rows of a dataset folder; empty if it has no file of mappings. */
    public static Optional<MappingRows> of(Path folder) {
        Path file = folder.resolve(MappingFile.NAME);
        return Files.exists(file) ? Optional.of(new MappingRows(file)) : Optional.empty();
    }

    /**
     * Reads the file from its beginning.
     *
     * @throws IOException if it cannot be read, or its head or the names of its columns cannot be understood
     */
    public void read(Receiver receiver) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new IOException(file + ": is larger than 2 GiB; remove rows that nobody needs");
            }
            FileLines lines = new FileLines(
                    MappingFile.NAME,
                    (position, target, start, count) -> channel.read(ByteBuffer.wrap(target, start, count), position),
                    (int) channel.size());
            Preamble preamble = Preamble.read(MappingFile.NAME, lines);
            RowTeller teller = new RowTeller(MappingFile.NAME, preamble, propagated(lines, preamble), each(receiver));
            teller.preamble();
            RowScanner rows = new RowScanner(lines, preamble);
            for (Optional<FileRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                teller.row(row.get());
            }
        }
    }

    private static Map<String, String> propagated(FileLines lines, Preamble preamble) throws IOException {
        Propagation propagation = new Propagation(preamble);
        RowScanner rows = new RowScanner(lines, preamble);
        while (!propagation.isSettled()) {
            Optional<FileRow> row = rows.next();
            if (row.isEmpty()) {
                break;
            }
            propagation.look(row.get());
        }
        return propagation.propagated();
    }

    private static RowTeller.Receiver each(Receiver receiver) {
        return new RowTeller.Receiver() {
            @Override
            public void mapping(Mapping mapping, FileRow row) throws IOException {
                receiver.mapping(mapping, row.line());
            }

            @Override
            public void problem(MappingProblem problem) throws IOException {
                receiver.problem(problem);
            }
        };
    }
}
