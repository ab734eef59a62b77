package org.dossier.validation;

import java.util.Arrays;
import org.dossier.rdf.Triple;
import org.dossier.sort.TermDictionary;

/**
 * A few triples of a graph, by number, to be found by one of their things: 20 bytes each. Filled by one thread and sealed, then safe for
 * many.
 */
final class LinkTable {
    private int size;
    private int[] subjects = new int[16];
    private int[] predicates = new int[16];
    private int[] objects = new int[16];
    private long[] keys = new long[16];

    /** Adds a triple that is found by {@code key}. */
    void add(int key, int subject, int predicate, int object) {
        if (size == keys.length) {
            int length = size * 2;
            subjects = Arrays.copyOf(subjects, length);
            predicates = Arrays.copyOf(predicates, length);
            objects = Arrays.copyOf(objects, length);
            keys = Arrays.copyOf(keys, length);
        }
        subjects[size] = subject;
        predicates[size] = predicate;
        objects[size] = object;
        keys[size] = (long) key << 32 | size;
        size++;
    }

    /** All triples have been added. */
    void seal() {
        Arrays.sort(keys, 0, size);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Where the triples found by {@code key} begin; they go on while {@link #isAt} holds. */
    int first(int key) {
        int i = Arrays.binarySearch(keys, 0, size, (long) key << 32);
        return i < 0 ? -i - 1 : i;
    }

    /** True if the triple at {@code i} is there and found by {@code key}. */
    boolean isAt(int i, int key) {
        return i < size && keys[i] >>> 32 == key;
    }

    int subject(int i) {
        return subjects[(int) keys[i]];
    }

    int predicate(int i) {
        return predicates[(int) keys[i]];
    }

    int object(int i) {
        return objects[(int) keys[i]];
    }

    Triple triple(int i, TermDictionary terms) {
        return new Triple(terms.iri(subject(i)), terms.iri(predicate(i)), terms.term(object(i)));
    }
}
