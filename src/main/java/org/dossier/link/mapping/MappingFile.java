package org.dossier.link.mapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossier.disk.DiskFault;
import org.dossier.disk.DurableFiles;

/**
 * The mappings of a dataset: the file {@code mappings.sssom.tsv} in its folder, in SSSOM/TSV. Every change is on disk before its method
 * returns. Several threads and processes may change the file at once, and each change is made to what the file holds by then, so none is
 * lost. Rows that cannot be understood, columns that are not known and everything else in the head stay as they are. A file that is a
 * symbolic link stays one: what it leads to is changed, in turn with whoever else changes that.
 */
public final class MappingFile {
    public static final String NAME = "mappings.sssom.tsv";

    /** How the name begins of what a killed process may leave. */
    private static final String LEFTOVER = ".mappings-";

    private final Path folder;
    private final Path file;
    private final MappingSetDescription description;
    private final Clock clock;

    /**
     * @param folder the dataset's, which must be there; the file need not
     * @param description what a new file says of itself, and prefixes
     */
    public MappingFile(Path folder, MappingSetDescription description) {
        this(folder, description, Clock.systemUTC());
    }

    MappingFile(Path folder, MappingSetDescription description, Clock clock) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
        this.description = description;
        this.clock = clock;
    }

    /**
     * What the file says now; nothing if there is none. Needs no right to write.
     *
     * @throws IOException if the file cannot be read, or its head or the names of its columns cannot be understood
     */
    public MappingSet read() throws IOException {
        Layout layout = layout();
        boolean maybeHalf = cutOff(layout).isPresent(); // somebody may be writing that line just now
        return MappingSet.of(NAME, maybeHalf && Files.isWritable(locked()) ? inTurn(this::layout) : layout);
    }

    /** What is said of something, once it is known what others have said by then. */
    public interface Decision {
        /** The rows to add, none if that leaves nothing to say. */
        List<Mapping> rows(MappingSet now);
    }

    /**
     * Adds a row, as the last one.
     *
     * @return what the file says then, with what others have added
     * @throws IOException if it could not be made durable, so that it must be taken for not added
     */
    public MappingSet append(Mapping mapping) throws IOException {
        return append(now -> List.of(mapping));
    }

    /**
     * Adds all rows of a decision in one step, as the last ones: after a crash all of them are there or none. Nobody else changes the file
     * between what the decision is told and what it adds.
     *
     * @return what the file says then
     * @throws IOException if they could not be made durable, so that they must be taken for not added
     */
    public MappingSet append(Decision decision) throws IOException {
        return inTurn(() -> {
            Layout before = mended(layout());
            MappingSet now = MappingSet.of(NAME, before);
            List<Mapping> mappings = decision.rows(now);
            if (mappings.isEmpty()) {
                return now;
            }
            Layout after = before;
            byte[] line = {};
            for (Mapping mapping : mappings) {
                Revision revision = Revision.of(NAME, after, mapping, description);
                line = revision.isLine() ? revision.tail() : new byte[0];
                after = Layout.of(NAME, revision.whole());
            }
            if (mappings.size() == 1 && line.length > 0) {
                extend(before, line);
            } else {
                replace(after.bytes());
            }
            return MappingSet.of(NAME, after);
        });
    }

    /**
     * Takes back a decision: removes the last row that says exactly this, and keeps it in {@code mappings.removed.txt}.
     *
     * @return false if no row says so (any more)
     * @throws IOException if it could not be made durable
     */
    public boolean undo(Mapping mapping) throws IOException {
        return undo(List.of(mapping));
    }

    /**
     * The same with all rows of a decision, in one step; those that are not there any more are passed over.
     *
     * @return false if none is there
     * @throws IOException if it could not be made durable
     */
    public boolean undo(List<Mapping> mappings) throws IOException {
        return inTurn(() -> {
            Layout before = mended(layout());
            Layout after = before;
            ByteArrayOutputStream removed = new ByteArrayOutputStream();
            for (Mapping mapping : mappings) {
                Optional<FileRow> row = MappingSet.of(NAME, after).lastRow(mapping);
                if (row.isPresent()) {
                    byte[] bytes = after.bytes(row.get());
                    removed.writeBytes(bytes);
                    if (bytes[bytes.length - 1] != '\n') {
                        removed.write('\n');
                    }
                    after = Layout.of(NAME, after.without(row.get()));
                }
            }
            if (removed.size() > 0) {
                RemovedRows.add(folder, clock.instant(), "undone", removed.toByteArray());
                replace(after.bytes());
            }
            return removed.size() > 0;
        });
    }

    private <T> T inTurn(FolderTurn.Work<T> work) throws IOException {
        return FolderTurn.in(locked(), work);
    }

    /** The folder that whoever writes has alone. */
    private Path locked() throws IOException {
        return Files.isSymbolicLink(file) ? written() : folder;
    }

    /** The folder in which the file lies, wherever a link of its name leads. */
    private Path written() throws IOException {
        return DurableFiles.target(file).toAbsolutePath().resolveSibling("");
    }

    private Layout layout() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            bytes = new byte[0];
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
        return Layout.of(NAME, bytes);
    }

    private static Optional<FileRow> cutOff(Layout layout) {
        return layout.rows().stream()
                .filter(row -> row.kind() == FileRow.Kind.CUT_OFF)
                .findFirst();
    }

    /** Moves a line that was cut off out of the way. */
    private Layout mended(Layout layout) throws IOException {
        Optional<FileRow> line = cutOff(layout);
        if (line.isEmpty()) {
            return layout;
        }
        RemovedRows.add(folder, clock.instant(), "cut off", layout.bytes(line.get()));
        byte[] rest = layout.without(line.get());
        try (FileChannel channel = open(StandardOpenOption.WRITE)) {
            checkSize(channel, layout);
            channel.truncate(rest.length);
            channel.force(true);
        }
        return Layout.of(NAME, rest);
    }

    private void extend(Layout layout, byte[] tail) throws IOException {
        try (FileChannel channel = open(StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            checkSize(channel, layout);
            try {
                ByteBuffer rest = ByteBuffer.wrap(tail);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            } catch (IOException e) {
                takeBack(channel, layout, e);
                throw DiskFault.writing(file, e);
            }
        }
    }

    private FileChannel open(StandardOpenOption... options) throws IOException {
        try {
            return FileChannel.open(file, options);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    private static void takeBack(FileChannel channel, Layout layout, IOException fault) {
        try {
            channel.truncate(layout.bytes().length);
        } catch (IOException e) {
            fault.addSuppressed(e); // what is left is cut off, which the next change mends
        }
    }

    private void checkSize(FileChannel channel, Layout layout) throws IOException {
        if (channel.size() != layout.bytes().length) {
            throw new IOException(file + ": was changed by a program that does not wait for its turn; try again");
        }
    }

    private void replace(byte[] content) throws IOException {
        try {
            removeLeftovers();
            DurableFiles.replace(folder, NAME, content, LEFTOVER);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    private void removeLeftovers() throws IOException {
        try (Stream<Path> children = Files.list(written())) {
            for (Path child : (Iterable<Path>) children::iterator) {
                if (child.getFileName().toString().startsWith(LEFTOVER)) {
                    Files.delete(child);
                }
            }
        }
    }
}
