package org.dossier.sort;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Sorts unsigned numbers that may be more than memory holds: take them with {@link #add}, end with {@link #sort()}, then go
 * through them any number of times. What does not fit lies in one file as sorted runs of differences, about two to four
 * bytes a number. Filled by one thread; cursors may be used by many.
 */
public final class LongSorter implements Closeable {
    private static final int FIRST = 1 << 10;

    private final Path file;
    private final int lowBit;
    private final int highBit;
    private final int capacity;
    private final List<LongRun> runs = new ArrayList<>();
    private Optional<VarintWriter> written = Optional.empty();
    private long[] numbers = new long[FIRST];
    private long[] room = new long[0];
    private int count;

    /**
     * @param file what is written where memory does not suffice; exists from the first overflow until this is closed
     * @param memoryBytes about how much memory it may hold
     * @param lowBit how many low bits are in ascending order already, among numbers that are the same above them
     * @param highBit how many bits a number has, at most 64
     */
    public LongSorter(Path file, long memoryBytes, int lowBit, int highBit) {
        this.file = file;
        this.lowBit = lowBit;
        this.highBit = highBit;
        this.capacity = (int) Math.max(FIRST, Math.min(memoryBytes / (2 * Long.BYTES), 1 << 28));
    }

    /**
     * Takes a number.
     *
     * @throws IOException if the file cannot be written; says so if the disk is full
     */
    public void add(long number) throws IOException {
        if (count == numbers.length) {
            makeRoom();
        }
        numbers[count++] = number;
    }

    private void makeRoom() throws IOException {
        if (count < capacity) {
            numbers = Arrays.copyOf(numbers, (int) Math.min(capacity, 2L * count));
            return;
        }
        sortHeld();
        VarintWriter writer = written.isEmpty() ? new VarintWriter(file) : written.get();
        written = Optional.of(writer);
        LongRun.Writer run = new LongRun.Writer(writer);
        for (int i = 0; i < count; i++) {
            run.add(numbers[i]);
        }
        runs.add(run.end());
        count = 0;
    }

    /**
     * Ends the taking.
     *
     * @throws IOException if the file cannot be written; says so if the disk is full
     */
    public void sort() throws IOException {
        sortHeld();
        room = new long[0];
        if (written.isPresent()) {
            written.get().close();
        }
    }

    private void sortHeld() {
        if (room.length < count) {
            room = new long[numbers.length];
        }
        Radix.sort(numbers, room, count, lowBit, highBit);
    }

    /**
     * Begins at the least number.
     *
     * @throws IOException if the file cannot be read
     */
    public LongCursor cursor() throws IOException {
        if (runs.isEmpty()) {
            return new Held();
        }
        List<LongCursor> sources = new ArrayList<>();
        for (LongRun run : runs) {
            sources.add(run.cursor(readBytes()));
        }
        sources.add(new Held());
        return new LongMerge(sources);
    }

    private int readBytes() {
        return (int) Math.max(1 << 10, Math.min(1 << 16, (long) capacity * Long.BYTES / runs.size()));
    }

    @Override
    public void close() throws IOException {
        if (written.isPresent()) {
            try {
                Files.deleteIfExists(file);
            } finally {
                written.get().close();
            }
        }
    }

    private final class Held implements LongCursor {
        private int at = -1;

        @Override
        public boolean next() {
            int next = at + 1;
            while (at >= 0 && next < count && numbers[next] == numbers[at]) {
                next++;
            }
            at = next;
            return at < count;
        }

        @Override
        public long value() {
            return numbers[at];
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
