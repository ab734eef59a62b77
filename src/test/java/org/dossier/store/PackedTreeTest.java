package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTreeTest {
    private static final int KEY_BYTES = 24;

    @TempDir
    Path directory;

    private final RecordFactory records = new RecordFactory(KEY_BYTES, 0);

    private Record record(int n) {
        byte[] key = new byte[KEY_BYTES];
        TupleForm.putId(2L * n, key, KEY_BYTES - Long.BYTES);
        return records.create(key);
    }

    /** 341 records fill a leaf, 292 leaves a node, so that 99,572 are the most under one node. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 340, 341, 342, 511, 682, 683, 99_571, 99_572, 99_573, 100_000, 250_000})
    void jenaFindsEveryRecordOfATree(int count) throws IOException {
        PackedTree packed = new PackedTree(
                Files.createDirectories(directory.resolve(StoreFiles.STORAGE_FOLDER)), "SPO", KEY_BYTES, 0);
        packed.write(IntStream.range(0, count).mapToObj(this::record).iterator());
        assertThat(packed.count()).isEqualTo(count);

        BPlusTree tree = open();
        Iterator<Record> found = tree.iterator();
        for (int n = 0; n < count; n++) {
            assertThat(found.next().getKey()).isEqualTo(record(n).getKey());
        }
        assertThat(found.hasNext()).isFalse();
        for (int n = 0; n < count; n += Math.max(1, count / 1_000)) {
            assertThat(tree.contains(record(n))).isTrue();
        }
        byte[] between = record(count / 2).getKey();
        between[KEY_BYTES - 1] |= 1;
        assertThat(tree.contains(records.create(between))).isFalse();
    }

    private BPlusTree open() throws IOException {
        ReadOnlyFiles files = new ReadOnlyFiles(directory);
        int blockSize = SystemIndex.BlockSize;
        BlockMgr nodes = files.blocks("SPO", Names.extBptTree, blockSize);
        BlockMgr leaves = files.blocks("SPO", Names.extBptRecords, blockSize);
        BPlusTreeParams shape =
                new BPlusTreeParams(BPlusTreeParams.calcOrder(blockSize, records.recordLength()), records);
        return BPlusTreeFactory.createNonTxn(shape, files.state("SPO", Names.extBptState), nodes, leaves);
    }
}
