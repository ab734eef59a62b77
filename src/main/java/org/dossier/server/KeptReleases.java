package org.dossier.server;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dossier.release.ReleaseCatalog;
import org.dossier.server.CurrentRelease.Lease;

/**
 * Releases that are kept beside the current one, opened when they are asked for. The last few that were read stay open; one that is
 * deleted is closed when the next is asked for. Safe for many threads, which wait for each other while one is opened.
 */
final class KeptReleases implements AutoCloseable {
    private static final int OPEN = 4;

    private final ReleaseCatalog catalog;
    private final HeldRelease.Opener opener;
    private final HeldRelease.Others others;
    private final Map<Integer, HeldRelease> open = new LinkedHashMap<>(OPEN, 1, true);

    KeptReleases(ReleaseCatalog catalog, HeldRelease.Opener opener, HeldRelease.Others others) {
        this.catalog = catalog;
        this.opener = opener;
        this.others = others;
    }

    /** A hold on the release of that number; empty if it is not kept. */
    synchronized Optional<Lease> lease(int number) throws IOException {
        closeDeleted();
        if (!catalog.keeps(number)) {
            return Optional.empty();
        }
        HeldRelease held = open.get(number);
        if (held == null) {
            held = new HeldRelease(number, opener.open(number), others);
            open.put(number, held);
            closeEldest();
        }
        return held.lease();
    }

    private void closeDeleted() {
        for (Iterator<HeldRelease> each = open.values().iterator(); each.hasNext(); ) {
            HeldRelease held = each.next();
            if (!catalog.keeps(held.number())) {
                each.remove();
                held.letGo();
            }
        }
    }

    private void closeEldest() {
        if (open.size() > OPEN) {
            Iterator<HeldRelease> eldest = open.values().iterator();
            HeldRelease held = eldest.next();
            eldest.remove();
            held.letGo();
        }
    }

    @Override
    public synchronized void close() {
        open.values().forEach(HeldRelease::letGo);
        open.clear();
    }
}
