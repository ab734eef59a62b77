package org.dossier.sort;

import java.io.Closeable;
import java.io.IOException;

/** Goes through the triples of a sorted graph, in order, each once; for one thread. Before the first {@link #next()} it is at none. */
public interface TripleCursor extends Closeable {
    /**
     * Goes to the next triple; false if there is none.
     *
     * @throws IOException if what was sorted cannot be read
     */
    boolean next() throws IOException;

    /** The number of the triple's subject in the graph's dictionary. */
    int subject();

    /** The number of its predicate. */
    int predicate();

    /** The number of its object. */
    int object();

    @Override
    default void close() throws IOException {
        // Most hold nothing.
    }
}
