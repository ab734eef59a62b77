package org.dossier.validation;

import java.util.Arrays;
import java.util.BitSet;
import org.dossier.sort.EntityBlock;
import org.dossier.sort.TripleBlock;

/**
 * One entity at a time as rules look at it: thing by thing, each with its values by the slots of {@link Slots}. Holds copies of the numbers
 * of the entity's triples. For one thread.
 */
final class Entity {
    private final Slots slots;
    private final Surroundings surroundings;
    private final TermFacts facts;
    private final Values values = new Values();

    private int size;
    private int[] objects = new int[256];
    private int[] slotOf = new int[256];
    private int[] thingOf = new int[256];

    // The things in ascending order, each with where its triples begin.
    private int things;
    private int[] subjects = new int[32];
    private int[] starts = new int[32];

    // The triples that a rule goes along backwards: object and triple, sorted.
    private int links;
    private long[] linked = new long[32];

    // The thing that is looked at.
    private int thing;
    private boolean hasOtherProperty;
    private int presentSlots;
    private final int[] present;
    private final int[] from;
    private final int[] to;

    Entity(Slots slots, Surroundings surroundings, TermFacts facts) {
        this.slots = slots;
        this.surroundings = surroundings;
        this.facts = facts;
        present = new int[slots.size()];
        from = new int[slots.size()];
        to = new int[slots.size()];
    }

    /** Goes to an entity of a block, at none of its things. */
    void load(EntityBlock block, int entity) {
        TripleBlock triples = block.triples();
        int start = block.start(entity);
        size = block.end(entity) - start;
        room();
        things = 0;
        links = 0;
        int predicate = -1;
        int slot = Slots.NONE;
        for (int i = 0; i < size; i++) {
            int subject = triples.subject(start + i);
            if (things == 0 || subject != subjects[things - 1]) {
                begin(subject, i);
            }
            if (triples.predicate(start + i) != predicate) {
                predicate = triples.predicate(start + i);
                slot = slots.slot(predicate);
            }
            objects[i] = triples.object(start + i);
            slotOf[i] = slot;
            thingOf[i] = things - 1;
            if (slot != Slots.NONE && surroundings.isGoneBackwards(slot)) {
                link(objects[i], i);
            }
        }
        starts[things] = size;
        Arrays.sort(linked, 0, links);
    }

    private void room() {
        if (size > objects.length) {
            objects = new int[size * 2];
            slotOf = new int[size * 2];
            thingOf = new int[size * 2];
        }
    }

    private void begin(int subject, int triple) {
        // One more start is kept for the end.
        if (things + 1 == subjects.length) {
            subjects = Arrays.copyOf(subjects, things * 2 + 2);
            starts = Arrays.copyOf(starts, things * 2 + 2);
        }
        subjects[things] = subject;
        starts[things++] = triple;
    }

    private void link(int object, int triple) {
        if (links == linked.length) {
            linked = Arrays.copyOf(linked, links * 2);
        }
        linked[links++] = (long) object << 32 | triple;
    }

    /** How many things it describes: itself and its parts. */
    int things() {
        return things;
    }

    /** Looks at one of its things, from 0. */
    void look(int next) {
        for (int i = 0; i < presentSlots; i++) {
            from[present[i]] = 0;
            to[present[i]] = 0;
        }
        thing = next;
        presentSlots = 0;
        hasOtherProperty = false;
        int i = starts[thing];
        while (i < starts[thing + 1]) {
            int slot = slotOf[i];
            int start = i;
            while (i < starts[thing + 1] && slotOf[i] == slot) {
                i++;
            }
            if (slot == Slots.NONE) {
                hasOtherProperty = true;
            } else {
                present[presentSlots++] = slot;
                from[slot] = start;
                to[slot] = i;
            }
        }
    }

    /** The number of the thing. */
    int subject() {
        return subjects[thing];
    }

    /** How many properties the thing has that rules name. */
    int presentSlots() {
        return presentSlots;
    }

    /** The slot of one of them, from 0. */
    int present(int i) {
        return present[i];
    }

    /** What is known of terms. */
    TermFacts facts() {
        return facts;
    }

    /** Room for the values of one property. */
    Values values() {
        return values;
    }

    /** True if rules name all of the thing's properties, and their slots are allowed. */
    boolean hasOnly(BitSet allowed) {
        for (int i = 0; i < presentSlots; i++) {
            if (!allowed.get(present[i])) {
                return false;
            }
        }
        return !hasOtherProperty;
    }

    boolean hasExactly(int slot, Values expected) {
        return expected.are(objects, from[slot], to[slot]);
    }

    /** That no day among the values comes after one of a property. */
    Verdict noneAfter(int slot, Values days) {
        for (int i = 0; i < days.size(); i++) {
            for (int j = from[slot]; j < to[slot]; j++) {
                if (!isDay(days.get(i)) || !isDay(objects[j])) {
                    return Verdict.UNSURE;
                }
                // Days of this form are in the order of their bytes, as terms are.
                if (days.get(i) > objects[j]) {
                    return Verdict.BROKEN;
                }
            }
        }
        return Verdict.KEPT;
    }

    private boolean isDay(int term) {
        return !facts.isIri(term) && Datatype.DATE.verdict(facts.literal(term)) == Verdict.KEPT;
    }

    void forward(int slot, Values found) {
        found.show(objects, from[slot], to[slot]);
    }

    void backward(int slot, Values found) {
        found.clear();
        surroundings.backward(subject(), slot, found::add);
        int i = Arrays.binarySearch(linked, 0, links, (long) subject() << 32);
        for (i = i < 0 ? -i - 1 : i; i < links && linked[i] >>> 32 == subject(); i++) {
            int triple = (int) linked[i];
            if (slotOf[triple] == slot) {
                found.add(subjects[thingOf[triple]]);
            }
        }
        found.distinct();
    }

    void twoSteps(int first, int second, Values found) {
        found.clear();
        for (int i = from[first]; i < to[first]; i++) {
            int middle = Arrays.binarySearch(subjects, 0, things, objects[i]);
            if (middle < 0) {
                surroundings.secondStep(objects[i], second, found::add);
                continue;
            }
            for (int j = starts[middle]; j < starts[middle + 1]; j++) {
                if (slotOf[j] == second) {
                    found.add(objects[j]);
                }
            }
        }
        found.distinct();
    }
}
