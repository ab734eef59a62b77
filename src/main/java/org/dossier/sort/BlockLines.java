package org.dossier.sort;

import com.carrotsearch.hppc.IntObjectHashMap;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The triples of a block as lines of canonical N-Triples (RDF 1.1 N-Triples, section 4), in UTF-8, one after the other. */
public final class BlockLines {
    /** What a line of N-Triples ends with. */
    public static final String LINE_END = " .\n";

    private static final int USUAL_LINE_BYTES = 200;

    private final byte[] lineEnd;
    private final int[] starts;
    private byte[] bytes;
    private int length;

    private BlockLines(TripleBlock block, String lineEnd) {
        this.lineEnd = lineEnd.getBytes(StandardCharsets.UTF_8);
        starts = new int[block.size() + 1];
        bytes = new byte[Math.max(USUAL_LINE_BYTES, block.size() * USUAL_LINE_BYTES)];
    }

    /** Writes the lines of a block. */
    public static BlockLines of(TripleBlock block) {
        return of(block, LINE_END);
    }

    /**
     * Writes the lines of a block.
     *
     * @param lineEnd what stands behind each object; in N-Quads with the name of the graph
     */
    public static BlockLines of(TripleBlock block, String lineEnd) {
        BlockLines lines = new BlockLines(block, lineEnd);
        lines.write(block);
        return lines;
    }

    private void write(TripleBlock block) {
        TermDictionary terms = block.terms();
        IntObjectHashMap<byte[]> predicates = new IntObjectHashMap<>();
        byte[] subject = {};
        int last = -1;
        for (int i = 0; i < block.size(); i++) {
            starts[i] = length;
            if (block.subject(i) != last) {
                last = block.subject(i);
                subject = terms.bytes(last);
            }
            int number = block.predicate(i);
            byte[] predicate = predicates.get(number);
            if (predicate == null) {
                predicate = terms.bytes(number);
                predicates.put(number, predicate);
            }
            int object = block.object(i);
            room(subject.length + predicate.length + terms.length(object) + lineEnd.length + 2);
            append(subject);
            bytes[length++] = ' ';
            append(predicate);
            bytes[length++] = ' ';
            length += terms.copy(object, bytes, length);
            append(lineEnd);
        }
        starts[block.size()] = length;
    }

    private void append(byte[] what) {
        System.arraycopy(what, 0, bytes, length, what.length);
        length += what.length;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length + bytes.length / 2));
        }
    }

    /** What holds the lines, from 0 to {@link #length()}; for reading only. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes the lines have. */
    public int length() {
        return length;
    }

    /** Where the line of triple {@code i} begins; for the number of triples, where the last one ends. */
    public int start(int i) {
        return starts[i];
    }
}
