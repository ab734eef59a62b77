package org.dossier.text;

import java.util.List;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;

/** Which statements of the graph make a thing be found by what it is narrowed by. */
public final class ThingFacts {
    /** The properties by which a thing points to who or what is involved in it. */
    public static final List<Iri> INVOLVING = List.of(
            Vocabulary.SENDER,
            Vocabulary.RECIPIENT,
            Vocabulary.CREATOR,
            Vocabulary.TRANSLATOR,
            Vocabulary.CONTRIBUTOR,
            Vocabulary.MENTIONS,
            Vocabulary.PARTICIPANT);

    private ThingFacts() {}
}
