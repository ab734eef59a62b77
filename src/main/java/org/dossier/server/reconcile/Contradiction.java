package org.dossier.server.reconcile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.link.Feature;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.model.Identifier;

/**
 * Identifiers of a query that an entity cannot have: it has another of the same scheme, or another entity has them. Whoever sends an identifier
 * with a name is surer of it than of the name, so that it outweighs a full name with dates that agree.
 */
final class Contradiction {
    private static final String NAME = "identifiers";
    private static final double WEIGHT = -9;
    /** Where another identifier of the query agrees. */
    private static final double WEIGHT_OF_DOUBT = -2;

    private Contradiction() {}

    /**
     * What the identifiers of a query tell against an entity.
     *
     * @param index of all entities
     * @return empty if none of them contradicts
     * @throws IOException if the index cannot be read
     */
    static Optional<Feature> of(List<Identifier> told, AuthorityEntry entity, AuthorityIndex index) throws IOException {
        List<String> words = new ArrayList<>();
        boolean agrees = false;
        for (Identifier identifier : told) {
            List<String> theirs = entity.identifiers().stream()
                    .filter(one -> one.scheme().equals(identifier.scheme()))
                    .map(Identifier::value)
                    .toList();
            if (theirs.contains(identifier.value())) {
                agrees = true;
            } else if (theirs.isEmpty()) {
                for (AuthorityEntry other : index.identified(identifier.scheme(), identifier.value())) {
                    words.add(identifier.words() + " is that of "
                            + other.names().get(0).value());
                }
            } else {
                words.add("ours " + identifier.words() + ", theirs " + theirs.get(0));
            }
        }
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Feature(NAME, agrees ? WEIGHT_OF_DOUBT : WEIGHT, String.join(", ", words)));
    }
}
