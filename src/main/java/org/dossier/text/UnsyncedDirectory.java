package org.dossier.text;

import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/** Files that need not be on disk when they are closed: what is temporary, or is waited for with the whole release. */
final class UnsyncedDirectory extends FilterDirectory {
    UnsyncedDirectory(Directory files) {
        super(files);
    }

    @Override
    public void sync(Collection<String> names) {
        // Not now.
    }

    @Override
    public void syncMetaData() {
        // Not now.
    }
}
