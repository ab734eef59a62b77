package org.dossier.dump;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dossier.sort.TermDictionary;

/** Bytes of UTF-8 that are being put together, as many as come; for one thread. */
final class Text {
    private byte[] bytes;
    private int length;

    /** @param capacity how many bytes there is room for at first */
    Text(int capacity) {
        bytes = new byte[Math.max(64, capacity)];
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What there is, from 0 to {@link #length()}; valid until more is added. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Byte {@code i}, from 0. */
    byte at(int i) {
        return bytes[i];
    }

    /** Takes back everything from a position on. */
    void cut(int newLength) {
        length = newLength;
    }

    void add(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
    }

    void add(byte[] more) {
        add(more, 0, more.length);
    }

    void add(byte[] more, int from, int to) {
        room(to - from);
        System.arraycopy(more, from, bytes, length, to - from);
        length += to - from;
    }

    /** Adds a term in canonical N-Triples form. */
    void term(TermDictionary terms, int term) {
        room(terms.length(term));
        length += terms.copy(term, bytes, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length + bytes.length / 2));
        }
    }
}
