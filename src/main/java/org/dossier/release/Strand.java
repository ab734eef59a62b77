package org.dossier.release;

import java.io.IOException;
import java.util.concurrent.FutureTask;
import org.dossier.sort.Tasks;

/** A part of a build that goes on beside the others, on a thread of its own. When it is closed, its thread has ended. */
final class Strand implements AutoCloseable {
    private static final int WAIT_MILLIS = 100;

    private final FutureTask<Void> task;
    private final Thread thread;

    /** What a strand does. */
    interface Work {
        void run() throws IOException;
    }

    private Strand(String name, Work work) {
        task = new FutureTask<>(() -> {
            work.run();
            return null;
        });
        thread = new Thread(task, "build-" + name);
        thread.setDaemon(true);
    }

    /** Begins it; its thread is called by its name. */
    static Strand begin(String name, Work work) {
        Strand strand = new Strand(name, work);
        strand.thread.start();
        return strand;
    }

    /**
     * Waits until it is done.
     *
     * @param meanwhile is run now and then
     * @throws IOException if it failed
     */
    void await(Runnable meanwhile) throws IOException {
        try {
            while (thread.isAlive()) {
                thread.join(WAIT_MILLIS);
                meanwhile.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a release was built", e);
        }
        Tasks.await(task);
    }

    /** Ends it, done or not: no thread goes on writing into a directory that is about to be removed. */
    @Override
    public void close() {
        task.cancel(true);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
