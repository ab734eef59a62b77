package org.dossier.server.reconcile;

import java.util.concurrent.atomic.AtomicReference;
import org.dossier.server.CurrentRelease;
import org.jspecify.annotations.Nullable;

/** What answers queries from the release that is read, kept until another release is. Safe for many threads. */
final class Reconcilers {
    private final AtomicReference<@Nullable Reconciler> kept = new AtomicReference<>();

    /** The one of a release. */
    Reconciler of(CurrentRelease.Lease lease) {
        OwnEntities entities = OwnEntities.of(lease);
        Reconciler held = kept.get();
        if (held != null && held.entities().index() == entities.index()) {
            return held;
        }
        Reconciler made = new Reconciler(entities);
        kept.set(made);
        return made;
    }
}
