package org.dossier.rdf;

import java.io.IOException;

/**
 * Takes triples one at a time, on one thread. Whether they come sorted is said by whoever pushes them; every sink
 * after the sort gets each triple once, in {@link Triple} order.
 */
@FunctionalInterface
public interface TripleSink {
    /**
     * Takes the next triple.
     *
     * @throws IOException if what the sink writes to fails
     */
    void triple(Triple triple) throws IOException;
}
