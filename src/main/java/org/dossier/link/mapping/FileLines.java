package org.dossier.link.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a file, each found by the byte it begins on. Holds a window of the file, which at least one line fits into. */
final class FileLines {
    private static final int WINDOW_BYTES = 1 << 16;
    private static final int LONGEST_BYTES = 16 << 20;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String file;
    private final Bytes bytes;
    private final int length;
    private byte[] window = new byte[WINDOW_BYTES];
    private int windowStart;
    private int windowEnd;

    /** Reads from a file: copies bytes from a position on into an array, as many as there are up to a number; -1 at the end. */
    interface Bytes {
        int read(int position, byte[] target, int start, int count) throws IOException;
    }

    /** A line as it lies in the file; the text is without the line feed, but with a carriage return before it. */
    record Line(int start, int end, long number, boolean ended, boolean isText, String text) {}

    /**
     * @param file its name, for messages
     * @param length how many bytes of it are looked at
     */
    FileLines(String file, Bytes bytes, int length) {
        this.file = file;
        this.bytes = bytes;
        this.length = length;
    }

    /** The lines of a file that is in memory. */
    static FileLines of(String file, byte[] content) {
        return new FileLines(
                file,
                (position, target, start, count) -> {
                    int read = Math.min(count, content.length - position);
                    System.arraycopy(content, position, target, start, read);
                    return read;
                },
                content.length);
    }

    boolean hasByteOrderMark() throws IOException {
        return length >= BYTE_ORDER_MARK.length
                && holds(BYTE_ORDER_MARK.length - 1, 0)
                && Arrays.equals(window, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    /** Where the first line begins. */
    int start() throws IOException {
        return hasByteOrderMark() ? BYTE_ORDER_MARK.length : 0;
    }

    /** How many bytes the file has. */
    int length() {
        return length;
    }

    /**
     * The line that begins on a byte before the end of the file.
     *
     * @param number its number, from 1
     * @throws IOException if it cannot be read, or is longer than 16 MiB
     */
    Line line(int start, long number) throws IOException {
        int end = start;
        while (holds(end, start) && window[end - windowStart] != '\n') {
            end++;
            if (end - start > LONGEST_BYTES) {
                throw new IOException(file + ":" + number + ": the line is longer than 16 MiB; is a line end missing?");
            }
        }
        boolean ended = holds(end, start);
        byte[] content = Arrays.copyOfRange(window, start - windowStart, end - windowStart);
        String text = new String(content, StandardCharsets.UTF_8);
        boolean isText = text.indexOf('\uFFFD') < 0 || Arrays.equals(text.getBytes(StandardCharsets.UTF_8), content);
        return new Line(start, ended ? end + 1 : end, number, ended, isText, text);
    }

    /** Brings a byte into the window, with all from {@code first} on; false at the end of the file. */
    private boolean holds(int position, int first) throws IOException {
        if (position >= windowStart && position < windowEnd && first >= windowStart) {
            return true;
        }
        if (position >= length) {
            if (first < windowStart || first > windowEnd) {
                windowStart = first; // an empty line at the end
                windowEnd = first;
            }
            return false;
        }
        if (position - first >= window.length / 2) {
            window = Arrays.copyOf(window, 2 * window.length);
        }
        windowStart = first;
        windowEnd = first;
        while (windowEnd <= position) {
            int read = bytes.read(
                    windowEnd,
                    window,
                    windowEnd - first,
                    Math.min(window.length, length - first) - (windowEnd - first));
            if (read <= 0) {
                throw new IOException(file + ": became shorter while it was read; try again");
            }
            windowEnd += read;
        }
        return true;
    }
}
