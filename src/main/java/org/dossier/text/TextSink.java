package org.dossier.text;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;
import org.dossier.sort.BlockSink;
import org.dossier.sort.EntityBlock;

/**
 * Makes the full-text index of a graph: a Lucene index with one document for each label, title, name, description and note, which is found
 * as the entity that it is of, and one for each entity that has a label, with all its texts and what it is narrowed and sorted by. One thread writes in the order of the graph: so two builds number the same documents alike and rank ties alike,
 * and what fits into the memory that it is given is one segment without having been merged. The bytes of the files differ, as Lucene gives every
 * segment a random id.
 */
public final class TextSink implements BlockSink<EntityBlock, EntityBlock>, Closeable {
    private static final double MEBIBYTE = 1 << 20;
    /** Only the last merge, into one segment, is worth its time. */
    private static final int MOST_SEGMENTS = 1000;

    private final FSDirectory files;
    private final IndexWriter index;
    private final String base;
    private final TextAnalyzers analyzers = new TextAnalyzers();

    /**
     * Begins an index.
     *
     * @param directory where it goes; it is made
     * @param base what the IRIs of the dataset begin with
     * @param bufferBytes how much memory it may take before what it holds is written
     * @throws IOException if it is there already or cannot be made
     */
    public TextSink(Path directory, String base, long bufferBytes) throws IOException {
        Lucene.quiet();
        this.base = base;
        files = FSDirectory.open(Files.createDirectory(directory));
        LogByteSizeMergePolicy late = new LogByteSizeMergePolicy();
        late.setMergeFactor(MOST_SEGMENTS);
        late.setNoCFSRatio(0);
        IndexWriterConfig config = new IndexWriterConfig(analyzers)
                .setRAMBufferSizeMB(bufferBytes / MEBIBYTE)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setMergePolicy(late)
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(false);
        index = new IndexWriter(new UnsyncedDirectory(files), config);
    }

    @Override
    public EntityBlock prepare(EntityBlock block) {
        return block;
    }

    /** Takes time: a pass of its own is best. */
    @Override
    public void accept(EntityBlock block) throws IOException {
        new TextDocuments(block).write(index);
        new ThingDocuments(block, base, analyzers).write(index);
    }

    /**
     * Writes the index, once the pass over the graph is done; on one thread, and may go beside other work.
     *
     * @throws IOException if the index cannot be written
     */
    public void finish() throws IOException {
        index.forceMerge(1);
        index.close();
        Files.deleteIfExists(files.getDirectory().resolve(IndexWriter.WRITE_LOCK_NAME));
    }

    /** Gives up what was not finished. */
    @Override
    public void close() throws IOException {
        try (files) {
            if (index.isOpen()) {
                index.rollback();
            }
        }
    }
}
