package org.dossier.sort;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads what a {@link VarintWriter} wrote, from a position on. For one thread. */
final class VarintReader implements Closeable {
    private static final int LONGEST_VARINT = 10;

    private final Path file;
    private final FileChannel channel;
    private final byte[] buffer;
    private int at;
    private int limit;

    VarintReader(Path file, long position, int bufferBytes) throws IOException {
        this.file = file;
        channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(position);
        buffer = new byte[bufferBytes];
    }

    long number() throws IOException {
        if (limit - at >= LONGEST_VARINT) {
            return buffered();
        }
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = next();
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    /** A number that is in the buffer as a whole. */
    private long buffered() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = buffer[at++];
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    void bytes(byte[] target, int start, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (at == limit) {
                fill();
            }
            int part = Math.min(length - done, limit - at);
            System.arraycopy(buffer, at, target, start + done, part);
            at += part;
            done += part;
        }
    }

    private byte next() throws IOException {
        if (at == limit) {
            fill();
        }
        return buffer[at++];
    }

    private void fill() throws IOException {
        at = 0;
        limit = channel.read(ByteBuffer.wrap(buffer));
        if (limit <= 0) {
            limit = 0;
            throw new EOFException(file + ": ends too early; was it changed while it was read?");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
