package org.dossier.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Sorted, distinct unsigned numbers in a part of a file: the first as it is, each other one as its difference to the one
 * before, all in groups of seven bits with the lowest first, the last group below 128.
 *
 * @param start where its first byte is
 * @param end where the byte after its last is
 */
record LongRun(long start, long end) {
    private static final int LONGEST = 10;

    /** Writes a run of sorted numbers, each once. */
    static LongRun write(FileChannel channel, long start, long[] numbers, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        long end = start;
        long before = 0;
        for (int i = 0; i < count; i++) {
            if (i > 0 && numbers[i] == before) {
                continue;
            }
            if (buffer.remaining() < LONGEST) {
                end += flush(channel, buffer, end);
            }
            put(buffer, numbers[i] - before);
            before = numbers[i];
        }
        end += flush(channel, buffer, end);
        return new LongRun(start, end);
    }

    private static void put(ByteBuffer buffer, long difference) {
        long rest = difference;
        while ((rest & ~0x7FL) != 0) {
            buffer.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        buffer.put((byte) rest);
    }

    private static long flush(FileChannel channel, ByteBuffer buffer, long position) throws IOException {
        buffer.flip();
        int bytes = buffer.remaining();
        long at = position;
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
        buffer.clear();
        return bytes;
    }

    /** Goes through the numbers; the channel may serve other cursors as well. */
    LongCursor cursor(FileChannel channel, ByteBuffer buffer) {
        buffer.limit(0);
        return new Cursor(channel, buffer, start, end);
    }

    private static final class Cursor implements LongCursor {
        private final FileChannel channel;
        private final ByteBuffer buffer;
        private final long end;
        private long position;
        private long value;

        Cursor(FileChannel channel, ByteBuffer buffer, long start, long end) {
            this.channel = channel;
            this.buffer = buffer;
            this.position = start;
            this.end = end;
        }

        @Override
        public boolean next() throws IOException {
            if (buffer.remaining() < LONGEST) {
                fill();
            }
            if (!buffer.hasRemaining()) {
                return false;
            }
            long difference = 0;
            int shift = 0;
            byte group;
            do {
                group = buffer.get();
                difference |= (group & 0x7FL) << shift;
                shift += 7;
            } while (group < 0);
            value += difference;
            return true;
        }

        private void fill() throws IOException {
            buffer.compact();
            buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + end - position));
            while (buffer.hasRemaining()) {
                int read = channel.read(buffer, position);
                if (read < 0) {
                    throw new IOException("a run of a sort ends at byte " + position + " instead of " + end);
                }
                position += read;
            }
            buffer.flip();
        }

        @Override
        public long value() {
            return value;
        }

        @Override
        public void close() {
            // The channel serves others.
        }
    }
}
