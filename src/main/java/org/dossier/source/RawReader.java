package org.dossier.source;

import java.io.IOException;
import java.nio.file.Path;

/** Reads a file of records one by one, in bounded memory; there is one implementation for each format. */
interface RawReader {
    /**
     * Reads the whole file.
     *
     * @param file the file
     * @param name its path inside the dataset folder, for messages
     * @throws IOException if the file cannot be read
     */
    void read(Path file, String name, Receiver receiver) throws IOException;

    /** Takes what is read, in file order. */
    interface Receiver {
        void raw(RawRecord record) throws IOException;

        void problem(Problem problem);
    }
}
