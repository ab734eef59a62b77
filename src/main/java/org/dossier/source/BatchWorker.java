package org.dossier.source;

import java.io.Closeable;
import java.io.IOException;

/**
 * Works on batches of records on one thread of several, one batch after the other. Each batch goes through the three steps in turn; of all
 * threads together, {@link #enter} is called for the batches in the order of the dataset, one at a time.
 */
public interface BatchWorker extends Closeable {
    /** Does what needs nothing of the batches before; a record may still turn out to be a duplicate. */
    void prepare(RecordBatch batch) throws IOException;

    /** Takes its turn: every batch before has entered, and duplicates are out. */
    void enter(RecordBatch batch) throws IOException;

    /** Does the work. */
    Outcome work(RecordBatch batch) throws IOException;

    /** What came of a batch. */
    @FunctionalInterface
    interface Outcome {
        /** Hands it on: every batch before has handed on what came of it. Called once, on any thread, one at a time. */
        void tell() throws IOException;
    }
}
