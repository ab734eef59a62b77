package org.dossier.sort;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * The parts of one piece of work that other threads do. None waits for another. When this is closed, none runs any more,
 * whatever went wrong.
 */
public final class Tasks implements AutoCloseable {
    private final ExecutorService workers;
    private final LongConsumer progress;
    private final Deque<Future<?>> begun = new ArrayDeque<>();
    private volatile boolean stopped;

    /**
     * @param workers does the tasks
     * @param progress is told from any of its threads how much more is done
     */
    public Tasks(ExecutorService workers, LongConsumer progress) {
        this.workers = workers;
        this.progress = progress;
    }

    /** Begins a task. */
    public <T> Future<T> begin(Callable<T> task) {
        while (!begun.isEmpty() && begun.peekFirst().isDone()) {
            begun.removeFirst();
        }
        Future<T> future = workers.submit(() -> {
            goOn();
            return task.call();
        });
        begun.addLast(future);
        return future;
    }

    /** Says that more is done; ends the calling task if the work is given up. */
    public void done(long more) {
        goOn();
        progress.accept(more);
    }

    private void goOn() {
        if (stopped) {
            throw new CancellationException("the work is given up");
        }
    }

    /**
     * Waits for a task.
     *
     * @throws IOException what the task failed with, or that the wait was interrupted
     */
    public static <T> T await(Future<T> task) throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException)
                    new InterruptedIOException("interrupted while a release was built").initCause(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a part of the work failed", e.getCause());
        }
    }

    @Override
    public void close() {
        stopped = true;
        boolean interrupted = false;
        while (!begun.isEmpty()) {
            try {
                begun.peekFirst().get();
                begun.removeFirst();
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                // Who waits for a task is told; this only waits for its end.
                begun.removeFirst();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
