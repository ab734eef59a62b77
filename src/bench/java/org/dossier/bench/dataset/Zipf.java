package org.dossier.bench.dataset;

/** Picks one of some things, the k-th of them with a probability that falls as 1/(k+2). */
final class Zipf {
    private static final int SLOTS = 1 << 18;
    /** Flattens the head, so that the first of the things is not half of all. */
    private static final int OFFSET = 2;

    private final int[] slots = new int[SLOTS + 1];

    /** @param size how many things there are */
    Zipf(int size) {
        double total = 0;
        for (int k = 0; k < size; k++) {
            total += 1.0 / (k + OFFSET);
        }
        double reached = 0;
        int slot = 0;
        for (int k = 0; k < size; k++) {
            reached += 1.0 / (k + OFFSET);
            int end = (int) Math.round(reached / total * SLOTS);
            while (slot < end) {
                slots[slot++] = k;
            }
        }
        slots[SLOTS] = size - 1;
    }

    /** From 0, which comes most often, to one less than there are. */
    int pick(Dice dice) {
        int slot = dice.below(SLOTS);
        // Far down a slot stands for all the things up to the next one's.
        int things = slots[slot + 1] - slots[slot];
        return things < 2 ? slots[slot] : slots[slot] + dice.below(things);
    }
}
