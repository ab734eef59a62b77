package org.dossier.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.dboe.base.block.Block;
import org.apache.jena.dboe.base.block.BlockMgrBase;
import org.dossier.disk.DiskFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The blocks of a B+ tree that is packed: written nearly in order, many at a time. The last ones are held, since the packer
 * comes back to them. A file that cannot be written is an {@link UncheckedIOException}. For one thread.
 */
final class PackedBlocks extends BlockMgrBase {
    private static final int HELD = 64;

    private final Path file;
    private final FileChannel channel;
    private final TreeMap<Long, ByteBuffer> held = new TreeMap<>();
    private final ByteBuffer out;
    private long limit;

    PackedBlocks(Path file, int blockSize) throws IOException {
        super(String.valueOf(file.getFileName()), blockSize);
        this.file = file;
        this.out = ByteBuffer.allocateDirect(HELD / 2 * blockSize);
        try {
            channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    @Override
    protected Logger log() {
        return LoggerFactory.getLogger(PackedBlocks.class);
    }

    @Override
    protected Block allocate() {
        long id = limit++;
        return hold(id, ByteBuffer.allocate(blockSize));
    }

    private Block hold(long id, ByteBuffer bytes) {
        if (held.size() >= HELD) {
            flush(HELD / 2);
        }
        held.put(id, bytes);
        return new Block(id, bytes);
    }

    @Override
    public Block getRead(long id) {
        return block(id);
    }

    @Override
    public Block getWrite(long id) {
        return block(id);
    }

    private Block block(long id) {
        ByteBuffer bytes = held.get(id);
        if (bytes != null) {
            return new Block(id, bytes);
        }
        ByteBuffer read = ByteBuffer.allocate(blockSize);
        try {
            while (read.hasRemaining() && channel.read(read, id * blockSize + read.position()) >= 0) {
                // Until the block is whole.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read.clear();
        return hold(id, read);
    }

    @Override
    public Block promote(Block block) {
        return block;
    }

    @Override
    public void write(Block block) {
        held.put(block.getId(), block.getByteBuffer());
    }

    @Override
    public void overwrite(Block block) {
        write(block);
    }

    /** Writes the first of the held blocks, neighbours together. */
    private void flush(int blocks) {
        try {
            long position = 0;
            for (int i = 0; i < blocks && !held.isEmpty(); i++) {
                Map.Entry<Long, ByteBuffer> first = held.firstEntry();
                held.remove(first.getKey());
                long id = first.getKey();
                if (!out.hasRemaining() || position + out.position() != id * blockSize) {
                    writeOut(position);
                    position = id * blockSize;
                }
                out.put(first.getValue().duplicate().clear());
            }
            writeOut(position);
        } catch (IOException e) {
            throw new UncheckedIOException(DiskFault.writing(file, e));
        }
    }

    private void writeOut(long position) throws IOException {
        out.flip();
        long at = position;
        while (out.hasRemaining()) {
            at += channel.write(out, at);
        }
        out.clear();
    }

    @Override
    public void free(Block block) {
        held.remove(block.getId());
    }

    @Override
    public void resetAlloc(long boundary) {
        limit = boundary;
    }

    @Override
    public long allocLimit() {
        return limit;
    }

    @Override
    public boolean isEmpty() {
        return limit == 0;
    }

    @Override
    public boolean valid(int id) {
        return id >= 0 && id < limit;
    }

    @Override
    public void release(Block block) {
        // Held until it is written.
    }

    @Override
    public void sync() {
        flush(held.size());
    }

    @Override
    public void syncForce() {
        sync();
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(DiskFault.writing(file, e));
        }
    }
}
