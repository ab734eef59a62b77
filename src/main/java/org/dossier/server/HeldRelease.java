package org.dossier.server;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossier.change.EntityRegister;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.release.Release;
import org.dossier.server.CurrentRelease.Lease;
import org.dossier.text.search.ThingIndex;

/** An open release and how many hold it: its readers, and whoever keeps it open for the next. The last to let go closes it. */
final class HeldRelease {
    /** A release that is open. */
    interface OpenRelease {
        Release release();

        DatasetGraph dataset();

        EntityRegister register() throws IOException;

        AuthorityIndex entities() throws IOException;

        ThingIndex things() throws IOException;

        void close();
    }

    /** Opens the release of a number for reading. */
    interface Opener {
        OpenRelease open(int number) throws IOException;
    }

    /** Finds another release for somebody who holds one. */
    interface Others {
        Optional<Lease> lease(int number) throws IOException;
    }

    private final int number;
    private final OpenRelease open;
    private final Others others;
    private final AtomicInteger holders = new AtomicInteger(1);

    /** Held by whoever made it. */
    HeldRelease(int number, OpenRelease open, Others others) {
        this.number = number;
        this.open = open;
        this.others = others;
    }

    int number() {
        return number;
    }

    /** A hold on it; empty if it is closed already. */
    Optional<Lease> lease() {
        return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0
                ? Optional.of(new Hold())
                : Optional.empty();
    }

    void letGo() {
        if (holders.decrementAndGet() == 0) {
            open.close();
        }
    }

    private final class Hold implements Lease {
        private final AtomicBoolean given = new AtomicBoolean();

        @Override
        public Release release() {
            return open.release();
        }

        @Override
        public DatasetGraph dataset() {
            if (given.get()) {
                throw givenBack();
            }
            return open.dataset();
        }

        @Override
        public EntityRegister register() throws IOException {
            if (given.get()) {
                throw givenBack();
            }
            return open.register();
        }

        @Override
        public AuthorityIndex entities() throws IOException {
            if (given.get()) {
                throw givenBack();
            }
            return open.entities();
        }

        @Override
        public ThingIndex things() throws IOException {
            if (given.get()) {
                throw givenBack();
            }
            return open.things();
        }

        @Override
        public Optional<Lease> kept(int other) throws IOException {
            return other == number ? Optional.of(share()) : others.lease(other);
        }

        @Override
        public Lease share() {
            if (given.get()) {
                throw givenBack();
            }
            return lease().orElseThrow(this::givenBack);
        }

        private IllegalStateException givenBack() {
            return new IllegalStateException("the lease on release " + number + " was given back");
        }

        @Override
        public void close() {
            if (given.compareAndSet(false, true)) {
                letGo();
            }
        }
    }
}
