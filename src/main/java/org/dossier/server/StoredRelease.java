package org.dossier.server;

import java.io.IOException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossier.release.Release;
import org.dossier.release.ReleaseCatalog;
import org.dossier.store.StoreReader;

/** A release whose store is open. */
record StoredRelease(Release release, StoreReader store) implements FollowedRelease.OpenRelease {
    static StoredRelease open(ReleaseCatalog catalog, int number) throws IOException {
        Release release = catalog.release(number)
                .orElseThrow(() -> new IOException(catalog.directory() + ": release " + number
                        + " is not there; run \"dossier build\" with a dataset folder"));
        return new StoredRelease(release, StoreReader.open(release.store()));
    }

    @Override
    public DatasetGraph dataset() {
        return store.dataset();
    }

    @Override
    public void close() {
        store.close();
    }
}
