package org.dossier.store;

import org.apache.jena.dboe.base.block.Block;
import org.apache.jena.dboe.base.block.BlockMgrBase;
import org.apache.jena.dboe.base.file.FileException;
import org.dossier.disk.MappedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The blocks of a finished B+ tree; nothing can be added or changed. */
final class MappedBlocks extends BlockMgrBase {
    private final MappedFile file;
    private volatile boolean closed;

    MappedBlocks(String name, MappedFile file, int blockSize) {
        super(name, blockSize);
        this.file = file;
    }

    static FileException readOnly(String what) {
        return new FileException(what + ": a release is never written to");
    }

    @Override
    public Block getRead(long id) {
        if (closed) {
            throw new FileException(getLabel() + ": the store is closed");
        }
        if (id < 0 || id >= allocLimit()) {
            throw new FileException(getLabel() + ": there is no block " + id + " among " + allocLimit());
        }
        Block block = new Block(id, file.view(id * blockSize, blockSize));
        block.setReadOnly(true);
        return block;
    }

    @Override
    public boolean isEmpty() {
        return file.length() == 0;
    }

    @Override
    public long allocLimit() {
        return file.length() / blockSize;
    }

    @Override
    public void resetAlloc(long boundary) {
        // Nothing is ever allocated.
    }

    @Override
    public boolean valid(int id) {
        return id >= 0 && id < allocLimit();
    }

    @Override
    protected Logger log() {
        return LoggerFactory.getLogger(MappedBlocks.class);
    }

    @Override
    protected Block allocate() {
        throw readOnly(getLabel());
    }

    @Override
    public Block getWrite(long id) {
        throw readOnly(getLabel());
    }

    @Override
    public Block promote(Block block) {
        throw readOnly(getLabel());
    }

    @Override
    public void write(Block block) {
        throw readOnly(getLabel());
    }

    @Override
    public void overwrite(Block block) {
        throw readOnly(getLabel());
    }

    @Override
    public void free(Block block) {
        throw readOnly(getLabel());
    }

    @Override
    public void beginUpdate() {
        throw readOnly(getLabel());
    }

    @Override
    public void endUpdate() {
        throw readOnly(getLabel());
    }

    @Override
    public void release(Block block) {
        // A block is a view; the collector takes it back.
    }

    @Override
    public void sync() {
        // Nothing is ever written.
    }

    @Override
    public void syncForce() {
        // Nothing is ever written.
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
