package org.dossier.guard;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * When a piece of work must be over. Whoever does long work asks {@link #check} again and again; Jena asks
 * {@link #signal}. Safe for many threads.
 */
public final class Deadline {
    private final Duration limit;
    private final long endNanos;
    private final AtomicBoolean signal = new AtomicBoolean();
    private volatile @Nullable QueryRefusal reason;

    private Deadline(Duration limit) {
        this.limit = limit;
        this.endNanos = System.nanoTime() + limit.toNanos();
    }

    /** A deadline this far from now. */
    public static Deadline in(Duration limit) {
        return new Deadline(limit);
    }

    /**
     * Does nothing while there is time.
     *
     * @throws QueryRefusal when there is none left
     */
    public void check() {
        if (signal.get()) {
            throw refusal();
        }
        if (remainingNanos() <= 0) {
            expire();
            throw refusal();
        }
    }

    /** Nanoseconds until it is over; negative afterwards. */
    public long remainingNanos() {
        return endNanos - System.nanoTime();
    }

    /** How much time there was in the beginning. */
    public Duration limit() {
        return limit;
    }

    /** Ends it now because the time is over; harmless if it ended before. */
    public void expire() {
        end(QueryRefusal.said(QueryRefusal.Kind.TOO_SLOW, "problem.query-too-slow", "limit", seconds(limit)));
    }

    /**
     * Ends it now for another reason; harmless if it ended before.
     *
     * @param key the message that tells the reason, without arguments
     */
    public void stop(String key) {
        end(QueryRefusal.said(QueryRefusal.Kind.STOPPED, key));
    }

    /**
     * Ends it now because the query may not go on. The refusal is kept, for Jena takes any exception in a filter for a row
     * that does not match.
     *
     * @return what ended it
     */
    QueryRefusal refuse(QueryRefusal why) {
        end(why);
        return refusal();
    }

    /** True once it is over, for whatever reason. */
    boolean isOver() {
        return signal.get();
    }

    private synchronized void end(QueryRefusal why) {
        if (reason == null) {
            reason = why;
        }
        signal.set(true);
    }

    /** True once it is over; Jena looks at it between two solutions. */
    AtomicBoolean signal() {
        return signal;
    }

    /** Why it ended; it ends now if it has not. */
    public QueryRefusal refusal() {
        QueryRefusal why = reason;
        if (why == null) {
            expire();
            return refusal();
        }
        return why;
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
