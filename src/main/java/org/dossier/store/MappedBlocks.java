package org.dossier.store;

import org.apache.jena.dboe.base.block.Block;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.file.FileException;
import org.dossier.sort.MappedFile;

/** The blocks of a finished B+ tree; nothing can be added or changed. */
final class MappedBlocks implements BlockMgr {
    private final String name;
    private final MappedFile file;
    private final int blockSize;
    private volatile boolean closed;

    MappedBlocks(String name, MappedFile file, int blockSize) {
        this.name = name;
        this.file = file;
        this.blockSize = blockSize;
    }

    static FileException readOnly(String what) {
        return new FileException(what + ": a release is never written to");
    }

    @Override
    public Block getRead(long id) {
        if (closed) {
            throw new FileException(name + ": the store is closed");
        }
        if (id < 0 || id >= allocLimit()) {
            throw new FileException(name + ": there is no block " + id + " among " + allocLimit());
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
    public Block allocate(int size) {
        throw readOnly(name);
    }

    @Override
    public Block getWrite(long id) {
        throw readOnly(name);
    }

    @Override
    public Block promote(Block block) {
        throw readOnly(name);
    }

    @Override
    public void write(Block block) {
        throw readOnly(name);
    }

    @Override
    public void overwrite(Block block) {
        throw readOnly(name);
    }

    @Override
    public void free(Block block) {
        throw readOnly(name);
    }

    @Override
    public void beginUpdate() {
        throw readOnly(name);
    }

    @Override
    public void endUpdate() {
        throw readOnly(name);
    }

    @Override
    public void release(Block block) {
        // A block is a view; the collector takes it back.
    }

    @Override
    public void beginRead() {
        // Readers need no turn where nobody writes.
    }

    @Override
    public void endRead() {
        // Readers need no turn where nobody writes.
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

    @Override
    public String getLabel() {
        return name;
    }
}
