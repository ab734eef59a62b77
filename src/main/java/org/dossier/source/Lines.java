package org.dossier.source;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a UTF-8 file, one by one, with their numbers. Memory is bounded: a line of more than {@link #MAX_BYTES} bytes is read to its
 * end but only its beginning is kept. A byte order mark at the beginning of the file is passed over.
 */
final class Lines implements Closeable {
    static final int MAX_BYTES = 16 << 20;
    private static final int KEPT_OF_A_LONG_LINE = 400;

    private final Path file;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
    private final Deque<Line> returned = new ArrayDeque<>();
    private int at;
    private int end;
    private long number;

    private Lines(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /**
     * A line without its line feed; a carriage return before that is still there.
     *
     * @param text the line; where its bytes are not UTF-8, U+FFFD stands for them
     * @param number its number in the file, from 1
     * @param isCut true if it is longer than {@link Lines#MAX_BYTES} and {@code text} is only its beginning
     * @param badByte the place of the first byte in the line that is not UTF-8, from 1; 0 if all are
     */
    record Line(String text, long number, boolean isCut, int badByte) {}

    static Lines open(Path file) throws IOException {
        try {
            return new Lines(file, Files.newInputStream(file));
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    /** The next line; empty at the end of the file. */
    Optional<Line> next() throws IOException {
        if (!returned.isEmpty()) {
            return Optional.of(returned.pop());
        }
        line.reset();
        long length = 0;
        boolean ended = false;
        while (!ended && (at < end || fill())) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            line.write(buffer, at, Math.min(stop - at, MAX_BYTES - line.size()));
            length += stop - at;
            ended = stop < end;
            at = ended ? stop + 1 : stop;
        }
        return ended || length > 0 ? Optional.of(line(length)) : Optional.empty();
    }

    /** Gives lines back, the first of them first, so that they are read again. */
    void giveBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            returned.push(lines.get(i));
        }
    }

    private boolean fill() throws IOException {
        try {
            end = Math.max(0, in.read(buffer));
        } catch (IOException e) {
            throw fault(file, e);
        }
        at = 0;
        return end > 0;
    }

    private Line line(long length) {
        boolean cut = length > MAX_BYTES;
        byte[] bytes = line.toByteArray();
        ByteBuffer source = ByteBuffer.wrap(bytes, 0, cut ? KEPT_OF_A_LONG_LINE : bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer target = CharBuffer.allocate(source.remaining());
        CoderResult result = decoder.decode(source, target, !cut);
        String text;
        int badByte = 0;
        if (result.isError()) {
            badByte = source.position() + 1;
            text = new String(bytes, 0, source.limit(), StandardCharsets.UTF_8);
        } else {
            text = target.flip().toString();
        }
        number++;
        if (number == 1 && text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        return new Line(text, number, cut, badByte);
    }

    private static IOException fault(Path file, IOException cause) {
        return new IOException(file + ": cannot be read: " + cause.getMessage(), cause);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
