package org.dossier.source;

import java.io.IOException;
import org.dossier.model.ArchiveRecord;

/** Reads the records of a dataset, file by file in the order {@code dataset.yaml} lists them. */
public interface RecordSource {
    /**
     * Reads everything once, pushing to {@code receiver}.
     *
     * @throws IOException if a file cannot be read; the message says which and why
     */
    void read(Receiver receiver) throws IOException;

    /** Takes what a reader finds, in file order, on the reader's thread. */
    interface Receiver {
        /** A record that can be published. */
        void record(ArchiveRecord record, SourceLocation where) throws IOException;

        /** Something wrong; a record that is rejected does not also arrive as a record. */
        void problem(Problem problem);
    }
}
