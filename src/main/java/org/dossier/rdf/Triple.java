package org.dossier.rdf;

import java.util.Comparator;

/** A statement of the graph; triples are ordered by subject, predicate and object, each as {@link Term} orders. */
public record Triple(Iri subject, Iri predicate, Term object) implements Comparable<Triple> {
    private static final Comparator<Triple> ORDER = Comparator.<Triple, Term>comparing(Triple::subject)
            .thenComparing(Triple::predicate)
            .thenComparing(Triple::object);

    /** The canonical N-Triples line, without its line end. */
    public String ntriples() {
        return subject.ntriples() + " " + predicate.ntriples() + " " + object.ntriples() + " .";
    }

    @Override
    public int compareTo(Triple other) {
        return ORDER.compare(this, other);
    }
}
