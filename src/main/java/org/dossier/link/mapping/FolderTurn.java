package org.dossier.link.mapping;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.dossier.disk.DiskFault;
import org.dossier.disk.FileLocks;

/**
 * The right to change the mappings of a folder, which one thread of one process has at a time. It is a lock on a file of its own, since the
 * file of mappings is now and then replaced by another.
 */
final class FolderTurn {
    static final String LOCK = ".mappings.lock";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 2;
    /** One lock a folder within this process: closing any channel of a file lets go of all locks that the process has on it. */
    private static final Map<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

    private FolderTurn() {}

    /** What is done while nobody else changes the mappings. */
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Waits for the turn, at most half a minute, and does the work.
     *
     * @throws IOException if the work fails, the turn does not come, or the folder cannot be written
     */
    static <T> T in(Path folder, Work<T> work) throws IOException {
        Path file = real(folder).resolve(LOCK);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        ReentrantLock here = HERE.computeIfAbsent(file, path -> new ReentrantLock(true));
        try {
            if (!here.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                throw busy(folder);
            }
            try (FileChannel channel = open(file)) {
                while (!FileLocks.take(channel)) {
                    if (System.nanoTime() - deadline > 0) {
                        throw busy(folder);
                    }
                    Thread.sleep(PAUSE_MILLIS);
                }
                return work.run();
            } finally {
                here.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(folder + ": waiting to change the mappings was interrupted; nothing was changed", e);
        }
    }

    private static Path real(Path folder) throws IOException {
        try {
            return folder.toRealPath();
        } catch (NoSuchFileException e) {
            throw new IOException(folder + ": is not there; give the folder of a dataset", e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            throw DiskFault.writing(file, e);
        }
    }

    private static IOException busy(Path folder) {
        return new MappingTurnException(folder + ": another program has been changing the mappings for "
                + PATIENCE.toSeconds() + " seconds; end it, or wait and try again");
    }
}
