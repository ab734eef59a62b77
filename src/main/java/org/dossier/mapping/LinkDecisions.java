package org.dossier.mapping;

import java.util.Optional;
import org.dossier.rdf.Iri;

/** What people decided about links to authority files, which the identifiers in records give way to. Is asked by many threads. */
public interface LinkDecisions {
    /** Nothing is decided. */
    LinkDecisions NONE = (thing, entry) -> Optional.empty();

    /** Notes that a record links a thing to an entry, and tells what was decided of that; empty if nothing was, so that the record's word holds. */
    Optional<Decision> recorded(Iri thing, Iri entry);

    /** What two things were decided to be to each other. */
    enum Relation {
        EXACT,
        CLOSE,
        REJECTED
    }

    /**
     * What was decided of two things.
     *
     * @param where file and line: {@code mappings.sssom.tsv:17}
     */
    record Decision(Relation relation, String where) {}
}
