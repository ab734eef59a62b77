package org.dossier.rdf;

/**
 * An RDF term without blank nodes: an IRI or a literal. Terms are ordered by the UTF-8 bytes of their canonical
 * N-Triples form (RDF 1.1 N-Triples, section 4), which is the order of everything published.
 */
public sealed interface Term extends Comparable<Term> permits Iri, Literal {
    /** The canonical N-Triples form: {@code <http://...>} or {@code "text"@en}. */
    String ntriples();

    /** The canonical N-Triples form in UTF-8. */
    byte[] utf8();

    /**
     * The term of a canonical N-Triples form: what {@link #ntriples()} gives.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Term parse(String ntriples) {
        return CanonicalForm.parse(ntriples);
    }

    @Override
    default int compareTo(Term other) {
        return CodePointOrder.compare(ntriples(), other.ntriples());
    }
}
