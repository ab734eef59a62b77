package org.dossier.server;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dossier.change.EntityRegister;
import org.dossier.release.ReleaseCatalog;
import org.dossier.server.CurrentRelease.Lease;
import org.dossier.server.HeldRelease.OpenRelease;

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
        if (!open.containsKey(number)) {
            Optional<OpenRelease> opened = open(number);
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            open.put(number, new HeldRelease(number, opened.get(), others));
            closeEldest();
        }
        return Optional.ofNullable(open.get(number)).flatMap(HeldRelease::lease);
    }

    /** Opens all that is read of a release, so that it is read to the end if it is deleted meanwhile; empty if it is deleted already. */
    private Optional<OpenRelease> open(int number) throws IOException {
        try {
            OpenRelease release = opener.open(number);
            try {
                if (EntityRegister.isIn(release.release().directory())) {
                    release.register();
                }
            } catch (IOException e) {
                release.close();
                throw e;
            }
            return Optional.of(release);
        } catch (IOException e) {
            if (catalog.keeps(number)) {
                throw e;
            }
            return Optional.empty();
        }
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
