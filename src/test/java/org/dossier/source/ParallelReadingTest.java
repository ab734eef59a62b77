package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossier.model.IdSet;
import org.dossier.model.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the other threads when one of them fails. */
@Timeout(60)
class ParallelReadingTest {
    private static final long LONG_MILLISECONDS = 300;

    @TempDir
    Path folder;

    @Test
    void noThreadWorksAnyMoreOnceAFailureIsTold() throws IOException {
        Dataset dataset = ofTwoBatches();
        CountDownLatch bothBegun = new CountDownLatch(2);
        AtomicInteger atWork = new AtomicInteger();
        BatchWorker failing = new Doing(batch -> {
            awaitBoth(bothBegun);
            throw new IllegalStateException("no");
        });
        BatchWorker slow = new Doing(batch -> {
            atWork.incrementAndGet();
            awaitBoth(bothBegun);
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONG_MILLISECONDS);
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            atWork.decrementAndGet();
        });
        assertThatThrownBy(() -> dataset.read(RecordKind.DOCUMENTS, new IdSet(), List.of(failing, slow)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
        assertThat(atWork).hasValue(0);
    }

    @Test
    void anErrorOfAThreadIsToldAsItIs() throws IOException {
        BatchWorker failing = new Doing(batch -> {
            throw new StackOverflowError("deep");
        });
        Dataset dataset = ofTwoBatches();
        assertThatThrownBy(() -> dataset.read(RecordKind.DOCUMENTS, new IdSet(), List.of(failing, failing)))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void aFileThatIsGoneIsToldWhicheverThreadMissesIt() throws IOException {
        Dataset dataset = ofTwoBatches();
        Files.delete(folder.resolve("documents.jsonl"));
        for (int i = 0; i < 200; i++) {
            List<BatchWorker> workers = List.of(new Doing(batch -> {}), new Doing(batch -> {}), new Doing(batch -> {}));
            assertThatThrownBy(() -> dataset.read(RecordKind.DOCUMENTS, new IdSet(), workers))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("documents.jsonl");
        }
    }

    private Dataset ofTwoBatches() throws IOException {
        String document = "{\"id\": \"%d\", \"title\": \"" + "x".repeat(LineRuns.RUN_BYTES) + "\"}\n";
        DatasetFolder.ofDocuments(folder, "documents.jsonl", document.formatted(1) + document.formatted(2));
        return Dataset.open(folder);
    }

    private static void awaitBoth(CountDownLatch bothBegun) {
        bothBegun.countDown();
        try {
            bothBegun.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does something when it prepares a batch. */
    private record Doing(Step step) implements BatchWorker {
        interface Step {
            void take(RecordBatch batch) throws IOException;
        }

        @Override
        public void prepare(RecordBatch batch) throws IOException {
            step.take(batch);
        }

        @Override
        public void enter(RecordBatch batch) {
            // Its turn is nothing to it.
        }

        @Override
        public Outcome work(RecordBatch batch) {
            return () -> {};
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
