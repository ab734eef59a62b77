package org.dossier.server;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossier.release.Release;
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

    /** Opens the release of a number for reading. */
    interface Opener {
        OpenRelease open(int number) throws IOException;
    }

    /** A release that is open. */
    interface OpenRelease {
        Release release();

        DatasetGraph dataset();

        void close();
    }

    private final ReleaseCatalog catalog;
    private final Opener opener;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable Held current;
    private volatile boolean closed;
    // What could not be opened, and when: guarded by `opening`.
    private int failedNumber;
    private long failedAt;

    FollowedRelease(ReleaseCatalog catalog, Opener opener) {
        this.catalog = catalog;
        this.opener = opener;
    }

    /** Follows the releases of a folder. */
    static FollowedRelease of(ReleaseCatalog catalog) {
        return new FollowedRelease(catalog, number -> StoredRelease.open(catalog, number));
    }

    @Override
    public Lease acquire() throws IOException {
        while (!closed) {
            Held held = follow(currentNumber());
            if (held.hold()) {
                return new Hold(held);
            }
            // It was replaced and closed between the two lines above: look again.
        }
        throw new IOException(catalog.directory() + ": the server is closing");
    }

    @Override
    public void close() {
        opening.lock();
        try {
            closed = true;
            replace(null);
        } finally {
            opening.unlock();
        }
    }

    /** What {@code current} names; the open release if the link cannot be read just now. */
    private int currentNumber() throws IOException {
        Held held = current;
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
        return held.number;
    }

    private Held follow(int number) throws IOException {
        Held held = current;
        if (held != null && held.number == number) {
            return held;
        }
        opening.lock();
        try {
            held = current;
            if (held != null && (held.number == number || failedJustNow(number))) {
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

    private Held open(int number, @Nullable Held old) throws IOException {
        if (closed) {
            throw new IOException(catalog.directory() + ": the server is closing");
        }
        try {
            Held held = new Held(number, opener.open(number));
            replace(held);
            failedNumber = 0;
            return held;
        } catch (IOException e) {
            if (old == null) {
                throw e;
            }
            if (failedNumber != number) {
                LOG.error(
                        "release {} cannot be opened, {} is served further: {}", number, old.number, e.getMessage(), e);
            }
            failedNumber = number;
            failedAt = System.nanoTime();
            return old;
        }
    }

    private void replace(@Nullable Held next) {
        Held old = current;
        current = next;
        if (old != null) {
            old.letGo();
        }
    }

    /** An open release and how many hold it: its readers, and the follower while it is current. */
    private static final class Held {
        private final int number;
        private final OpenRelease open;
        private final AtomicInteger holders = new AtomicInteger(1);

        Held(int number, OpenRelease open) {
            this.number = number;
            this.open = open;
        }

        /** False if it is closed already. */
        boolean hold() {
            return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
        }

        void letGo() {
            if (holders.decrementAndGet() == 0) {
                open.close();
            }
        }
    }

    private static final class Hold implements Lease {
        private final Held held;
        private final AtomicBoolean given = new AtomicBoolean();

        Hold(Held held) {
            this.held = held;
        }

        @Override
        public Release release() {
            return held.open.release();
        }

        @Override
        public DatasetGraph dataset() {
            if (given.get()) {
                throw new IllegalStateException("the lease on release " + held.number + " was given back");
            }
            return held.open.dataset();
        }

        @Override
        public Lease share() {
            if (given.get() || !held.hold()) {
                throw new IllegalStateException("the lease on release " + held.number + " was given back");
            }
            return new Hold(held);
        }

        @Override
        public void close() {
            if (given.compareAndSet(false, true)) {
                held.letGo();
            }
        }
    }
}
