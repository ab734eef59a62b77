package org.dossier.change;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dossier.sort.Tasks;

/**
 * The entities of a parent release, read and unpacked on a thread of its own, a few thousand ahead of who takes them. Holds some megabytes.
 */
final class PublishedAhead implements Closeable {
    private static final int BATCH_ENTITIES = 512;
    private static final int BATCHES = 4;
    private static final long WAIT_MILLISECONDS = 10;

    private final BlockingQueue<List<PublishedEntity>> batches = new ArrayBlockingQueue<>(BATCHES);
    private final ExecutorService reader;
    private final Future<?> reading;
    private Iterator<PublishedEntity> batch = Collections.emptyIterator();

    /** @param entities is closed when they have been read */
    PublishedAhead(PublishedEntities entities) {
        reader = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "parent release");
            thread.setDaemon(true);
            return thread;
        });
        reading = reader.submit(() -> {
            try (entities) {
                List<PublishedEntity> read = new ArrayList<>(BATCH_ENTITIES);
                for (Optional<PublishedEntity> next = entities.next(); next.isPresent(); next = entities.next()) {
                    read.add(next.get());
                    if (read.size() == BATCH_ENTITIES) {
                        batches.put(read);
                        read = new ArrayList<>(BATCH_ENTITIES);
                    }
                }
                batches.put(read);
            }
            return true;
        });
    }

    /** The next entity; empty if there is none. */
    Optional<PublishedEntity> next() throws IOException {
        try {
            while (!batch.hasNext()) {
                boolean last = reading.isDone();
                List<PublishedEntity> next = batches.poll(last ? 0 : WAIT_MILLISECONDS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    batch = next.iterator();
                } else if (last) {
                    Tasks.await(reading);
                    return Optional.empty();
                }
            }
            return Optional.of(batch.next());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the parent release was read", e);
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
