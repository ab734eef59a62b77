package org.dossier.change;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.dossier.disk.DiskFault;

/** Goes through the lines of one compressed N-Triples dump, for one thread. Memory is that of the longest line. */
final class DumpLines implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final InputStream in;
    private byte[] bytes = new byte[BUFFER_BYTES];
    private int start;
    private int end;
    private int filled;

    /** @throws IOException if the file is not there, or is no gzip file */
    DumpLines(Path file) throws IOException {
        this.file = file;
        InputStream raw = open(file);
        try {
            in = new GZIPInputStream(raw, BUFFER_BYTES);
        } catch (IOException e) {
            raw.close();
            throw DiskFault.damaged(file, e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new IOException(
                    file + ": is missing, and what changed since then cannot be told without it; put it back", e);
        }
    }

    /** Goes to the next line; false if there is none. */
    boolean next() throws IOException {
        start = end;
        int at = start;
        while (true) {
            while (at < filled && bytes[at] != '\n') {
                at++;
            }
            if (at < filled) {
                end = at + 1;
                return true;
            }
            int scanned = at - start;
            if (!fill()) {
                if (filled > start) {
                    throw new IOException(file + ": ends within a line; put back the file that was built");
                }
                return false;
            }
            at = start + scanned;
        }
    }

    /** Moves what is left of the buffer to its beginning and reads on; false at the end of the file. */
    private boolean fill() throws IOException {
        System.arraycopy(bytes, start, bytes, 0, filled - start);
        filled -= start;
        start = 0;
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int read;
        try {
            read = in.read(bytes, filled, bytes.length - filled);
        } catch (IOException e) {
            throw DiskFault.damaged(file, e);
        }
        filled += Math.max(read, 0);
        return read >= 0;
    }

    /** What holds the line, from {@link #start()} to {@link #end()}, until the next one. */
    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    /** One past its line end. */
    int end() {
        return end;
    }

    /** As their bytes compare. */
    int compareTo(DumpLines other) {
        return Arrays.compareUnsigned(bytes, start, end, other.bytes, other.start, other.end);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
