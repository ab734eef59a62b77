package org.dossier.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.base.file.BufferChannelMem;
import org.apache.jena.dboe.sys.Names;
import org.dossier.disk.MappedFile;

/**
 * The files of a finished storage, opened for reading only and mapped into memory. TDB2 itself opens every file for
 * writing and locks the folder against other processes; a release never changes, so any number of processes may read it,
 * also from a disk that cannot be written.
 */
final class ReadOnlyFiles implements StoreFiles {
    private final Path storage;

    ReadOnlyFiles(Path store) throws IOException {
        storage = store.resolve(STORAGE_FOLDER);
        if (!Files.isDirectory(storage)) {
            throw new FileNotFoundException(store + ": holds no TDB2 storage; build the release again");
        }
    }

    @Override
    public BlockMgr blocks(String name, String extension, int blockSize) throws IOException {
        Path file = file(name, extension);
        return new MappedBlocks(file.getFileName().toString(), MappedFile.open(file), blockSize);
    }

    @Override
    public BufferChannel state(String name, String extension) throws IOException {
        Path file = file(name, extension);
        BufferChannel copy = BufferChannelMem.create(file.toString());
        copy.write(ByteBuffer.wrap(Files.readAllBytes(file)), 0);
        return copy;
    }

    @Override
    public BinaryDataFile terms(String name) throws IOException {
        return new MappedTerms(MappedFile.open(file(name, Names.extObjNodeData)));
    }

    @Override
    public BufferChannel journal() throws IOException {
        Path journal = storage.resolve(Names.journalFile);
        if (Files.exists(journal) && Files.size(journal) > 0) {
            throw new IOException(journal + ": the store was not completed; build the release again");
        }
        return BufferChannelMem.create("journal");
    }

    private Path file(String name, String extension) throws IOException {
        Path file = storage.resolve(name + "." + extension);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file + ": is missing; build the release again");
        }
        return file;
    }
}
