package org.dossier.disk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A gzip stream (RFC 1952) whose header names no time and no operating system, on every version of Java: the JDK's own
 * has said "FAT" in the tenth byte and says "unknown" now.
 */
public final class ReproducibleGzip extends DeflaterOutputStream {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int BUFFER_BYTES = 1 << 15;
    /** What {@link Deflater#DEFAULT_COMPRESSION} is. */
    private static final int FILE_LEVEL = 6;

    private final CRC32 checksum = new CRC32();
    private boolean finished;

    /**
     * Begins a stream; closing it closes {@code out} too.
     *
     * @param level from 1 (fast) to 9 (small)
     */
    public ReproducibleGzip(OutputStream out, int level) throws IOException {
        super(out, new Deflater(level, true), BUFFER_BYTES);
        out.write(HEADER);
    }

    /**
     * Makes a file, which many small pieces may be written to.
     *
     * @throws IOException if it cannot be made, or is there already
     */
    public static OutputStream file(Path file) throws IOException {
        try {
            OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new BufferedOutputStream(new ReproducibleGzip(out, FILE_LEVEL), 1 << 16);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        super.write(bytes, offset, length);
        checksum.update(bytes, offset, length);
    }

    @Override
    public void finish() throws IOException {
        if (!finished) {
            finished = true;
            super.finish();
            littleEndian((int) checksum.getValue());
            littleEndian(def.getTotalIn());
            def.end();
        }
    }

    private void littleEndian(int value) throws IOException {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(value >>> shift);
        }
    }
}
