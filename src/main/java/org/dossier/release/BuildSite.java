package org.dossier.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dossier.disk.DurableFiles;

/**
 * Where one release is being built: a hidden folder beside the releases, held by a lock that ends with the process. What
 * an earlier build left because it was killed is removed first. Nothing outside the folder changes until
 * {@link #publish}.
 */
final class BuildSite implements AutoCloseable {
    private static final String REFUSED = "refused";

    private final ReleaseCatalog catalog;
    private final ReleasesLock lock;
    private final Lineage lineage;
    private final Path directory;

    private BuildSite(ReleaseCatalog catalog, ReleasesLock lock) throws IOException {
        this.catalog = catalog;
        this.lock = lock;
        lineage = Lineage.next(catalog);
        directory = catalog.directory()
                .resolve(ReleasesLock.BUILDING + Release.name(lineage.number()) + "-" + UUID.randomUUID());
        Files.createDirectory(directory);
    }

    /**
     * Takes the lock, cleans up, and makes an empty folder.
     *
     * @throws IOException if another build holds the lock, or the folder of releases cannot be written
     */
    static BuildSite open(ReleaseCatalog catalog) throws IOException {
        ReleasesLock lock = ReleasesLock.take(catalog);
        try {
            return new BuildSite(catalog, lock);
        } catch (IOException e) {
            lock.close();
            throw e;
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
        List<Publication> history = lineage.history(clock);
        ManifestFile.write(directory, manifest.published(history));
        DurableFiles.syncFile(directory.resolve(ManifestFile.NAME));
        DurableFiles.syncFolder(directory);
        LastPublication.write(catalog.directory(), history.get(history.size() - 1));
        Path target = catalog.directory().resolve(Release.name(lineage.number()));
        Files.move(directory, target, StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.syncFolder(catalog.directory());
        Release release = Release.read(lineage.number(), target);
        DurableFiles.switchLink(catalog.directory(), ReleaseCatalog.CURRENT, release.name(), ReleasesLock.BUILDING);
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
        try (lock) {
            DurableFiles.delete(directory);
        }
    }
}
