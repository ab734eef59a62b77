package org.dossier.link.review;

import java.util.List;
import org.dossier.link.mapping.Mapping;

/** What became of a decision. */
public sealed interface Outcome {
    /** It is on disk, or the entity is at the end of the queue. */
    record Done(List<Mapping> mappings) implements Outcome {
        public Done {
            mappings = List.copyOf(mappings);
        }
    }

    /**
     * Nothing was decided: somebody else decided something of the entity since it was shown, or its candidates are other ones now.
     *
     * @param now the entity as it is now
     */
    record Meanwhile(ReviewItem now) implements Outcome {}

    /** Nothing was decided: nothing is proposed for the entity (any more). */
    record Gone() implements Outcome {}
}
