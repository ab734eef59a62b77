package org.dossier.server.sparql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an answer until it is whole, so that its status can still say what became of it: in memory while it is short, in a
 * temporary file beyond that. One thread writes, then one reads; closing it leaves nothing behind.
 */
final class Spool extends OutputStream {
    private static final int IN_MEMORY = 256 << 10;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream toFile;
    private long length;

    /** How many bytes were written. */
    long length() {
        return length;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        length += count;
        if (toFile == null && length > IN_MEMORY) {
            file = Files.createTempFile("dossier-answer-", ".tmp");
            toFile = Files.newOutputStream(file);
            memory.writeTo(toFile);
            memory.reset();
        }
        if (toFile == null) {
            memory.write(bytes, offset, count);
        } else {
            toFile.write(bytes, offset, count);
        }
    }

    /** Hands the whole on. */
    void sendTo(OutputStream out) throws IOException {
        if (file == null) {
            memory.writeTo(out);
        } else {
            Files.copy(file, out);
        }
    }

    /** Throws it away. */
    @Override
    public void close() throws IOException {
        try {
            if (toFile != null) {
                toFile.close();
            }
        } finally {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }
    }
}
