package org.dossier.bench.side;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.dossier.sort.SortedGraph;
import org.dossier.sort.TermDictionary;
import org.dossier.sort.TripleBlock;
import org.dossier.sort.TripleCursor;

/** The least that writing N-Triples can be: the bytes of the terms, copied out of the dictionary one after the other. */
public final class BareEncoder {
    private static final int FULL = 1 << 16;

    private final OutputStream out;
    private byte[] buffer = new byte[4 * FULL];
    private int size;

    /** @param out is handed some 64 KiB at a time */
    public BareEncoder(OutputStream out) {
        this.out = out;
    }

    /** Writes a whole graph. */
    public static void write(SortedGraph graph, OutputStream out) throws IOException {
        BareEncoder encoder = new BareEncoder(out);
        try (TripleCursor cursor = graph.triples()) {
            while (cursor.next()) {
                encoder.line(graph.terms(), cursor.subject(), cursor.predicate(), cursor.object());
            }
        }
        encoder.flush();
    }

    /** Writes the lines of a block. */
    public void write(TripleBlock block) throws IOException {
        for (int i = 0; i < block.size(); i++) {
            line(block.terms(), block.subject(i), block.predicate(i), block.object(i));
        }
    }

    private void line(TermDictionary terms, int subject, int predicate, int object) throws IOException {
        term(terms, subject);
        buffer[size++] = ' ';
        term(terms, predicate);
        buffer[size++] = ' ';
        term(terms, object);
        buffer[size++] = ' ';
        buffer[size++] = '.';
        buffer[size++] = '\n';
        if (size > FULL) {
            flush();
        }
    }

    private void term(TermDictionary terms, int term) {
        int length = terms.length(term);
        if (buffer.length - size < length + 16) {
            buffer = Arrays.copyOf(buffer, 2 * (size + length + 16));
        }
        size += terms.copy(term, buffer, size);
    }

    /** Hands on what is left. */
    public void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }
}
