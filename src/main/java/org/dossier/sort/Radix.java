package org.dossier.sort;

/** Sorts longs as unsigned numbers by some of their bits, 11 at a time; numbers with the same bits there keep their order. */
public final class Radix {
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private Radix() {}

    /**
     * Sorts.
     *
     * @param numbers what is sorted: the first {@code count} of them
     * @param room as many more longs, whose contents are lost
     * @param lowBit the lowest bit that is looked at, from 0
     * @param highBit the bit after the highest, at most 64
     */
    public static void sort(long[] numbers, long[] room, int count, int lowBit, int highBit) {
        long[] from = numbers;
        long[] to = room;
        for (int shift = lowBit; shift < highBit; shift += DIGIT_BITS) {
            int bits = Math.min(DIGIT_BITS, highBit - shift);
            if (scatter(from, to, count, shift, (1L << bits) - 1)) {
                long[] filled = to;
                to = from;
                from = filled;
            }
        }
        if (from != numbers) {
            System.arraycopy(from, 0, numbers, 0, count);
        }
    }

    /** Moves the numbers into the order of one digit; false if they are in it because all have the same. */
    private static boolean scatter(long[] from, long[] to, int count, int shift, long mask) {
        int[] starts = new int[DIGITS];
        for (int i = 0; i < count; i++) {
            starts[(int) ((from[i] >>> shift) & mask)]++;
        }
        if (count == 0 || starts[(int) ((from[0] >>> shift) & mask)] == count) {
            return false;
        }
        int start = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int here = starts[digit];
            starts[digit] = start;
            start += here;
        }
        for (int i = 0; i < count; i++) {
            to[starts[(int) ((from[i] >>> shift) & mask)]++] = from[i];
        }
        return true;
    }
}
