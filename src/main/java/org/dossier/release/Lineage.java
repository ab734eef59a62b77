package org.dossier.release;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.change.ParentRelease;

/**
 * Where a release stands among those before it.
 *
 * @param number the number it gets, from 1
 * @param last the last release that anything tells of, kept or not; empty if nothing does
 * @param parent the newest release before it, which harvesters may have followed even where another is served now; empty for the first
 */
record Lineage(int number, Optional<Publication> last, Optional<Release> parent) {
    /** Of a release that is made to be looked at and dropped. */
    static final Lineage NONE = new Lineage(1, Optional.empty(), Optional.empty());

    /**
     * Of the next release in a folder. A number that anything tells of is not given again: a directory, the file of the last publication, the
     * link to the current release.
     */
    static Lineage next(ReleaseCatalog catalog) throws IOException {
        Optional<Publication> last = LastPublication.read(catalog.directory());
        int greatest = Math.max(last.map(Publication::release).orElse(0), catalog.greatestNumber());
        return new Lineage(greatest + 1, last, catalog.newest());
    }

    /** When each release that led to this one was published, and this one itself if it is published now. */
    List<Publication> history(Clock clock) throws IOException {
        List<Publication> history = new ArrayList<>();
        if (parent.isPresent()) {
            history.addAll(parent.get().history());
        }
        Instant before = last.map(Publication::instant).orElse(Instant.EPOCH);
        for (Publication publication : history) {
            before = publication.instant().isAfter(before) ? publication.instant() : before;
        }
        history.add(Publication.next(number, clock.instant(), before));
        return history;
    }

    /**
     * The parent as the change log wants it.
     *
     * @throws IOException if it has no dump to compare with
     */
    Optional<ParentRelease> toCompareWith() throws IOException {
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        Release before = parent.get();
        return Optional.of(new ParentRelease(before.number(), before.directory(), before.graphDumps()));
    }
}
