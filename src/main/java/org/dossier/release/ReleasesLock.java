package org.dossier.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.disk.DurableFiles;
import org.dossier.disk.FileLocks;

/**
 * The right to change a folder of releases, which one process has at a time; it ends with the process. Readers need none. Whoever takes it
 * removes first what others left because they were killed.
 */
final class ReleasesLock implements AutoCloseable {
    /** How the name of everything begins that a killed build may leave. */
    static final String BUILDING = ".building-";

    /** How the name begins of a release that is being removed. */
    static final String REMOVED = ".removed-";

    private static final List<String> LEFTOVERS = List.of(BUILDING, REMOVED);
    private static final String LOCK = ".lock";

    private final Path releases;
    private final FileChannel channel;

    private ReleasesLock(Path releases, FileChannel channel) {
        this.releases = releases;
        this.channel = channel;
    }

    /**
     * Takes the lock, and cleans up.
     *
     * @throws IOException if another process has it, or the folder cannot be written
     */
    static ReleasesLock take(ReleaseCatalog catalog) throws IOException {
        Path releases = catalog.directory();
        try {
            Files.createDirectories(releases);
            FileChannel channel =
                    FileChannel.open(releases.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                lock(channel, releases);
                removeLeftovers(releases);
                return new ReleasesLock(releases, channel);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (FileSystemException e) {
            String why = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
            throw new IOException(
                    releases + ": cannot be written (" + e.getFile() + ": " + why
                            + "); let this user write there, or choose another folder with --releases",
                    e);
        }
    }

    private static void lock(FileChannel channel, Path releases) throws IOException {
        if (!FileLocks.take(channel)) {
            throw new IOException(releases + ": another build is at work there; wait until it is done, "
                    + "or choose another folder with --releases");
        }
    }

    private static void removeLeftovers(Path releases) throws IOException {
        try (Stream<Path> children = Files.list(releases)) {
            for (Path child : (Iterable<Path>) children::iterator) {
                String name = child.getFileName().toString();
                if (LEFTOVERS.stream().anyMatch(name::startsWith)) {
                    DurableFiles.delete(child);
                }
            }
        }
    }

    /** The folder. */
    Path releases() {
        return releases;
    }

    /** Gives the lock back. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
