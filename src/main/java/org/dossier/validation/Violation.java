package org.dossier.validation;

import java.util.Comparator;
import org.dossier.rdf.Iri;

/**
 * A rule that something in the graph breaks.
 *
 * @param focus the thing that breaks it; a part of a record's thing has that thing's IRI and a fragment
 * @param path the property concerned, as an IRI; of a path of several properties, the path as SPARQL writes it;
 *     {@code ""} where the rule concerns the thing as a whole
 * @param value the value concerned, as its text or IRI; {@code ""} where something is missing
 * @param message what is wrong and what to do about it, as a predicate of the thing: "has two labels in one language; ..."
 * @param shape the rule's name in {@code ontology/shapes.ttl}, without the namespace ({@code document-kind})
 * @param severity how much it matters
 */
public record Violation(Iri focus, String path, String value, String message, String shape, Severity severity)
        implements Comparable<Violation> {
    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::focus)
            .thenComparing(Violation::shape)
            .thenComparing(Violation::path)
            .thenComparing(Violation::value)
            .thenComparing(Violation::message);

    /** How much a violation matters (SHACL, 2.1.4). */
    public enum Severity {
        /** The graph must not be published. */
        VIOLATION,
        /** Someone should look at it. */
        WARNING,
        /** Worth knowing. */
        INFO
    }

    @Override
    public int compareTo(Violation other) {
        return ORDER.compare(this, other);
    }
}
