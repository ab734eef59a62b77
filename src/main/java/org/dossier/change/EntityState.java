package org.dossier.change;

import java.util.List;

/**
 * What a release knows of an entity that it or one before it has published; a row of {@code entities.tsv.gz}.
 *
 * @param iri the entity's IRI
 * @param sha256 its hash, in 64 hexadecimal digits; {@code ""} if it is withdrawn
 * @param first the number of the release in which it first appeared
 * @param changed the number of the release that last created, changed or withdrew it
 * @param memberOf the IRIs of the collections it lies in and the programs that released it; of a withdrawn entity those it last had
 */
public record EntityState(String iri, String sha256, int first, int changed, List<String> memberOf) {
    public EntityState {
        memberOf = List.copyOf(memberOf);
    }

    /** False if it is withdrawn. */
    public boolean live() {
        return !sha256.isEmpty();
    }
}
