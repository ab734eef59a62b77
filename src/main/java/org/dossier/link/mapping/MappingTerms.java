package org.dossier.link.mapping;

import org.dossier.rdf.Iri;

/** The terms that mappings are stated in: predicates of SKOS, justifications of SEMAPV, and one of SSSOM. */
public final class MappingTerms {
    public static final Iri EXACT_MATCH = skos("exactMatch");
    public static final Iri CLOSE_MATCH = skos("closeMatch");

    /** A person looked, and decided. */
    public static final Iri MANUAL_CURATION = semapv("ManualMappingCuration");
    /** A person looked at what a tool had found. */
    public static final Iri REVIEW = semapv("MappingReview");
    /** Names were compared. */
    public static final Iri LEXICAL_MATCHING = semapv("LexicalMatching");
    /** Names and other facts were compared. */
    public static final Iri COMPOSITE_MATCHING = semapv("CompositeMatching");
    /** Nobody said why. */
    public static final Iri UNSPECIFIED = semapv("UnspecifiedMatching");

    /** The object of a mapping which says that an authority file has no entry for the subject. */
    public static final Iri NO_TERM_FOUND = new Iri("https://w3id.org/sssom/NoTermFound");

    private MappingTerms() {}

    private static Iri skos(String name) {
        return new Iri("http://www.w3.org/2004/02/skos/core#" + name);
    }

    private static Iri semapv(String name) {
        return new Iri("https://w3id.org/semapv/vocab/" + name);
    }
}
