package org.dossier.store;

import java.nio.file.Path;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockMgrFactory;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.base.file.FileFactory;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.sys.SystemIndex;

/**
 * The files of a storage that is added to before it is finished. They are written directly and not through mapped memory, so that each is
 * as long as what it holds, where TDB2 by default makes every one 8 MiB.
 */
final class WritableFiles implements StoreFiles {
    private final Location location;

    WritableFiles(Path store) {
        location = Location.create(store.resolve(STORAGE_FOLDER).toString());
    }

    @Override
    public BlockMgr blocks(String name, String extension, int blockSize) {
        return BlockMgrFactory.create(
                new FileSet(location, name),
                extension,
                FileMode.direct,
                blockSize,
                SystemIndex.BlockReadCacheSize,
                SystemIndex.BlockWriteCacheSize);
    }

    @Override
    public BufferChannel state(String name, String extension) {
        return FileFactory.createBufferChannel(new FileSet(location, name), extension);
    }

    @Override
    public BinaryDataFile terms(String name) {
        return FileFactory.createBinaryDataFile(new FileSet(location, name), Names.extObjNodeData);
    }

    @Override
    public BufferChannel journal() {
        return FileFactory.createBufferChannel(new FileSet(location, Names.journalFileBase), Names.extJournal);
    }
}
