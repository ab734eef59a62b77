package org.dossier.release;

import java.io.IOException;
import org.dossier.mapping.RecordIndex;
import org.dossier.source.BatchWorker;
import org.dossier.source.RecordBatch;

/** Tells the index of every record, on one thread of several. */
final class IndexingWorker implements BatchWorker {
    private final RecordIndex index;

    IndexingWorker(RecordIndex index) {
        this.index = index;
    }

    @Override
    public void prepare(RecordBatch batch) {
        // The index takes records in their order.
    }

    @Override
    public void enter(RecordBatch batch) throws IOException {
        batch.visit((where, record, problems) -> record.ifPresent(index::add));
    }

    @Override
    public Outcome work(RecordBatch batch) {
        return () -> {}; // nothing but the index wants the records
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
