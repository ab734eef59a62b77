package org.dossier.server.view;

/**
 * A class or property that queries may speak of.
 *
 * @param name by its prefix: {@code dossier:sender}; {@code ""} where no prefix fits
 * @param label what it is called in English; {@code ""} where the ontology does not say
 * @param definition what it means, in English; {@code ""} where the ontology does not say
 * @param uses instances of a class, or statements of a property, in the release
 */
public record UsedTerm(String iri, Kind kind, String name, String label, String definition, long uses) {
    /** What a term may stand for. */
    public enum Kind {
        CLASS,
        PROPERTY
    }
}
