package org.dossier.store;

import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.dossier.disk.MappedFile;

/** The terms of a finished storage; nothing can be added. */
final class MappedTerms implements BinaryDataFile {
    private final MappedFile file;
    private volatile boolean open = true;

    MappedTerms(MappedFile file) {
        this.file = file;
    }

    @Override
    public void open() {
        open = true;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public int read(long position, byte[] target, int start, int length) {
        return file.read(position, target, start, length);
    }

    @Override
    public long write(byte[] source, int start, int length) {
        throw MappedBlocks.readOnly("terms");
    }

    @Override
    public long length() {
        return file.length();
    }

    @Override
    public void truncate(long size) {
        throw MappedBlocks.readOnly("terms");
    }

    @Override
    public void sync() {
        // Nothing is ever written.
    }

    @Override
    public void close() {
        open = false;
    }
}
