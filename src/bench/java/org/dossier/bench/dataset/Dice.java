package org.dossier.bench.dataset;

/** Numbers by chance that are the same on every Java: SplitMix64 (Steele, Lea and Flood, 2014). */
final class Dice {
    private long state;

    Dice(long seed) {
        state = seed;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** From {@code first} to {@code last}, both of which may come. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** True in that share of cases. */
    boolean chance(double share) {
        return (next() >>> 11) * 0x1.0p-53 < share;
    }
}
