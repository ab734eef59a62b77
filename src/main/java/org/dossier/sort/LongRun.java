package org.dossier.sort;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Sorted, distinct unsigned numbers in a part of a temporary file, each as its difference to the one before.
 *
 * @param start where its first byte is
 * @param count how many numbers there are
 */
record LongRun(Path file, long start, long count) {
    /** Writes a run at the end of a file; for one thread. */
    static final class Writer {
        private final VarintWriter out;
        private final long start;
        private long before;
        private long count;

        Writer(VarintWriter out) {
            this.out = out;
            this.start = out.position();
        }

        /** Takes the next number in their order; one that follows itself is written once. */
        void add(long number) throws IOException {
            if (count == 0 || number != before) {
                out.number(number - before);
                before = number;
                count++;
            }
        }

        /** Takes everything from a source. */
        void addAll(LongCursor numbers) throws IOException {
            while (numbers.next()) {
                add(numbers.value());
            }
        }

        LongRun end() {
            return new LongRun(out.file(), start, count);
        }
    }

    /**
     * Begins at the first number; the file is complete.
     *
     * @param bufferBytes how much is read at once
     * @throws IOException if the file cannot be opened
     */
    LongCursor cursor(int bufferBytes) throws IOException {
        return new Cursor(new VarintReader(file, start, bufferBytes), count);
    }

    private static final class Cursor implements LongCursor {
        private final VarintReader reader;
        private long left;
        private long value;

        Cursor(VarintReader reader, long left) {
            this.reader = reader;
            this.left = left;
        }

        @Override
        public boolean next() throws IOException {
            if (left == 0) {
                return false;
            }
            left--;
            value += reader.number();
            return true;
        }

        @Override
        public long value() {
            return value;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
