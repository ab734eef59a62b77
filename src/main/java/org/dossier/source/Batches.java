package org.dossier.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dossier.model.IdSet;
import org.dossier.source.RawReader.Run;
import org.dossier.source.RawReader.Runs;

/** Cuts the files of one kind of record into batches, in their order. */
final class Batches implements Closeable {
    private static final Run NOTHING = receiver -> {};

    private final Path folder;
    private final RecordReader records;
    private final Iterator<SourceFile> files;
    private final IdSet ids;
    private final RecordBatch.EmptyFiles emptyFiles = new RecordBatch.EmptyFiles();
    private Optional<Runs> runs = Optional.empty();
    private Optional<SourceFile> file = Optional.empty();
    private long cuts;

    /**
     * @param files files of records of one kind, in the order of the dataset
     * @param ids is filled with the ids of those that are published
     */
    Batches(Path folder, List<SourceFile> files, RecordReader records, IdSet ids) {
        this.ids = ids;
        this.folder = folder;
        this.records = records;
        this.files = files.iterator();
    }

    /**
     * A run of a file that is not read yet.
     *
     * @param number counts from 0
     */
    record Cut(long number, RecordBatch batch, Run run) {
        /** Reads it, on any thread. */
        RecordBatch read() throws IOException {
            batch.read(run);
            return batch;
        }
    }

    /** Cuts the next batch; empty at the end of the last file. */
    synchronized Optional<Cut> next() throws IOException {
        if (file.isEmpty()) {
            if (!files.hasNext()) {
                return Optional.empty();
            }
            SourceFile next = files.next();
            runs = Optional.of(next.format().reader().open(folder.resolve(next.file()), next));
            file = Optional.of(next); // now that it is open: other threads come here after a failure
        }
        SourceFile source = file.orElseThrow();
        Optional<Run> run = runs.orElseThrow().next();
        if (run.isEmpty()) {
            close();
        }
        return Optional.of(new Cut(cuts++, new RecordBatch(source, records, run.isEmpty()), run.orElse(NOTHING)));
    }

    /** Completes a batch by what those before it hold; called in their order. */
    void settle(RecordBatch batch) {
        batch.settle(ids);
        emptyFiles.check(batch);
    }

    @Override
    public synchronized void close() throws IOException {
        if (runs.isPresent()) {
            runs.get().close();
        }
        runs = Optional.empty();
        file = Optional.empty();
    }
}
