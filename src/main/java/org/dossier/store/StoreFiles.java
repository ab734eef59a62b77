package org.dossier.store;

import java.io.IOException;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.file.BufferChannel;

/**
 * The files of one TDB2 storage as its parts want them. {@link SortedBuild} makes them; {@link ReadOnlyFiles} opens
 * them so that nothing can write to them.
 */
interface StoreFiles {
    /** The folder inside a store that holds the files, as Jena's own tools expect it. */
    String STORAGE_FOLDER = "Data-0001";

    /** The blocks of a B+ tree's inner nodes or leaves. */
    BlockMgr blocks(String name, String extension, int blockSize) throws IOException;

    /** The few numbers that say where a part's valid data ends. */
    BufferChannel state(String name, String extension) throws IOException;

    /** The terms themselves, one after another. */
    BinaryDataFile terms(String name) throws IOException;

    /** The journal of transactions. */
    BufferChannel journal() throws IOException;
}
