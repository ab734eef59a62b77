package org.dossier.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.NavigableSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossier.disk.DurableFiles;

/**
 * Where one release is being built: a hidden folder beside the releases, held by a lock that ends with the process. What
 * an earlier build left because it was killed is removed first. Nothing outside the folder changes until
 * {@link #publish}.
 */
final class BuildSite implements AutoCloseable {
    /** How the name of everything begins that a killed build may leave. */
    static final String LEFTOVER = ".building-";

    private static final String LOCK = ".lock";
    private static final String REFUSED = "refused";

    private final ReleaseCatalog catalog;
    private final FileChannel channel;
    private final Lineage lineage;
    private final Path directory;

    private BuildSite(ReleaseCatalog catalog, FileChannel channel) throws IOException {
        this.catalog = catalog;
        this.channel = channel;
        NavigableSet<Integer> taken = catalog.numbers();
        lineage = new Lineage(taken.isEmpty() ? 1 : taken.last() + 1, catalog.newest());
        directory = catalog.directory().resolve(LEFTOVER + Release.name(lineage.number()) + "-" + UUID.randomUUID());
        Files.createDirectory(directory);
    }

    /**
     * Takes the lock, cleans up, and makes an empty folder.
     *
     * @throws IOException if another build holds the lock, or the folder of releases cannot be written
     */
    static BuildSite open(ReleaseCatalog catalog) throws IOException {
        Path releases = catalog.directory();
        try {
            Files.createDirectories(releases);
            FileChannel channel =
                    FileChannel.open(releases.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                lock(channel, releases);
                removeLeftovers(releases);
                return new BuildSite(catalog, channel);
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
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException(taken(releases), e);
        }
        throw new IOException(taken(releases));
    }

    private static String taken(Path releases) {
        return releases
                + ": another build is at work there; wait until it is done, or choose another folder with --releases";
    }

    private static void removeLeftovers(Path releases) throws IOException {
        try (Stream<Path> children = Files.list(releases)) {
            for (Path child : (Iterable<Path>) children::iterator) {
                if (child.getFileName().toString().startsWith(LEFTOVER)) {
                    DurableFiles.delete(child);
                }
            }
        }
    }

    /** The folder to fill. */
    Path directory() {
        return directory;
    }

    /** The number of what is built, and the release that it follows. */
    Lineage lineage() {
        return lineage;
    }

    /**
     * Puts what was built on disk, gives it its number and the time of its publication, and lets {@code current} name it. Between the time that
     * is told and the moment the release is seen lies nothing that could take long.
     */
    Release publish(Manifest manifest, Clock clock) throws IOException {
        DurableFiles.syncTree(directory);
        ManifestFile.write(directory, manifest.published(lineage.history(clock)));
        DurableFiles.syncFile(directory.resolve(ManifestFile.NAME));
        DurableFiles.syncFolder(directory);
        Path target = catalog.directory().resolve(Release.name(lineage.number()));
        Files.move(directory, target, StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.syncFolder(catalog.directory());
        Release release = Release.read(lineage.number(), target);
        DurableFiles.switchLink(catalog.directory(), ReleaseCatalog.CURRENT, release.name(), LEFTOVER);
        DurableFiles.delete(refused());
        return release;
    }

    /** Keeps nothing of what was built but its report, in a folder beside the releases; returns the page. */
    Path refuse(Draft draft, BuildReport report) throws IOException {
        Path kept = directory.resolve(REFUSED);
        Files.createDirectory(kept);
        draft.report(report, kept);
        DurableFiles.delete(refused());
        Files.move(kept, refused());
        return refused().resolve(Release.REPORT_PAGE);
    }

    private Path refused() {
        return catalog.directory().resolve(REFUSED);
    }

    /** Removes what was not published, and gives the lock back. */
    @Override
    public void close() throws IOException {
        try (channel) {
            DurableFiles.delete(directory);
        }
    }
}
