package org.dossier.server;

import java.io.IOException;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossier.change.EntityRegister;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.release.Release;
import org.dossier.release.ReleaseCatalog;
import org.dossier.text.search.ThingIndex;

/**
 * The release that is being served. Follows the switch of {@code current}: a request keeps the release it began with,
 * and a release that nobody reads any more is closed.
 */
public interface CurrentRelease extends AutoCloseable {
    /** Follows {@code current} in the folder of a catalog. */
    static CurrentRelease of(ReleaseCatalog catalog) {
        return FollowedRelease.of(catalog);
    }

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

        /**
         * Every entity that this release or one before it has published; closed with the release.
         *
         * @throws IOException if it cannot be read, or the release was built before there was one
         */
        EntityRegister register() throws IOException;

        /**
         * The index in which its persons, organizations, places and events are found by their names; closed with the release.
         *
         * @throws IOException if it cannot be read, or the release was built before there was one
         */
        AuthorityIndex entities() throws IOException;

        /**
         * The index in which all its things are found by words and facets; closed with the release.
         *
         * @throws IOException if it cannot be read, or the release was built before whole things were in it
         */
        ThingIndex things() throws IOException;

        /**
         * Takes hold of another release that is kept, or of this one.
         *
         * @return empty if no release of that number is kept
         * @throws IOException if it is kept and cannot be opened
         */
        Optional<Lease> kept(int number) throws IOException;

        /** Another hold on the same release, for work that may outlast this one. */
        Lease share();

        @Override
        void close();
    }
}
