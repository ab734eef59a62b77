package org.dossier.dump;

import java.io.IOException;
import java.io.OutputStream;
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

    private final CRC32 checksum = new CRC32();
    private boolean finished;

    /** Begins a stream; closing it closes {@code out} too. */
    public ReproducibleGzip(OutputStream out) throws IOException {
        super(out, new Deflater(Deflater.DEFAULT_COMPRESSION, true), BUFFER_BYTES);
        out.write(HEADER);
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
