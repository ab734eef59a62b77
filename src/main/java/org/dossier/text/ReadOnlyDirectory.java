package org.dossier.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NoLockFactory;

/** The files of an index that nobody may change; takes no lock, so that several processes may read it at once. */
final class ReadOnlyDirectory extends FilterDirectory {
    private final Path folder;

    ReadOnlyDirectory(Path folder) throws IOException {
        super(FSDirectory.open(folder, NoLockFactory.INSTANCE));
        this.folder = folder;
    }

    private IOException refusal() {
        return new IOException(folder + ": is part of a release, and never changes");
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        throw refusal();
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        throw refusal();
    }

    @Override
    public void rename(String source, String target) throws IOException {
        throw refusal();
    }

    @Override
    public void deleteFile(String name) throws IOException {
        throw refusal();
    }

    @Override
    public void sync(Collection<String> names) {
        // Nothing was written.
    }

    @Override
    public void syncMetaData() {
        // Nothing was written.
    }

    /** jena-text opens a writer even where nothing is written; there is nothing to keep apart. */
    @Override
    public Lock obtainLock(String name) {
        return new Lock() {
            @Override
            public void ensureValid() {
                // Always is.
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }
}
