package org.dossier.source;

/** Lets numbered batches pass one at a time, in the order of their numbers from 0, until one of them fails. */
final class Turns {
    private long next;
    private boolean ended;

    /**
     * Waits until every batch before has passed.
     *
     * @return false if it need not pass any more, because another failed
     */
    synchronized boolean await(long number) {
        boolean interrupted = false;
        while (next != number && !ended) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
                ended = true;
                notifyAll();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !ended;
    }

    synchronized void passed() {
        next++;
        notifyAll();
    }

    /** Nothing passes any more. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }
}
