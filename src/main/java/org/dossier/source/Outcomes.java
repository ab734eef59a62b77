package org.dossier.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dossier.source.BatchWorker.Outcome;

/**
 * Brings what came of numbered batches into their order. A thread need not wait for one that is slow, unless it is {@value #MOST}
 * batches ahead.
 */
final class Outcomes {
    private static final int MOST = 32;

    private final Map<Long, Outcome> waiting = new HashMap<>();
    private long next;
    private boolean ended;

    /**
     * Takes an outcome, and tells all whose turn it is.
     *
     * @return false if none is told any more, because a batch failed
     */
    synchronized boolean told(long number, Outcome outcome) throws IOException {
        waiting.put(number, outcome);
        for (Optional<Outcome> one = take(); one.isPresent() && !ended; one = take()) {
            one.get().tell();
            next++;
        }
        notifyAll();
        try {
            while (number - next >= MOST && !ended) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended = true;
        }
        return !ended;
    }

    private Optional<Outcome> take() {
        return Optional.ofNullable(waiting.remove(next));
    }

    /** Nothing is told any more. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }
}
