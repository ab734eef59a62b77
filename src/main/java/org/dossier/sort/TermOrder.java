package org.dossier.sort;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Sorts distinct terms by the bytes of their canonical N-Triples forms: five bytes at a time as numbers, what all have in common left out
 * (so that IRIs of one dataset cost little).
 */
final class TermOrder {
    private static final VarHandle BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int CHUNK_BYTES = 5;
    private static final int INDEX_BITS = 24;
    private static final int FEW = 12;
    /** How many terms can be sorted at once. */
    static final int LIMIT = 1 << INDEX_BITS;

    private final byte[][] terms;
    private final int[] order;
    private final int[] copy;
    private final long[] keys;

    private TermOrder(byte[][] terms) {
        this.terms = terms;
        order = new int[terms.length];
        copy = new int[terms.length];
        keys = new long[terms.length];
    }

    /** The positions of the terms, in the order of the terms; at most {@link #LIMIT} terms, no two equal. */
    static int[] of(byte[][] terms) {
        TermOrder order = new TermOrder(terms);
        Arrays.setAll(order.order, i -> i);
        order.sort(0, terms.length, 0);
        return order.order;
    }

    private void sort(int from, int to, int commonBytes) {
        if (to - from < FEW) {
            insert(from, to, commonBytes);
            return;
        }
        int depth = common(from, to, commonBytes);
        for (int i = from; i < to; i++) {
            keys[i] = (chunk(terms[order[i]], depth) << INDEX_BITS | i - from) ^ Long.MIN_VALUE;
        }
        Arrays.sort(keys, from, to);
        System.arraycopy(order, from, copy, from, to - from);
        for (int i = from; i < to; i++) {
            order[i] = copy[from + (int) (keys[i] & LIMIT - 1)];
        }
        for (int start = from; start < to; ) {
            long key = keys[start] >>> INDEX_BITS;
            int end = start + 1;
            while (end < to && keys[end] >>> INDEX_BITS == key) {
                end++;
            }
            if (end - start > 1) {
                sort(start, end, depth + CHUNK_BYTES);
            }
            start = end;
        }
    }

    /** How many bytes all terms of a range begin with, at least {@code known}. */
    private int common(int from, int to, int known) {
        byte[] first = terms[order[from]];
        int common = first.length;
        for (int i = from + 1; i < to && common > known; i++) {
            byte[] other = terms[order[i]];
            int end = Math.min(common, other.length);
            int mismatch = Arrays.mismatch(first, known, end, other, known, end);
            common = mismatch < 0 ? end : known + mismatch;
        }
        return Math.max(common, known);
    }

    /** Five bytes of a term; zeros after its end, as no term has a zero byte. */
    private static long chunk(byte[] term, int start) {
        if (start + Long.BYTES <= term.length) {
            return (long) BYTES.get(term, start) >>> (Long.SIZE - CHUNK_BYTES * Byte.SIZE);
        }
        long chunk = 0;
        for (int i = start; i < start + CHUNK_BYTES; i++) {
            chunk = chunk << Byte.SIZE | (i < term.length ? term[i] & 0xFF : 0);
        }
        return chunk;
    }

    private void insert(int from, int to, int commonBytes) {
        for (int i = from + 1; i < to; i++) {
            int moved = order[i];
            byte[] term = terms[moved];
            int at = i;
            while (at > from && compare(terms[order[at - 1]], term, commonBytes) > 0) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = moved;
        }
    }

    private static int compare(byte[] one, byte[] other, int from) {
        return Arrays.compareUnsigned(
                one, Math.min(from, one.length), one.length, other, Math.min(from, other.length), other.length);
    }
}
