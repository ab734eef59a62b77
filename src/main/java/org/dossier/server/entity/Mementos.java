package org.dossier.server.entity;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossier.change.EntityState;
import org.dossier.release.Publication;
import org.dossier.release.Release;
import org.dossier.release.ReleaseCatalog;
import org.dossier.server.CurrentRelease.Lease;

/**
 * The releases in which one entity can still be read: those that are kept, and have it. Each is a memento of its page (RFC 7089), as of the time
 * when the release was published. For one thread, while its lease is held.
 */
public final class Mementos {
    private final Lease lease;
    private final String iri;
    /** What the current release knows of the entity: one element, or none if it is older than registers. */
    private final List<EntityState> state;
    /** Those that may have it, oldest first. */
    private final List<Publication> kept;

    private Mementos(Lease lease, String iri, List<EntityState> state, List<Publication> kept) {
        this.lease = lease;
        this.iri = iri;
        this.state = state;
        this.kept = kept;
    }

    /**
     * Those of an entity that the current release has or has withdrawn. Opens no other release.
     *
     * @param lease the current release
     * @throws IOException if the register cannot be read
     */
    public static Mementos of(Lease lease, String iri) throws IOException {
        List<EntityState> state = Tombstone.hasRegister(lease.release())
                ? lease.register().find(iri).stream().toList()
                : List.of();
        int first = state.isEmpty() ? 1 : state.get(0).first();
        List<Publication> kept = new ArrayList<>();
        ReleaseCatalog catalog = catalog(lease.release());
        for (Publication publication : lease.release().history()) {
            if (publication.release() >= first && catalog.keeps(publication.release())) {
                kept.add(publication);
            }
        }
        return new Mementos(lease, iri, state, kept);
    }

    private static ReleaseCatalog catalog(Release release) {
        return new ReleaseCatalog(
                Objects.requireNonNullElse(release.directory().toAbsolutePath().getParent(), Path.of(".")));
    }

    /** The oldest; empty if there is none. Opens one release, more only where the entity was withdrawn in between. */
    public Optional<Publication> first() {
        for (Publication publication : kept) {
            if (has(publication.release())) {
                return Optional.of(publication);
            }
        }
        return Optional.empty();
    }

    /** The newest; empty if there is none. Opens a release only if the current one does not have the entity. */
    public Optional<Publication> last() {
        return before(kept.size());
    }

    /** The newest that was published at a time or before it, or else the oldest; empty if there is none. */
    public Optional<Publication> at(Instant time) {
        int end = 0;
        while (end < kept.size() && !kept.get(end).instant().isAfter(time)) {
            end++;
        }
        Optional<Publication> found = before(end);
        return found.isPresent() ? found : first();
    }

    private Optional<Publication> before(int end) {
        for (int i = end - 1; i >= 0; i--) {
            if (has(kept.get(i).release())) {
                return Optional.of(kept.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * All of them, oldest first. Opens a release for each time that the entity changed, since the register of each tells since when it is as it
     * is.
     */
    public List<Publication> all() {
        Deque<Publication> found = new ArrayDeque<>();
        int i = kept.size() - 1;
        while (i >= 0) {
            Since since = since(kept.get(i).release());
            do {
                if (since.live()) {
                    found.addFirst(kept.get(i));
                }
                i--;
            } while (i >= 0 && kept.get(i).release() >= since.release());
        }
        return List.copyOf(found);
    }

    /** How an entity is in a release, and the first release since when it is so. */
    private record Since(boolean live, int release) {}

    private Since since(int release) {
        if (!state.isEmpty() && release >= state.get(0).changed()) {
            return new Since(state.get(0).live(), state.get(0).changed());
        }
        try {
            Optional<Lease> older = lease.kept(release);
            if (older.isPresent()) {
                try (Lease before = older.get()) {
                    return since(before);
                }
            }
        } catch (IOException e) {
            // An older release that is damaged takes no page of today with it; who asks for that release is told.
            return new Since(false, release);
        }
        return new Since(false, release);
    }

    private Since since(Lease before) throws IOException {
        if (!Tombstone.hasRegister(before.release())) {
            return new Since(states(before), before.release().number());
        }
        return before.register()
                .find(iri)
                .map(entity -> new Since(entity.live(), entity.changed()))
                .orElse(new Since(false, 1));
    }

    private boolean has(int release) {
        return since(release).live();
    }

    private boolean states(Lease before) {
        DatasetGraph dataset = before.dataset();
        return Txn.calculateRead(dataset, () -> EntityDescription.exists(dataset, iri));
    }
}
