package org.dossier.store;

import java.util.Arrays;

/** Some terms on their way into the file of terms: their bytes, the hashes of those that are stored, and the NodeIds. */
final class EncodedTerms {
    static final int HASH_BYTES = 16;

    private byte[] bytes;
    private int length;
    private int start;
    private final long[] ids;
    private int count;
    private final byte[] hashes;
    private int stored;

    EncodedTerms(int terms) {
        ids = new long[terms];
        hashes = new byte[terms * HASH_BYTES];
        bytes = new byte[terms * 64];
    }

    /** Begins a term that is stored. */
    void begin(int mostBytes) {
        start = length;
        if (length + mostBytes > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + mostBytes, 2 * bytes.length));
        }
    }

    void put(byte b) {
        bytes[length++] = b;
    }

    /** Adds a string: its length, in groups of seven bits, and its bytes. */
    void put(byte[] source, int from, int count) {
        int rest = count;
        while (rest >= 0x80) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    void putAll(byte[] source) {
        System.arraycopy(source, 0, bytes, length, source.length);
        length += source.length;
    }

    /** Ends a term that is stored. */
    void stored(byte[] hash) {
        System.arraycopy(hash, 0, hashes, HASH_BYTES * stored++, HASH_BYTES);
        ids[count++] = start;
    }

    /** Adds a term that is a value. */
    void value(long id) {
        ids[count++] = id;
    }

    int count() {
        return count;
    }

    /** The NodeId of the n-th term, where the first of these bytes comes at {@code position} in the file. */
    long id(int n, long position) {
        return TermIds.isValue(ids[n]) ? ids[n] : position + ids[n];
    }

    /** The hashes of the stored ones among the terms, in their order, 16 bytes each. */
    byte[] hashes() {
        return hashes;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }
}
