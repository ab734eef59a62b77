package org.dossier.sort;

/**
 * Consecutive triples of a sorted graph, in order; triples of one subject may go on in the next block. Immutable, so that many
 * threads may read it.
 */
public final class TripleBlock {
    private final TermDictionary terms;
    private final int[] subjects;
    private final int[] predicates;
    private final int[] objects;

    /** Keeps the arrays, which have the same length. */
    public TripleBlock(TermDictionary terms, int[] subjects, int[] predicates, int[] objects) {
        this.terms = terms;
        this.subjects = subjects;
        this.predicates = predicates;
        this.objects = objects;
    }

    /** The terms that the triples name by number. */
    public TermDictionary terms() {
        return terms;
    }

    /** How many triples it has. */
    public int size() {
        return subjects.length;
    }

    /** The number of the subject of triple {@code i}, from 0. */
    public int subject(int i) {
        return subjects[i];
    }

    /** The number of the predicate of triple {@code i}. */
    public int predicate(int i) {
        return predicates[i];
    }

    /** The number of the object of triple {@code i}. */
    public int object(int i) {
        return objects[i];
    }
}
