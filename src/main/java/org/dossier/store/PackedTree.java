package org.dossier.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.base.file.BufferChannelMem;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;

/** Packs sorted records into the three files of one of TDB2's B+ trees, from the leaves up, with Jena's own packer. */
final class PackedTree {
    private final Path storage;
    private final String name;
    private final RecordFactory records;

    /**
     * @param storage the folder of the files
     * @param name what they are called: {@code SPO}
     * @param keyBytes how long the part of a record is that it is found by
     * @param valueBytes how long the rest of it is
     */
    PackedTree(Path storage, String name, int keyBytes, int valueBytes) {
        this.storage = storage;
        this.name = name;
        this.records = new RecordFactory(keyBytes, valueBytes);
    }

    /**
     * Writes the tree.
     *
     * @param sorted its records, ascending, each once
     * @throws IOException if a file cannot be written; says so if the disk is full
     */
    void write(Iterator<Record> sorted) throws IOException {
        int blockSize = SystemIndex.BlockSize;
        BPlusTreeParams shape =
                new BPlusTreeParams(BPlusTreeParams.calcOrder(blockSize, records.recordLength()), records);
        BufferChannel state = BufferChannelMem.create(name);
        PackedBlocks nodes = new PackedBlocks(file(Names.extBptTree), blockSize);
        try {
            PackedBlocks leaves = new PackedBlocks(file(Names.extBptRecords), blockSize);
            try {
                BPlusTreeRewriter.packIntoBPlusTree(sorted, shape, records, state, nodes, leaves);
                nodes.sync();
                leaves.sync();
            } finally {
                leaves.close();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            nodes.close();
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) state.size());
        state.read(bytes, 0);
        StorageFile.write(file(Names.extBptState), bytes.array());
    }

    /**
     * How many records the leaves on disk have, by their own counts.
     *
     * @throws IOException if they cannot be read
     */
    long count() throws IOException {
        Path leaves = file(Names.extBptRecords);
        ByteBuffer header = ByteBuffer.allocate(Integer.BYTES);
        long count = 0;
        try (FileChannel channel = FileChannel.open(leaves, StandardOpenOption.READ)) {
            for (long at = 0; at < channel.size(); at += SystemIndex.BlockSize) {
                header.clear();
                if (channel.read(header, at) != Integer.BYTES) {
                    throw new IOException(leaves + ": ends within a block; build the release again");
                }
                count += header.getInt(0);
            }
        }
        return count;
    }

    private Path file(String extension) {
        return storage.resolve(name + "." + extension);
    }
}
