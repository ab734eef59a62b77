package org.dossier.source;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a UTF-8 file, or of a run of its lines, one by one, with their numbers. Memory is bounded: a line of more than {@link #MAX_BYTES} bytes is read to its
 * end but only its beginning is kept. A byte order mark at the beginning of the file is passed over.
 */
public final class Lines implements Closeable {
    static final int MAX_BYTES = 16 << 20;
    private static final int KEPT_OF_A_LONG_LINE = 400;

    private final Path file;
    private final InputStream in;
    private final byte[] buffer;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
    private final Deque<Line> returned = new ArrayDeque<>();
    private int at;
    private int end;
    private long number;

    private Lines(Path file, InputStream in, byte[] buffer, int end, long number) {
        this.file = file;
        this.in = in;
        this.buffer = buffer;
        this.end = end;
        this.number = number;
    }

    /**
     * A line without its line feed; a carriage return before that is still there.
     *
     * @param text the line; where its bytes are not UTF-8, U+FFFD stands for them
     * @param number its number in the file, from 1
     * @param isCut true if it is longer than {@link Lines#MAX_BYTES} and {@code text} is only its beginning
     * @param badByte the place of the first byte in the line that is not UTF-8, from 1; 0 if all are
     */
    public record Line(String text, long number, boolean isCut, int badByte) {
        /** What keeps the line from being read; empty if nothing does. */
        public Optional<Problem> problem(SourceLocation where) {
            if (isCut) {
                String what = "the line is longer than " + MAX_BYTES + " bytes; is a line end missing?";
                return Optional.of(problem(where, Rule.LINE_TOO_LONG, what));
            }
            if (badByte > 0) {
                String what = "byte " + badByte + " of the line is not UTF-8; save the file as UTF-8";
                return Optional.of(problem(where, Rule.NOT_UTF8, what));
            }
            return Optional.empty();
        }

        /** A fault of the line that keeps it from being read. */
        public Problem problem(SourceLocation where, Rule rule, String message) {
            return new Problem(where, "", "", Values.shown(text), rule, message);
        }
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read
     */
    public static Lines open(Path file) throws IOException {
        try {
            return new Lines(file, Files.newInputStream(file), new byte[1 << 16], 0, 0);
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    /**
     * Lines that are in memory already.
     *
     * @param bytes holds them from its beginning
     * @param end how many of the bytes are theirs
     * @param before how many lines the file has before them
     */
    static Lines of(Path file, byte[] bytes, int end, long before) {
        return new Lines(file, InputStream.nullInputStream(), bytes, end, before);
    }

    /** The next line; empty at the end of the file. */
    public Optional<Line> next() throws IOException {
        if (!returned.isEmpty()) {
            return Optional.of(returned.pop());
        }
        int whole = lineEnd();
        if (whole < end && whole - at <= MAX_BYTES) {
            int from = at;
            at = whole + 1;
            return Optional.of(line(buffer, from, whole - from, false));
        }
        line.reset();
        long length = 0;
        boolean ended = false;
        while (!ended && (at < end || fill())) {
            int stop = lineEnd();
            line.write(buffer, at, Math.min(stop - at, MAX_BYTES - line.size()));
            length += stop - at;
            ended = stop < end;
            at = ended ? stop + 1 : stop;
        }
        if (!ended && length == 0) {
            return Optional.empty();
        }
        boolean cut = length > MAX_BYTES;
        byte[] bytes = line.toByteArray();
        return Optional.of(line(bytes, 0, cut ? KEPT_OF_A_LONG_LINE : bytes.length, cut));
    }

    /** Where the next line feed is, or the end of what is in the buffer. */
    private int lineEnd() {
        int stop = at;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        return stop;
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

    private Line line(byte[] bytes, int from, int kept, boolean cut) {
        String text = new String(bytes, from, kept, StandardCharsets.UTF_8);
        int badByte = 0;
        if (cut || text.indexOf('\uFFFD') >= 0) { // which stands for what is not UTF-8, or for itself
            ByteBuffer source = ByteBuffer.wrap(bytes, from, kept).slice();
            CharBuffer target = CharBuffer.allocate(kept);
            CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(source, target, !cut);
            if (result.isError()) {
                badByte = source.position() + 1;
            } else {
                text = target.flip().toString();
            }
        }
        number++;
        if (number == 1 && text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        return new Line(text, number, cut, badByte);
    }

    static IOException fault(Path file, IOException cause) {
        return new IOException(file + ": cannot be read: " + cause.getMessage(), cause);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
