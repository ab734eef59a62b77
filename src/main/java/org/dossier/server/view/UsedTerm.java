package org.dossier.server.view;

import java.util.List;

/**
 * A class or property that queries may speak of.
 *
 * @param name by its prefix: {@code dossier:sender}; {@code ""} where no prefix fits
 * @param labels what it is called, once in each language of the ontology, English first; none where the ontology does not say
 * @param definitions what it means, likewise
 * @param uses instances of a class, or statements of a property, in the release
 */
public record UsedTerm(String iri, Kind kind, String name, List<Words> labels, List<Words> definitions, long uses) {
    public UsedTerm {
        labels = List.copyOf(labels);
        definitions = List.copyOf(definitions);
    }

    /** What a term may stand for. */
    public enum Kind {
        CLASS,
        PROPERTY
    }
}
