package org.dossier.release;

import java.util.Optional;

/**
 * Where a release stands among those before it.
 *
 * @param number the number it gets, from 1
 * @param parent the release that was current before it; empty for the first
 */
record Lineage(int number, Optional<Release> parent) {
    /** Of a release that is made to be looked at and dropped. */
    static final Lineage NONE = new Lineage(1, Optional.empty());
}
