package org.dossier.sort;

import java.util.List;
import org.dossier.rdf.Iri;

/**
 * Some entities of a sorted graph with everything that is stated of them. An entity is an IRI without a fragment, together with
 * its parts: the IRIs that it makes with a fragment. Entities come in the order of their IRIs (as {@link Iri} orders);
 * the triples of each are contiguous: those of its parts first, then its own, each in triple order. No entity is
 * in two blocks. Immutable, so that many threads may read it.
 */
public final class EntityBlock {
    private final TripleBlock triples;
    private final List<Iri> entities;
    private final int[] starts;

    /** @param starts where each entity's triples begin, and, one more, where the last one's end */
    EntityBlock(TripleBlock triples, List<Iri> entities, int[] starts) {
        this.triples = triples;
        this.entities = List.copyOf(entities);
        this.starts = starts;
    }

    /** The triples of all its entities, one entity after the other. */
    public TripleBlock triples() {
        return triples;
    }

    /** How many entities there are. */
    public int size() {
        return entities.size();
    }

    /** The IRI of entity {@code i}, from 0; not always a term of the dictionary, where only parts of it are described. */
    public Iri entity(int i) {
        return entities.get(i);
    }

    /** The first triple of entity {@code i} in {@link #triples()}. */
    public int start(int i) {
        return starts[i];
    }

    /** The end of the triples of entity {@code i}: one past its last. */
    public int end(int i) {
        return starts[i + 1];
    }
}
