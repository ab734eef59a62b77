package org.dossier.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Takes batches through the steps of {@link BatchWorker} on several threads. */
final class ParallelReading {
    private final Batches batches;
    private final Turns entering = new Turns();
    private final Outcomes outcomes = new Outcomes();

    ParallelReading(Batches batches) {
        this.batches = batches;
    }

    /**
     * Works until there are no more batches, each worker on a thread of its own. When it returns or throws, none works any more.
     *
     * @throws IOException if a file cannot be read, or as a worker throws it
     */
    void run(List<? extends BatchWorker> workers) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(workers.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (BatchWorker worker : workers) {
                running.add(threads.submit(() -> {
                    work(worker);
                    return worker;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("reading was interrupted", e);
        } catch (ExecutionException e) {
            throw failure(e);
        } finally {
            end();
            threads.shutdownNow();
            awaitEnd(threads);
        }
    }

    /** Waits until no worker works any more: whoever called may close what they write to. */
    private static void awaitEnd(ExecutorService threads) {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        entering.end();
        outcomes.end();
    }

    private static IOException failure(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof RuntimeException ours) {
            throw ours;
        } else if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException world ? world : new IOException(failed);
    }

    private void work(BatchWorker worker) throws IOException {
        boolean done = false;
        try {
            Optional<Batches.Cut> cut = batches.next();
            while (cut.isPresent() && steps(worker, cut.get())) {
                cut = batches.next();
            }
            done = true;
        } finally {
            if (!done) {
                end();
            }
        }
    }

    /** False if another thread failed. */
    private boolean steps(BatchWorker worker, Batches.Cut cut) throws IOException {
        RecordBatch batch = cut.read();
        worker.prepare(batch);
        if (!entering.await(cut.number())) {
            return false;
        }
        batches.settle(batch);
        worker.enter(batch);
        entering.passed();
        return outcomes.told(cut.number(), worker.work(batch));
    }
}
