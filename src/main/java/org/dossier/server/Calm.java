package org.dossier.server;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether somebody is asking just now, for work that can wait: it would only take the processor from whoever is asking. It waits so long in all, and
 * then no more.
 */
final class Calm {
    private static final long PAUSE_MILLIS = 500;
    private static final long MOST_MILLIS = 120_000;

    private final Pausing pausing;
    private final AtomicLong requests = new AtomicLong();
    private long own;
    private long seen;
    private long waited;

    /** Lets time pass. */
    interface Pausing {
        /** True if nothing is worth waiting for any more. */
        boolean pause(long millis);
    }

    Calm(Pausing pausing) {
        this.pausing = pausing;
    }

    /** Other work begins, which may wait as long in all; for the thread that waits. */
    void begins() {
        waited = 0;
    }

    /** Somebody asks; for any thread. */
    void asked() {
        requests.incrementAndGet();
    }

    /** The next to ask is the one who waits. */
    void asksItself() {
        own++;
    }

    /** Returns when nobody else has asked for half a second, or since the last time; for one thread. */
    void await() {
        long others = requests.get() - own;
        while (others != seen && waited < MOST_MILLIS) {
            seen = others;
            waited += PAUSE_MILLIS;
            if (pausing.pause(PAUSE_MILLIS)) {
                return;
            }
            others = requests.get() - own;
        }
    }
}
