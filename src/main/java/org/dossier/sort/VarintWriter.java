package org.dossier.sort;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dossier.disk.DiskFault;

/** Writes a temporary file of numbers and bytes: small numbers take few bytes (LEB128). For one thread. */
final class VarintWriter implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LONGEST_VARINT = 10;

    private final Path file;
    private final FileChannel channel;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int size;
    private long written;

    VarintWriter(Path file) throws IOException {
        this.file = file;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    /** What is written. */
    Path file() {
        return file;
    }

    /** Where the next byte goes. */
    long position() {
        return written + size;
    }

    /** A number, as unsigned. */
    void number(long number) throws IOException {
        if (size > BUFFER_BYTES - LONGEST_VARINT) {
            flush();
        }
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            buffer[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
    }

    /** Eight bytes, the most significant first. */
    void fixed(long number) throws IOException {
        if (size > BUFFER_BYTES - Long.BYTES) {
            flush();
        }
        for (int shift = 56; shift >= 0; shift -= 8) {
            buffer[size++] = (byte) (number >>> shift);
        }
    }

    void bytes(byte[] bytes, int start, int length) throws IOException {
        if (length > BUFFER_BYTES - size) {
            flush();
            if (length > BUFFER_BYTES) {
                write(ByteBuffer.wrap(bytes, start, length));
                return;
            }
        }
        System.arraycopy(bytes, start, buffer, size, length);
        size += length;
    }

    private void flush() throws IOException {
        int bytes = size;
        size = 0; // also if it fails: what cannot be written is not tried again when the file is closed
        write(ByteBuffer.wrap(buffer, 0, bytes));
    }

    private void write(ByteBuffer bytes) throws IOException {
        written += bytes.remaining();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (channel.isOpen()) {
                flush();
            }
        }
    }
}
