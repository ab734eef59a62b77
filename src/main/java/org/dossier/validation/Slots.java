package org.dossier.validation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.dossier.rdf.Iri;
import org.dossier.sort.TermDictionary;

/** The properties that rules name, numbered from 0 as they are met; found by the number of their term. */
final class Slots {
    /** The slot of a property that no rule names. */
    static final int NONE = -1;

    private final TermDictionary terms;
    private final Map<Iri, Integer> numbers = new HashMap<>();
    private int[] predicates = new int[64];
    private int[] slots = new int[64];

    Slots(TermDictionary terms) {
        this.terms = terms;
        Arrays.fill(predicates, -1);
    }

    /** The slot of a property; a new one if it has none yet. Not while others look slots up. */
    int add(Iri property) {
        Integer known = numbers.get(property);
        if (known != null) {
            return known;
        }
        int slot = numbers.size();
        numbers.put(property, slot);
        int predicate = terms.find(property);
        // A property that no graph has is never looked up.
        if (predicate >= 0) {
            if (numbers.size() * 2 > predicates.length) {
                grow();
            }
            put(predicate, slot);
        }
        return slot;
    }

    private void grow() {
        int[] before = predicates;
        int[] slotsBefore = slots;
        predicates = new int[before.length * 2];
        slots = new int[before.length * 2];
        Arrays.fill(predicates, -1);
        for (int i = 0; i < before.length; i++) {
            if (before[i] >= 0) {
                put(before[i], slotsBefore[i]);
            }
        }
    }

    private void put(int predicate, int slot) {
        int i = place(predicate);
        predicates[i] = predicate;
        slots[i] = slot;
    }

    private int place(int predicate) {
        int mask = predicates.length - 1;
        int i = ((predicate * 0x9E3779B9) >>> 16) & mask;
        while (predicates[i] >= 0 && predicates[i] != predicate) {
            i = (i + 1) & mask;
        }
        return i;
    }

    /** How many slots there are. */
    int size() {
        return numbers.size();
    }

    /** The slot of the property with that number; {@link #NONE} if no rule names it. */
    int slot(int predicate) {
        int i = place(predicate);
        return predicates[i] == predicate ? slots[i] : NONE;
    }
}
