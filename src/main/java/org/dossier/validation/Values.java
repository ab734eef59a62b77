package org.dossier.validation;

import java.util.Arrays;

/** The values of a property of a thing: distinct numbers of terms, in ascending order. For one thread. */
final class Values {
    private int[] terms = new int[0];
    private int from;
    private int to;
    private int[] own = new int[64];

    /** Shows a part of an array, which is ascending. */
    void show(int[] ascending, int start, int end) {
        terms = ascending;
        from = start;
        to = end;
    }

    /** Begins to gather. */
    void clear() {
        terms = own;
        from = 0;
        to = 0;
    }

    /** Gathers one more, in any order. */
    void add(int term) {
        if (to == own.length) {
            own = Arrays.copyOf(own, to * 2);
            terms = own;
        }
        own[to++] = term;
    }

    /** All are gathered. */
    void distinct() {
        Arrays.sort(own, 0, to);
        int kept = 0;
        for (int i = 0; i < to; i++) {
            if (kept == 0 || own[i] != own[kept - 1]) {
                own[kept++] = own[i];
            }
        }
        to = kept;
    }

    int size() {
        return to - from;
    }

    int get(int i) {
        return terms[from + i];
    }

    boolean contains(int term) {
        return Arrays.binarySearch(terms, from, to, term) >= 0;
    }

    /** True if these are exactly the terms of a part of an ascending array. */
    boolean are(int[] ascending, int start, int end) {
        return Arrays.equals(terms, from, to, ascending, start, end);
    }
}
