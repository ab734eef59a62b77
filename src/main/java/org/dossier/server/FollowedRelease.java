package org.dossier.server;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import org.dossier.release.ReleaseCatalog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The release that {@code releases/current} names. The link is read at every request, so that whoever asks after a switch is
 * answered from the new release; all wait for the moment it takes to open it.
 */
final class FollowedRelease implements CurrentRelease {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedRelease.class);
    private static final long RETRY_NANOS = 1_000_000_000L;

    private final ReleaseCatalog catalog;
    private final HeldRelease.Opener opener;
    private final KeptReleases kept;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable HeldRelease current;
    private volatile boolean closed;
    // What could not be opened, and when: guarded by `opening`.
    private int failedNumber;
    private long failedAt;

    FollowedRelease(ReleaseCatalog catalog, HeldRelease.Opener opener) {
        this.catalog = catalog;
        this.opener = opener;
        kept = new KeptReleases(catalog, opener, this::lease);
    }

    /** Follows the releases of a folder. */
    static FollowedRelease of(ReleaseCatalog catalog) {
        return new FollowedRelease(catalog, number -> StoredRelease.open(catalog, number));
    }

    @Override
    public Lease acquire() throws IOException {
        while (!closed) {
            Optional<Lease> lease = follow(currentNumber()).lease();
            if (lease.isPresent()) {
                return lease.get();
            }
            // It was replaced and closed between the two lines above: look again.
        }
        throw new IOException(catalog.directory() + ": the server is closing");
    }

    /** A hold on any release that is kept. */
    private Optional<Lease> lease(int number) throws IOException {
        HeldRelease held = current;
        Optional<Lease> lease = held != null && held.number() == number ? held.lease() : Optional.empty();
        return lease.isPresent() || closed ? lease : kept.lease(number);
    }

    @Override
    public void close() {
        opening.lock();
        try {
            closed = true;
            replace(null);
            kept.close();
        } finally {
            opening.unlock();
        }
    }

    /** What {@code current} names; the open release if the link cannot be read just now. */
    private int currentNumber() throws IOException {
        HeldRelease held = current;
        try {
            OptionalInt number = catalog.currentNumber();
            if (number.isPresent()) {
                return number.getAsInt();
            }
        } catch (IOException e) {
            if (held == null) {
                throw e;
            }
        }
        if (held == null) {
            throw new IOException(
                    "no release in " + catalog.directory() + "; run \"dossier build\" with a dataset folder first");
        }
        return held.number();
    }

    private HeldRelease follow(int number) throws IOException {
        HeldRelease held = current;
        if (held != null && held.number() == number) {
            return held;
        }
        opening.lock();
        try {
            held = current;
            if (held != null && (held.number() == number || failedJustNow(number))) {
                return held;
            }
            return open(number, held);
        } finally {
            opening.unlock();
        }
    }

    private boolean failedJustNow(int number) {
        return failedNumber == number && System.nanoTime() - failedAt < RETRY_NANOS;
    }

    private HeldRelease open(int number, @Nullable HeldRelease old) throws IOException {
        if (closed) {
            throw new IOException(catalog.directory() + ": the server is closing");
        }
        try {
            HeldRelease held = new HeldRelease(number, opener.open(number), this::lease);
            replace(held);
            failedNumber = 0;
            return held;
        } catch (IOException e) {
            if (old == null) {
                throw e;
            }
            if (failedNumber != number) {
                LOG.error(
                        "release {} cannot be opened, {} is served further: {}",
                        number,
                        old.number(),
                        e.getMessage(),
                        e);
            }
            failedNumber = number;
            failedAt = System.nanoTime();
            return old;
        }
    }

    private void replace(@Nullable HeldRelease next) {
        HeldRelease old = current;
        current = next;
        if (old != null) {
            old.letGo();
        }
    }
}
