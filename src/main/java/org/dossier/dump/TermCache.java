package org.dossier.dump;

import com.carrotsearch.hppc.IntObjectHashMap;

/** What was made of the few terms that come again and again, by their numbers; for one thread. */
final class TermCache {
    /** Makes it the first time. */
    interface Maker {
        byte[] make(int term);
    }

    private final Maker maker;
    private final IntObjectHashMap<byte[]> made = new IntObjectHashMap<>();

    TermCache(Maker maker) {
        this.maker = maker;
    }

    byte[] get(int term) {
        byte[] known = made.get(term);
        if (known != null) {
            return known;
        }
        byte[] now = maker.make(term);
        made.put(term, now);
        return now;
    }
}
