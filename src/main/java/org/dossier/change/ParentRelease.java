package org.dossier.change;

import java.nio.file.Path;
import java.util.List;

/**
 * The release that changes are told against.
 *
 * @param number its number, from 1
 * @param directory where its list of entities is, if it has one
 * @param dumps its default graph: sorted dumps in N-Triples, packed with gzip; a line may be in several
 */
public record ParentRelease(int number, Path directory, List<Path> dumps) {
    public ParentRelease {
        dumps = List.copyOf(dumps);
    }
}
