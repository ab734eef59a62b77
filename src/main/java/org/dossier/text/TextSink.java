package org.dossier.text;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.dossier.sort.BlockSink;
import org.dossier.sort.EntityBlock;

/**
 * Makes the full-text index of a graph: a Lucene index with one document for each label, title, name, description and note, which is found
 * as the entity that it is of. Each block becomes a small index of its own, on the thread that works on it; in the end they are
 * merged, in the order of the graph, into one segment. So two builds number the same documents alike and rank ties alike; the bytes of
 * the files differ, as Lucene gives every segment a random id. On the heap are, for each thread, what Lucene buffers of a block, at
 * most 48 MiB.
 */
public final class TextSink implements BlockSink<EntityBlock, TextSink.Part>, Closeable {
    private static final double BUFFER_MEBIBYTES = 48;

    private final Path directory;
    private final Path parts;
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Part> accepted = new ArrayList<>();

    /** The small index of a block. */
    public static final class Part {
        private final Path directory;

        private Part(Path directory) {
            this.directory = directory;
        }
    }

    /**
     * Begins an index.
     *
     * @param directory where it goes; it is made
     * @param temporary a folder for what waits to be merged, about as large as the index; it is made, and removed by {@link #close()}
     * @throws IOException if one of them is there already or cannot be made
     */
    public TextSink(Path directory, Path temporary) throws IOException {
        Lucene.quiet();
        this.directory = Files.createDirectory(directory);
        this.parts = Files.createDirectory(temporary);
    }

    @Override
    public Part prepare(EntityBlock block) throws IOException {
        Path part = parts.resolve(Integer.toString(numbers.incrementAndGet()));
        IndexWriterConfig config = config().setMergePolicy(NoMergePolicy.INSTANCE);
        try (FSDirectory files = FSDirectory.open(part);
                IndexWriter index = new IndexWriter(new UnsyncedDirectory(files), config)) {
            new TextDocuments(block).write(index);
        }
        return new Part(part);
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(new TextAnalyzers())
                .setRAMBufferSizeMB(BUFFER_MEBIBYTES)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(false);
    }

    @Override
    public void accept(Part prepared) {
        accepted.add(prepared);
    }

    /**
     * Writes the index, once the pass over the graph is done; on one thread, and may go beside other work.
     *
     * @throws IOException if what was prepared cannot be read, or the index cannot be written
     */
    public void finish() throws IOException {
        TieredMergePolicy whole = new TieredMergePolicy();
        whole.setNoCFSRatio(0);
        List<Closeable> open = new ArrayList<>();
        try (FSDirectory files = FSDirectory.open(directory);
                IndexWriter index = new IndexWriter(new UnsyncedDirectory(files), config().setMergePolicy(whole))) {
            List<CodecReader> segments = new ArrayList<>();
            for (Part part : accepted) {
                FSDirectory partFiles = FSDirectory.open(part.directory);
                open.add(0, partFiles);
                DirectoryReader reader = DirectoryReader.open(partFiles);
                open.add(0, reader);
                for (LeafReaderContext leaf : reader.leaves()) {
                    segments.add((CodecReader) leaf.reader());
                }
            }
            if (!segments.isEmpty()) {
                index.addIndexes(segments.toArray(CodecReader[]::new));
            }
        } finally {
            for (Closeable each : open) {
                each.close();
            }
        }
        Files.deleteIfExists(directory.resolve(IndexWriter.WRITE_LOCK_NAME));
    }

    /** Removes what waited to be merged. */
    @Override
    public void close() throws IOException {
        if (Files.exists(parts)) {
            try (Stream<Path> all = Files.walk(parts)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
