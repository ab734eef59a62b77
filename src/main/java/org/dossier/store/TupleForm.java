package org.dossier.store;

import com.carrotsearch.hppc.IntLongHashMap;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How a triple fits into one unsigned number, its parts in the order of an index, so that numbers compare as the index's
 * records do: ranks of subject and object, and the predicate's place among all predicates, in as few bits as they need.
 */
final class TupleForm {
    private static final VarHandle BIG_ENDIAN_LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final String PARTS = "SPO";

    private final TermIds ids;
    private final int[] predicates;
    private final IntLongHashMap placeOfPredicate = new IntLongHashMap();
    private final int[] shifts = new int[PARTS.length()];
    private final int[] widths;
    private final int[] partAt = new int[PARTS.length()];
    private final int bits;

    /**
     * @param order what comes first, second and third: {@code "POS"}
     * @param predicates the terms that are predicates, ascending
     * @throws IOException if a triple does not fit into 64 bits, as with more than 100 million terms and 1,000 predicates
     */
    TupleForm(String order, TermIds ids, int[] predicates) throws IOException {
        this.ids = ids;
        this.predicates = predicates;
        for (int i = 0; i < predicates.length; i++) {
            placeOfPredicate.put(predicates[i], i);
        }
        widths = new int[] {width(ids.stored()), width(predicates.length), width(ids.distinct())};
        int shift = 0;
        for (int i = order.length() - 1; i >= 0; i--) {
            int part = PARTS.indexOf(order.charAt(i));
            partAt[i] = part;
            shifts[part] = shift;
            shift += widths[part];
        }
        bits = shift;
        if (bits > Long.SIZE) {
            throw new IOException("the graph has too many terms for the store: " + ids.distinct() + " terms and "
                    + predicates.length + " predicates need " + bits
                    + " bits a triple, and 64 are the limit; publish it as two datasets");
        }
    }

    private static int width(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, count - 1));
    }

    /** How many bits a packed triple has. */
    int bits() {
        return bits;
    }

    /** How many of its low bits hold what comes in the order of {@code SPO} in any case: all but the parts before the first {@code S}. */
    int bitsFromSubject() {
        return shifts[0] + widths[0];
    }

    /** Packs a triple of term numbers. */
    long pack(int subject, int predicate, int object) {
        return ((long) ids.rank(subject) << shifts[0])
                | (placeOfPredicate.get(predicate) << shifts[1])
                | ((long) ids.rank(object) << shifts[2]);
    }

    /** Writes the NodeIds of a packed triple, 24 bytes in the order of the index. */
    void unpack(long packed, byte[] record, int start) {
        for (int i = 0; i < partAt.length; i++) {
            int part = partAt[i];
            int number = (int) ((packed >>> shifts[part]) & ((1L << widths[part]) - 1));
            putId(part == 1 ? ids.id(predicates[number]) : ids.idOfRank(number), record, start + i * Long.BYTES);
        }
    }

    /** Writes a NodeId as it is in a record. */
    static void putId(long id, byte[] record, int start) {
        BIG_ENDIAN_LONG.set(record, start, id);
    }

    /** Reads what {@link #putId} writes. */
    static long id(byte[] record, int start) {
        return (long) BIG_ENDIAN_LONG.get(record, start);
    }
}
