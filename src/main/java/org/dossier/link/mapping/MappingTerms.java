package org.dossier.link.mapping;

import org.dossier.rdf.Iri;

/** The terms of SSSOM and SEMAPV that decide how a mapping counts. */
final class MappingTerms {
    /** A justification: a person looked at what a tool had found. */
    static final Iri REVIEW = new Iri("https://w3id.org/semapv/vocab/MappingReview");

    /** A justification: nobody said why. */
    static final Iri UNSPECIFIED = new Iri("https://w3id.org/semapv/vocab/UnspecifiedMatching");

    private MappingTerms() {}
}
