package org.dossier.sort;

import java.io.Closeable;
import java.io.IOException;

/** Goes through unsigned numbers from the least to the greatest; for one thread. Before the first {@link #next()} it is at none. */
public interface LongCursor extends Closeable {
    /**
     * Goes to the next number; false if there is none.
     *
     * @throws IOException if what was sorted cannot be read
     */
    boolean next() throws IOException;

    /** The number it is at. */
    long value();
}
