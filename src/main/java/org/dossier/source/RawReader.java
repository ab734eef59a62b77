package org.dossier.source;

import java.io.IOException;
import java.nio.file.Path;

/** Reads a file of records one by one, in bounded memory; there is one implementation for each format. */
interface RawReader {
    /**
     * Reads the whole file; what cannot be read is reported, and what follows it is read.
     *
     * @param file the file
     * @param source what {@code dataset.yaml} says of it
     * @throws IOException if the file cannot be read
     */
    void read(Path file, SourceFile source, Receiver receiver) throws IOException;

    /** Takes what is read, in file order. */
    interface Receiver {
        void raw(RawRecord record) throws IOException;

        void problem(Problem problem);
    }
}
