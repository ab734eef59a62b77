package org.dossier.server;

import java.time.Duration;

/**
 * How much of the machine its readers may use; {@code docs/server.md} explains each and says how a reader meets it.
 *
 * @param queryTimeout how long a query may take; a request may ask for less
 * @param queryThreads how many queries run at once
 * @param queueLength how many queries wait for their turn; one more is told to come back
 * @param maxRequestBytes how large a request's body may be
 * @param maxHeaderBytes how large a request's first line and header may be together
 * @param maxResultRows how many rows or triples an answer holds before it is cut, which the answer says
 * @param maxResultBytes how long an answer may grow before it is cut at the end of the row, which the answer says
 * @param maxTextLength how long a text that a query makes may grow, in characters
 * @param queryMemoryBytes roughly how much a query may hold in memory to sort, group, join or tell rows apart
 * @param idleTimeout how long a connection may say nothing
 * @param maxConnections how many connections are kept at once
 */
public record ServerLimits(
        Duration queryTimeout,
        int queryThreads,
        int queueLength,
        int maxRequestBytes,
        int maxHeaderBytes,
        long maxResultRows,
        long maxResultBytes,
        int maxTextLength,
        long queryMemoryBytes,
        Duration idleTimeout,
        int maxConnections) {
    /** What holds where nothing else is said. Memory depends on what Java was given ({@code -Xmx}). */
    public static final ServerLimits DEFAULT = defaults(
            Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory());

    public ServerLimits {
        if (queryTimeout.isZero() || queryTimeout.isNegative() || queryThreads < 1 || queueLength < 0) {
            throw new IllegalArgumentException(
                    "queryTimeout " + queryTimeout + ", queryThreads " + queryThreads + ", queueLength " + queueLength);
        }
    }

    private static ServerLimits defaults(int processors, long memory) {
        int threads = Math.max(2, Math.min(processors, 16));
        return new ServerLimits(
                Duration.ofSeconds(30),
                threads,
                32,
                1 << 20,
                64 << 10,
                500_000,
                128L << 20,
                1 << 20,
                Math.max(8L << 20, memory / 4 / threads),
                Duration.ofSeconds(30),
                1_000);
    }

    /** The same with another time limit. */
    public ServerLimits withQueryTimeout(Duration limit) {
        return new ServerLimits(
                limit,
                queryThreads,
                queueLength,
                maxRequestBytes,
                maxHeaderBytes,
                maxResultRows,
                maxResultBytes,
                maxTextLength,
                queryMemoryBytes,
                idleTimeout,
                maxConnections);
    }

    /**
     * The same with another pool: how many run at once, and how many wait. What one may hold in memory
     * changes so that all together may hold as much as before.
     */
    public ServerLimits withPool(int threads, int queue) {
        return new ServerLimits(
                queryTimeout,
                threads,
                queue,
                maxRequestBytes,
                maxHeaderBytes,
                maxResultRows,
                maxResultBytes,
                maxTextLength,
                Math.max(1 << 20, queryMemoryBytes * queryThreads / threads),
                idleTimeout,
                maxConnections);
    }

    /** The same with another time that a connection may say nothing. */
    public ServerLimits withIdleTimeout(Duration limit) {
        return new ServerLimits(
                queryTimeout,
                queryThreads,
                queueLength,
                maxRequestBytes,
                maxHeaderBytes,
                maxResultRows,
                maxResultBytes,
                maxTextLength,
                queryMemoryBytes,
                limit,
                maxConnections);
    }

    /** The same with other bounds of an answer. */
    public ServerLimits withResult(long rows, long bytes) {
        return new ServerLimits(
                queryTimeout,
                queryThreads,
                queueLength,
                maxRequestBytes,
                maxHeaderBytes,
                rows,
                bytes,
                maxTextLength,
                queryMemoryBytes,
                idleTimeout,
                maxConnections);
    }
}
