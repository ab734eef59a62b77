package org.dossier.release;

import java.io.IOException;
import java.util.Optional;
import org.dossier.change.ParentRelease;

/**
 * Where a release stands among those before it.
 *
 * @param number the number it gets, from 1
 * @param parent the release that was current before it; empty for the first
 */
record Lineage(int number, Optional<Release> parent) {
    /** Of a release that is made to be looked at and dropped. */
    static final Lineage NONE = new Lineage(1, Optional.empty());

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
