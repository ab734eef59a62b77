package org.dossier.validation;

import java.util.Collection;
import java.util.List;
import org.dossier.rdf.Iri;

/**
 * Knows the classes of things that a part of a graph refers to without describing them, so that a part can be validated by
 * itself and "the sender is an actor" still be checked.
 */
@FunctionalInterface
public interface Classes {
    /** Knows nothing: the graph at hand is the whole. */
    Classes NONE = thing -> List.of();

    /** The classes of a thing; empty if there is no such thing. */
    Collection<Iri> of(Iri thing);
}
