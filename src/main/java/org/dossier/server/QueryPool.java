package org.dossier.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossier.guard.Deadline;
import org.dossier.guard.QueryBounds;
import org.dossier.guard.QueryRefusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where all SPARQL of a server runs: a few threads and a short queue, apart from the threads that answer everything else, so
 * that heavy queries keep nobody from a page. Whoever asks waits at most for the queue and the time limit, whatever the
 * query does, and the thread of a query that does not stop is replaced until it does. Safe for many threads.
 */
public final class QueryPool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueryPool.class);
    private static final long STACK_BYTES = 16L << 20;
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** How long a query waits for its turn, if the time limit is not shorter. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final ServerLimits limits;
    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor clock;
    /** How many runs go on beyond their limit; guarded by this. */
    private int stuck;

    public QueryPool(ServerLimits limits) {
        this.limits = limits;
        this.threads = new ThreadPoolExecutor(
                limits.queryThreads(),
                limits.queryThreads(),
                1,
                TimeUnit.MINUTES,
                limits.queueLength() == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(limits.queueLength()),
                named("query"));
        this.clock = new ScheduledThreadPoolExecutor(1, named("query-clock"));
        this.clock.setRemoveOnCancelPolicy(true);
    }

    /** The limits it works within. */
    public ServerLimits limits() {
        return limits;
    }

    /** How much a query that runs here may hold. */
    public QueryBounds bounds() {
        return new QueryBounds(limits.maxTextLength(), limits.queryMemoryBytes());
    }

    /**
     * Runs a task within the time limit of the server.
     *
     * @see #run(CurrentRelease.Lease, Duration, QueryTask)
     */
    public <T> T run(CurrentRelease.Lease lease, QueryTask<T> task) throws IOException {
        return run(lease, limits.queryTimeout(), task);
    }

    /**
     * Runs a task and waits for what it returns.
     *
     * @param timeout how long it may take once it runs; never more than the limit of the server
     * @throws HttpProblem if it is refused, takes too long, or too many wait already
     * @throws IOException if the task throws it
     */
    public <T> T run(CurrentRelease.Lease lease, Duration timeout, QueryTask<T> task) throws IOException {
        Duration limit = timeout.compareTo(limits.queryTimeout()) < 0 ? timeout : limits.queryTimeout();
        Run<T> run = new Run<>(lease.share(), limit, task);
        try {
            threads.execute(run);
            return run.await();
        } catch (RejectedExecutionException e) {
            throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HttpProblem.said(503, "problem.closing").withHeader("Retry-After", "10");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            run.abandon();
        }
    }

    /** Stops all that runs. */
    @Override
    public void close() {
        threads.shutdownNow();
        clock.shutdownNow();
    }

    private static Duration turn(ServerLimits limits) {
        return limits.queryTimeout().compareTo(LONGEST_WAIT) < 0 ? limits.queryTimeout() : LONGEST_WAIT;
    }

    /** Notes that a run is stuck, or is no longer: another thread stands in for each, as many again as there are. */
    private synchronized void countStuck(int change) {
        stuck += change;
        int size = limits.queryThreads() + Math.min(stuck, limits.queryThreads());
        if (size > threads.getMaximumPoolSize()) {
            threads.setMaximumPoolSize(size);
            threads.setCorePoolSize(size);
        } else {
            threads.setCorePoolSize(size);
            threads.setMaximumPoolSize(size);
        }
    }

    private RuntimeException failure(@Nullable Throwable cause) throws IOException {
        if (cause instanceof QueryRefusal refusal) {
            return QueryProblem.of(refusal);
        }
        if (cause instanceof IOException io) {
            throw io;
        }
        if (cause instanceof StackOverflowError) {
            return HttpProblem.said(400, "problem.too-nested");
        }
        if (cause instanceof RuntimeException runtime) {
            return runtime;
        }
        throw new IllegalStateException("a query failed", cause);
    }

    private HttpProblem busy() {
        return HttpProblem.said(
                        503,
                        "problem.too-many-queries",
                        "running",
                        String.valueOf(limits.queryThreads()),
                        "waiting",
                        String.valueOf(limits.queueLength()))
                .withHeader("Retry-After", "5");
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(null, work, name + "-" + count.incrementAndGet(), STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** One task on its way: waiting, running, over. Its hold on the release ends with it, not with whoever waits. */
    private final class Run<T> implements Runnable {
        private final CurrentRelease.Lease lease;
        private final Duration limit;
        private final QueryTask<T> task;
        private final AtomicBoolean taken = new AtomicBoolean();
        private final CompletableFuture<Deadline> begun = new CompletableFuture<>();
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private boolean over;
        private boolean late;

        Run(CurrentRelease.Lease lease, Duration limit, QueryTask<T> task) {
            this.lease = lease;
            this.limit = limit;
            this.task = task;
        }

        @Override
        public void run() {
            if (!taken.compareAndSet(false, true)) {
                return;
            }
            Deadline deadline = Deadline.in(limit);
            begun.complete(deadline);
            ScheduledFuture<?> alarm = clock.schedule(deadline::expire, limit.toMillis(), TimeUnit.MILLISECONDS);
            ScheduledFuture<?> replacement =
                    clock.schedule(this::replace, limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
            try {
                result.complete(task.run(lease, deadline));
            } catch (IOException | RuntimeException | StackOverflowError e) {
                result.completeExceptionally(e);
            } finally {
                alarm.cancel(false);
                replacement.cancel(false);
                end();
                lease.close();
            }
        }

        /** Has a thread stand in for the one that runs this beyond its limit. */
        private synchronized void replace() {
            if (!over) {
                late = true;
                LOG.error("a query does not stop at its limit of {}; another thread stands in", limit);
                countStuck(1);
            }
        }

        private synchronized void end() {
            over = true;
            if (late) {
                LOG.warn("a query stopped long after its limit of {}", limit);
                countStuck(-1);
            }
        }

        /** Waits for its turn and its end; a task that does not stop at its limit is left alone. */
        T await() throws InterruptedException, ExecutionException {
            Deadline deadline;
            try {
                deadline = begun.get(turn(limits).toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                throw busy();
            }
            try {
                return result.get(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                deadline.expire();
                throw QueryProblem.of(deadline.refusal());
            }
        }

        /** Nobody waits for it any more; harmless if it is over. */
        void abandon() {
            if (taken.compareAndSet(false, true)) {
                threads.remove(this);
                lease.close();
            } else {
                begun.join().stop("problem.query-unawaited");
            }
        }
    }
}
