package org.dossier.store;

import java.util.Arrays;

/** How often each of a few numbers came; 24 to 48 bytes for each of them. For one thread while it counts. */
final class IntCounts {
    private static final int NONE = -1;
    private int[] keys = new int[64];
    private long[] counts = new long[64];
    private int size;

    IntCounts() {
        Arrays.fill(keys, NONE);
    }

    /** Counts a number, from 0. */
    void add(int key, long more) {
        int slot = slot(key);
        if (keys[slot] == NONE) {
            keys[slot] = key;
            size++;
        }
        counts[slot] += more;
        if (2 * size > keys.length) {
            grow();
        }
    }

    /** How often a number came. */
    long count(int key) {
        return counts[slot(key)];
    }

    /** The numbers that came, ascending. */
    int[] keys() {
        return Arrays.stream(keys).filter(key -> key != NONE).sorted().toArray();
    }

    private int slot(int key) {
        int slot = ((key * 0x9E3779B1) >>> 1) & (keys.length - 1);
        while (keys[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        long[] oldCounts = counts;
        keys = new int[2 * oldKeys.length];
        counts = new long[keys.length];
        Arrays.fill(keys, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
