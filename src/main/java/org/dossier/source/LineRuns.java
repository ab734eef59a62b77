package org.dossier.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file cut between its lines into runs of about {@value #RUN_BYTES} bytes. A line that is longer makes a run of its own; of one of more
 * than {@link Lines#MAX_BYTES} bytes only so much is kept that it is known to be too long.
 */
final class LineRuns implements Closeable {
    static final int RUN_BYTES = 1 << 18;

    private final Path file;
    private final InputStream in;
    private byte[] kept = new byte[0];
    private long lines;
    private boolean ended;

    private LineRuns(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    static LineRuns open(Path file) throws IOException {
        try {
            return new LineRuns(file, Files.newInputStream(file));
        } catch (IOException e) {
            throw Lines.fault(file, e);
        }
    }

    /** The next lines, in memory; empty at the end of the file. */
    Optional<Lines> next() throws IOException {
        byte[] bytes = Arrays.copyOf(kept, kept.length + RUN_BYTES);
        int size = kept.length;
        int end = 0; // after the last line end
        kept = new byte[0];
        while (end == 0 && !ended) {
            if (bytes.length - size < RUN_BYTES) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            int read = fill(bytes, size);
            end = afterLastLine(bytes, size, size + read);
            size += read;
            if (end == 0 && size > Lines.MAX_BYTES) {
                size = Lines.MAX_BYTES + 1;
            }
        }
        if (ended) {
            end = size;
        }
        kept = Arrays.copyOfRange(bytes, end, size);
        Lines run = Lines.of(file, bytes, end, lines);
        lines += count(bytes, end);
        return end == 0 ? Optional.empty() : Optional.of(run);
    }

    /** Reads as much as a run has; notes the end of the file. */
    private int fill(byte[] bytes, int from) throws IOException {
        try {
            int read = in.readNBytes(bytes, from, RUN_BYTES);
            ended = read < RUN_BYTES;
            return read;
        } catch (IOException e) {
            throw Lines.fault(file, e);
        }
    }

    private static int afterLastLine(byte[] bytes, int from, int to) {
        for (int i = to; i > from; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return 0;
    }

    private static long count(byte[] bytes, int end) {
        long lines = 0;
        for (int i = 0; i < end; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
