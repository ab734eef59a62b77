package org.dossier.mapping;

import java.util.List;
import java.util.Set;

/** What a name in a record was found to mean. */
sealed interface Meaning {
    /** One record claims the name, or has it as its id. */
    record Claimed(Entity entity) implements Meaning {}

    /**
     * No record claims the name, so it gets a thing of its own.
     *
     * @param kind the kind that its IRI is minted in
     * @param key what follows the kind in its IRI
     * @param label the first spelling of the name in the order of the dataset
     * @param types what else it is, as far as the fields that name it tell: at most one of person and organization
     */
    record Unclaimed(EntityKind kind, String key, String label, Set<EntityKind> types) implements Meaning {
        public Unclaimed {
            types = Set.copyOf(types);
        }

        /** Of the key alone: quick, and hardly ever that of another. */
        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }

    /** Several records claim the name, so it is given to none of them. */
    record Ambiguous(List<Entity> claimants) implements Meaning {
        public Ambiguous {
            claimants = List.copyOf(claimants);
        }
    }
}
