package org.dossier.server;

import java.io.IOException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossier.release.Release;

/**
 * The release that is being served. Follows the switch of {@code current}: a request keeps the release it began with,
 * and a release that nobody reads any more is closed.
 */
public interface CurrentRelease extends AutoCloseable {
    /**
     * Takes hold of the release that is current now.
     *
     * @throws IOException if there is none, or {@code current} names one that cannot be opened
     */
    Lease acquire() throws IOException;

    @Override
    void close();

    /** One reader's hold on a release; closing it twice is harmless. */
    interface Lease extends AutoCloseable {
        /** The release that is read. */
        Release release();

        /** Its graphs, read-only; the caller begins and ends its own READ transaction. */
        DatasetGraph dataset();

        /** Another hold on the same release, for work that may outlast this one. */
        Lease share();

        @Override
        void close();
    }
}
