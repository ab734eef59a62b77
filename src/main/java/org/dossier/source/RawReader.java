package org.dossier.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file of records one by one, in bounded memory; there is one implementation for each format. */
interface RawReader {
    /**
     * Opens a file.
     *
     * @param file the file
     * @param fields what {@code dataset.yaml} says of it
     * @throws IOException if the file cannot be read
     */
    Runs open(Path file, FileFields fields) throws IOException;

    /** A file cut into runs of records, in its order. */
    interface Runs extends Closeable {
        /**
         * Cuts the next run, which may hold nothing; for one thread at a time.
         *
         * @return empty at the end of the file
         * @throws IOException if the file cannot be read
         */
        Optional<Run> next() throws IOException;
    }

    /** Some records that follow each other; runs of a file may be read at once. */
    interface Run {
        /** Reads the run once; what cannot be read is reported, and what follows it is read. */
        void read(Receiver receiver) throws IOException;
    }

    /** Takes what is read, in the order of the run. */
    interface Receiver {
        void raw(RawRecord record);

        void problem(Problem problem);
    }
}
