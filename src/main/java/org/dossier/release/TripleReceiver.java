package org.dossier.release;

import java.io.Closeable;
import java.io.IOException;
import org.dossier.mapping.GraphPart;
import org.dossier.rdf.Triple;

/** Takes what one thread states, in any order; a triple may come more than once. Closed when no more come. */
interface TripleReceiver extends Closeable {
    /**
     * Takes a triple.
     *
     * @throws IOException if it cannot be written
     */
    void triple(GraphPart part, Triple triple) throws IOException;
}
