package org.dossier.release;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that a build works with, and how much memory each of its parts may hold, out of what the Java process has. */
final class Workers implements AutoCloseable {
    private static final long MEBIBYTE = 1 << 20;
    private static final long LARGEST_BATCH_BYTES = 64 * MEBIBYTE;
    private static final long LARGEST_STORE_BYTES = 256 * MEBIBYTE;
    private static final long LARGEST_TEXT_BYTES = 256 * MEBIBYTE;

    private final int threads;
    private final long heapBytes;
    private final ExecutorService pool;

    private Workers(int threads, long heapBytes) {
        this.threads = threads;
        this.heapBytes = heapBytes;
        AtomicInteger number = new AtomicInteger();
        this.pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "build-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A thread for each processor. */
    static Workers begin() {
        Runtime runtime = Runtime.getRuntime();
        return new Workers(runtime.availableProcessors(), runtime.maxMemory());
    }

    int threads() {
        return threads;
    }

    ExecutorService pool() {
        return pool;
    }

    /** What each batch of the sort may hold: an eighth of the heap for all of them, at most 64 MiB for one. */
    long batchBytes() {
        return Math.min(LARGEST_BATCH_BYTES, heapBytes / 8 / threads);
    }

    /** What the building of the store may hold: an eighth of the heap, at most 256 MiB. */
    long storeBytes() {
        return Math.min(LARGEST_STORE_BYTES, heapBytes / 8);
    }

    /** What the text index may hold before it is written: an eighth of the heap, at most 256 MiB. */
    long textBytes() {
        return Math.min(LARGEST_TEXT_BYTES, heapBytes / 8);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
