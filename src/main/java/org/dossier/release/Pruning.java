package org.dossier.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.dossier.disk.DurableFiles;

/**
 * Removes releases that need not be kept. A release vanishes in one step, by a rename, and is deleted then; whoever reads it goes on with the
 * files that are open. What is left of it where that is interrupted, the next build or pruning removes.
 */
public final class Pruning {
    private static final int NONE = 0;

    private final ReleaseCatalog catalog;
    private final Retention retention;
    private final Clock clock;

    /** @param clock tells how old a release is */
    public Pruning(ReleaseCatalog catalog, Retention retention, Clock clock) {
        this.catalog = catalog;
        this.retention = retention;
        this.clock = clock;
    }

    /** Takes a release that is gone. */
    public interface Receiver {
        /** Takes the next one, the oldest first. */
        void removed(Release release);
    }

    /** What {@link #prune} would remove now, oldest first. */
    public List<Release> plan() throws IOException {
        OptionalInt current = catalog.currentNumber();
        return retention.beyond(catalog.releases(), current.orElse(NONE), clock.instant());
    }

    /**
     * Removes what need not be kept, while no build is at work.
     *
     * @throws IOException if a build is at work, or a file cannot be removed
     */
    public void prune(Receiver receiver) throws IOException {
        try (ReleasesLock lock = ReleasesLock.take(catalog)) {
            for (Release release : plan()) {
                remove(release, lock);
                receiver.removed(release);
            }
        }
    }

    private void remove(Release release, ReleasesLock held) throws IOException {
        Path gone = held.releases().resolve(ReleasesLock.REMOVED + release.name() + "-" + UUID.randomUUID());
        Files.move(release.directory(), gone, StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.syncFolder(held.releases());
        DurableFiles.delete(gone);
    }
}
