package org.dossier.link.name;

import java.util.Arrays;
import java.util.Set;

/** The sounds that one written syllable may stand for in Chinese, each by its number. */
final class ChineseSyllable implements Syllable<ChineseSyllable> {
    private static final int[] NOTHING = {};
    static final ChineseSyllable NONE = new ChineseSyllable(NOTHING, NOTHING);

    /** What the system of spelling means by it. */
    private final int[] meant;
    /** What it may be besides where the writer left out the apostrophe that Wade-Giles has after p, t, k, ch and ts. */
    private final int[] lost;

    private ChineseSyllable(int[] meant, int[] lost) {
        this.meant = meant;
        this.lost = lost;
    }

    static ChineseSyllable of(int sound) {
        return new ChineseSyllable(new int[] {sound}, NOTHING);
    }

    /** Both, where two rules give the same letters. */
    ChineseSyllable or(ChineseSyllable other) {
        return new ChineseSyllable(union(meant, other.meant), union(lost, other.lost));
    }

    /** As it is where the name keeps its apostrophes elsewhere. */
    ChineseSyllable asWritten() {
        return lost.length == 0 ? this : new ChineseSyllable(meant, NOTHING);
    }

    /** This syllable, which may also have lost its apostrophe. */
    ChineseSyllable orLost(ChineseSyllable aspirated) {
        return new ChineseSyllable(meant, union(lost, aspirated.meant));
    }

    /** False if no sound is meant by it. */
    boolean isMeant() {
        return meant.length > 0;
    }

    boolean isMeantAs(ChineseSyllable other) {
        return meet(meant, other.meant);
    }

    boolean mayBe(ChineseSyllable other) {
        return isMeantAs(other) || meet(lost, other.meant) || meet(meant, other.lost);
    }

    @Override
    public int strained(ChineseSyllable other) {
        return isMeantAs(other) ? 0 : mayBe(other) ? 1 : -1;
    }

    @Override
    public void addKeys(Set<String> keys) {
        for (int sound : sounds()) {
            keys.add("c:" + ChineseSyllables.pinyin(sound));
        }
    }

    /** Every sound that it may be, as meant or with its apostrophe lost. */
    int[] sounds() {
        return union(meant, lost);
    }

    private static boolean meet(int[] one, int[] other) {
        for (int a : one) {
            for (int b : other) {
                if (a == b) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int[] union(int[] one, int[] other) {
        if (one.length == 0 || other.length == 0) {
            return one.length == 0 ? other : one;
        }
        int[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return Arrays.stream(both).sorted().distinct().toArray();
    }
}
