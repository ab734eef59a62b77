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
 * @param parent the newest release before it, which harvesters may have followed even where another is served now; empty for the first
 */
record Lineage(int number, Optional<Release> parent) {
    /** Of a release that is made to be looked at and dropped. */
    static final Lineage NONE = new Lineage(1, Optional.empty());

    /** When each release that led to this one was published, and this one itself if it is published now. */
    List<Publication> history(Clock clock) throws IOException {
        List<Publication> history = new ArrayList<>();
        if (parent.isPresent()) {
            history.addAll(parent.get().history());
        }
        Instant last = history.isEmpty()
                ? Instant.EPOCH
                : history.get(history.size() - 1).instant();
        history.add(Publication.next(number, clock.instant(), last));
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
