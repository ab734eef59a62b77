package org.dossier.dump;

import java.util.HashMap;
import java.util.Map;

/** How many members of a class there are, and how many have each property; properties are numbers of terms. For one thread. */
final class ClassTally {
    private static final int NONE = -1;

    private long members;
    private int example = NONE;
    private final Map<Integer, long[]> properties = new HashMap<>();

    /** Takes the counts of one property. */
    @FunctionalInterface
    interface Receiver {
        void property(int property, long members, long triples);
    }

    void member() {
        members++;
    }

    boolean hasExample() {
        return example != NONE;
    }

    /** A member that is an entity and no part of one. */
    int example() {
        return example;
    }

    void example(int member) {
        example = member;
    }

    /** Counts a property that a member has, with so many values. */
    void property(int property, int values) {
        add(property, 1, values);
    }

    private void add(int property, long having, long triples) {
        long[] counts = properties.computeIfAbsent(property, any -> new long[2]);
        counts[0] += having;
        counts[1] += triples;
    }

    void add(ClassTally other) {
        members += other.members;
        if (!hasExample()) {
            example = other.example;
        }
        other.properties.forEach((property, counts) -> add(property, counts[0], counts[1]));
    }

    long members() {
        return members;
    }

    void forEachProperty(Receiver receiver) {
        properties.forEach((property, counts) -> receiver.property(property, counts[0], counts[1]));
    }
}
