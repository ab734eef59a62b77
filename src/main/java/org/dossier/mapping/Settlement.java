package org.dossier.mapping;

import java.io.IOException;
import org.dossier.rdf.Iri;

/** Settles what depends on every record of the dataset: at once where all are known, else when they are. */
interface Settlement {
    /** States the classes of a provisional thing, of which every field that names it tells. */
    void classes(Iri iri, Meaning.Unclaimed thing, String name) throws IOException;

    /** True if nothing more need be stated of a thing that records name but none describes: all of it was, for that name. */
    boolean isStated(Iri thing, String name);

    /** States of a document cited by its id that it is known by citation, and remarks so, unless a record describes it. */
    void cited(Iri document, String id, Remark unlessHeld) throws IOException;

    /** Remarks on a former document, by its id, if a record describes it still. */
    void replaced(String id, Remark ifHeld);

    /** Joins two documents, both ways, if a record describes the other; remarks if none does. */
    void possiblySame(Iri document, Iri other, String id, Remark unlessHeld) throws IOException;
}
