package org.dossier.server;

import java.io.Closeable;
import java.io.IOException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossier.change.EntityRegister;
import org.dossier.guard.TextFinder;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.release.Release;
import org.dossier.release.ReleaseCatalog;
import org.dossier.store.StoreReader;
import org.dossier.text.search.ThingIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A release whose store is open; its register and its indexes are opened when they are first asked for. */
final class StoredRelease implements HeldRelease.OpenRelease {
    private static final Logger LOG = LoggerFactory.getLogger(StoredRelease.class);

    private final Release release;
    private final StoreReader store;
    private @Nullable EntityRegister register;
    private @Nullable AuthorityIndex entities;
    private @Nullable ThingIndex things;

    private StoredRelease(Release release, StoreReader store) {
        this.release = release;
        this.store = store;
        TextFinder.use(new TextQueries(release.manifest().dataset().base(), this::things), store.dataset());
    }

    static StoredRelease open(ReleaseCatalog catalog, int number) throws IOException {
        Release release = catalog.release(number)
                .orElseThrow(() -> new IOException(catalog.directory() + ": release " + number
                        + " is not there; run \"dossier build\" with a dataset folder"));
        return new StoredRelease(release, StoreReader.open(release.store()));
    }

    @Override
    public Release release() {
        return release;
    }

    @Override
    public DatasetGraph dataset() {
        return store.dataset();
    }

    @Override
    public synchronized EntityRegister register() throws IOException {
        if (register == null) {
            register = EntityRegister.open(release.directory());
        }
        return register;
    }

    @Override
    public synchronized AuthorityIndex entities() throws IOException {
        if (entities == null) {
            entities = AuthorityIndex.openWritten(release.entityIndex());
        }
        return entities;
    }

    @Override
    public synchronized ThingIndex things() throws IOException {
        if (things == null) {
            things = ThingIndex.open(release.textIndex());
        }
        return things;
    }

    @Override
    public synchronized void close() {
        store.close();
        close(register, "the list of entities");
        close(entities, "the index of entities");
        close(things, "the full-text index");
    }

    private void close(@Nullable Closeable file, String what) {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.warn("{}: {} cannot be closed", release.directory(), what, e);
            }
        }
    }
}
