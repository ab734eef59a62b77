package org.dossier.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossier.rdf.Iri;
import org.dossier.sort.TermDictionary;

/**
 * The classes that a graph states of its things: for each IRI of the dictionary the number of its set of classes, in two bytes. Sets are few,
 * since things of one sort have the same classes. Filled by one thread, then safe for many.
 */
final class ClassTable implements Classes {
    /** The number of the set without a class. */
    static final int NONE = 0;

    private final TermDictionary terms;
    private final int literals;
    private final char[] setOf;
    private final List<int[]> sets = new ArrayList<>();
    private final Map<List<Integer>, Character> numbers = new HashMap<>();

    ClassTable(TermDictionary terms) {
        this.terms = terms;
        literals = terms.literals();
        setOf = new char[terms.size() - literals];
        intern(new int[0]);
    }

    /** Notes all classes of a thing, as ascending numbers of terms. */
    void put(int thing, int[] classes) {
        setOf[thing - literals] = intern(classes);
    }

    private char intern(int[] classes) {
        List<Integer> key = Arrays.stream(classes).boxed().toList();
        Character known = numbers.get(key);
        if (known != null) {
            return known;
        }
        if (sets.size() > Character.MAX_VALUE) {
            throw new IllegalStateException("more than " + sets.size() + " different sets of classes");
        }
        char number = (char) sets.size();
        sets.add(classes.clone());
        numbers.put(key, number);
        return number;
    }

    /** How many sets there are. */
    int sets() {
        return sets.size();
    }

    /** The classes of a set, as ascending numbers of terms. */
    int[] classes(int set) {
        return sets.get(set).clone();
    }

    /** The number of an IRI's set of classes. */
    int set(int thing) {
        return setOf[thing - literals];
    }

    /** True if it is stated that the IRI is of the class. */
    boolean isOf(int thing, int type) {
        for (int stated : sets.get(set(thing))) {
            if (stated == type) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Collection<Iri> of(Iri thing) {
        int term = terms.find(thing);
        return term < 0
                ? List.of()
                : Arrays.stream(sets.get(set(term))).mapToObj(terms::iri).toList();
    }
}
