package org.dossier.store;

import java.util.Arrays;

/**
 * What TDB2 knows each term by: its NodeId, the 8 bytes of which are handled as one unsigned number. A term has a rank as
 * well: ranks compare as NodeIds do, and terms with the same NodeId, as 1 and 01, share one. Holds 12 bytes a term.
 */
final class TermIds {
    private final int[] ranks;
    private final long[] ids;
    private final int distinct;
    private final int stored;

    private TermIds(int[] ranks, long[] ids, int distinct, int stored) {
        this.ranks = ranks;
        this.ids = ids;
        this.distinct = distinct;
        this.stored = stored;
    }

    /** True if a NodeId is a value itself and not a place in the file of terms: such ones are the greater ones. */
    static boolean isValue(long id) {
        return id < 0;
    }

    /**
     * Ranks terms.
     *
     * @param ids the NodeId of each term by its number; those that are no values rise. They are overwritten
     */
    static TermIds of(long[] ids) {
        int[] ranks = new int[ids.length];
        int values = 0;
        for (long id : ids) {
            values += isValue(id) ? 1 : 0;
        }
        int[] valueTerms = new int[values];
        long[] valueIds = new long[values];
        int stored = 0;
        int found = 0;
        for (int term = 0; term < ids.length; term++) {
            if (isValue(ids[term])) {
                valueTerms[found] = term;
                valueIds[found++] = ids[term];
            } else {
                ranks[term] = stored;
                ids[stored++] = ids[term];
            }
        }
        long[] sorted = Arrays.stream(valueIds).sorted().distinct().toArray();
        System.arraycopy(sorted, 0, ids, stored, sorted.length);
        for (int i = 0; i < values; i++) {
            ranks[valueTerms[i]] = stored + Arrays.binarySearch(sorted, valueIds[i]);
        }
        return new TermIds(ranks, ids, stored + sorted.length, stored);
    }

    /** How many different NodeIds there are; ranks are below it. */
    int distinct() {
        return distinct;
    }

    /** How many of them are places in the file of terms; ranks of IRIs are below it. */
    int stored() {
        return stored;
    }

    int rank(int term) {
        return ranks[term];
    }

    long idOfRank(int rank) {
        return ids[rank];
    }

    long id(int term) {
        return ids[ranks[term]];
    }
}
