package org.dossier.dump;

import java.util.Arrays;

/** What was made of the few terms that come again and again, by their numbers; for one thread. */
final class TermCache {
    /** Makes it the first time. */
    interface Maker {
        byte[] make(int term);
    }

    private static final byte[] NONE = {};

    private final Maker maker;
    private int[] terms = new int[256];
    private byte[][] made = new byte[256][];
    private int size;

    TermCache(Maker maker) {
        this.maker = maker;
        Arrays.fill(made, NONE);
    }

    byte[] get(int term) {
        int at = slot(term);
        if (made[at].length == 0) {
            if (++size > terms.length / 2) {
                grow();
                at = slot(term);
            }
            terms[at] = term;
            made[at] = maker.make(term);
        }
        return made[at];
    }

    private int slot(int term) {
        int at = ((term * 0x9E3779B9) >>> 8) & (terms.length - 1);
        while (made[at].length != 0 && terms[at] != term) {
            at = (at + 1) & (terms.length - 1);
        }
        return at;
    }

    private void grow() {
        int[] oldTerms = terms;
        byte[][] oldMade = made;
        terms = new int[oldTerms.length * 2];
        made = new byte[terms.length][];
        Arrays.fill(made, NONE);
        for (int i = 0; i < oldTerms.length; i++) {
            if (oldMade[i].length != 0) {
                int at = slot(oldTerms[i]);
                terms[at] = oldTerms[i];
                made[at] = oldMade[i];
            }
        }
    }
}
