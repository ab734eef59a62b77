package org.dossier.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import org.apache.jena.dboe.base.record.Record;
import org.dossier.disk.DiskFault;
import org.dossier.sort.Radix;

/**
 * The hashes of all stored terms, each with its NodeId, to be gone through in the order of hashes. They are parted by their
 * first bits; where they are many, all but a little of each part waits in a file, and one part at a time is sorted in memory.
 */
final class TermHashes {
    private static final int RECORD_BYTES = EncodedTerms.HASH_BYTES + Long.BYTES;
    private static final int MOST_BITS = 8;

    private final Path temporary;
    private final int bits;
    private final byte[][] held;
    private final int[] heldBytes;
    private final int mostHeld;
    private final long[] fileBytes;
    private long count;

    /**
     * @param temporary the folder for the files, which is not cleared here
     * @param terms how many terms there may be
     * @param memoryBytes about how much memory this may hold
     */
    TermHashes(Path temporary, long terms, long memoryBytes) {
        this.temporary = temporary;
        // A part is sorted with three more longs for each of its records.
        long mostBytes = Math.max(1 << 12, memoryBytes / 3);
        int needed = 0;
        while (needed < MOST_BITS && (terms * RECORD_BYTES) >>> needed > mostBytes) {
            needed++;
        }
        bits = needed;
        held = new byte[1 << bits][RECORD_BYTES * 16];
        heldBytes = new int[1 << bits];
        fileBytes = new long[1 << bits];
        mostHeld = bits == 0
                ? Integer.MAX_VALUE - RECORD_BYTES
                : (int) Math.max(RECORD_BYTES * 16, Math.min(1 << 16, mostBytes >>> bits));
    }

    /**
     * Takes a hash.
     *
     * @throws IOException if a file cannot be written; says so if the disk is full
     */
    void add(byte[] hashes, int start, long id) throws IOException {
        int part = (hashes[start] & 0xFF) >>> (Byte.SIZE - bits);
        if (heldBytes[part] + RECORD_BYTES > held[part].length) {
            makeRoom(part);
        }
        System.arraycopy(hashes, start, held[part], heldBytes[part], EncodedTerms.HASH_BYTES);
        TupleForm.putId(id, held[part], heldBytes[part] + EncodedTerms.HASH_BYTES);
        heldBytes[part] += RECORD_BYTES;
        count++;
    }

    private void makeRoom(int part) throws IOException {
        if (held[part].length < mostHeld) {
            held[part] = Arrays.copyOf(held[part], (int) Math.min(mostHeld, 2L * held[part].length));
            return;
        }
        Path file = file(part);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(held[part], 0, heldBytes[part]);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
        fileBytes[part] += heldBytes[part];
        heldBytes[part] = 0;
    }

    private Path file(int part) {
        return temporary.resolve("hashes-" + part);
    }

    /** How many there are. */
    long count() {
        return count;
    }

    /**
     * The records of TDB2's index of terms, ascending by hash; to be asked for once. What cannot be read is an
     * {@link UncheckedIOException}.
     */
    Iterator<Record> records(LongConsumer written) {
        return new Records(written);
    }

    private byte[] part(int part) throws IOException {
        byte[] inMemory = held[part];
        held[part] = new byte[0];
        if (fileBytes[part] == 0) {
            return inMemory;
        }
        byte[] all = new byte[Math.toIntExact(fileBytes[part] + heldBytes[part])];
        try (var in = Files.newInputStream(file(part))) {
            if (in.readNBytes(all, 0, (int) fileBytes[part]) != fileBytes[part]) {
                throw new IOException(file(part) + ": is shorter than what was written to it");
            }
        }
        System.arraycopy(inMemory, 0, all, (int) fileBytes[part], heldBytes[part]);
        Files.delete(file(part));
        return all;
    }

    private final class Records implements Iterator<Record> {
        private final LongConsumer written;
        private int part = -1;
        private byte[] records = new byte[0];
        private long[] order = new long[0];
        private long mask;
        private int at;
        private int end;

        Records(LongConsumer written) {
            this.written = written;
        }

        @Override
        public boolean hasNext() {
            while (at == end && part + 1 < held.length) {
                try {
                    load(++part);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return at < end;
        }

        private void load(int part) throws IOException {
            records = part(part);
            end = (int) ((fileBytes[part] + heldBytes[part]) / RECORD_BYTES);
            at = 0;
            int placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, end - 1));
            mask = (1L << placeBits) - 1;
            order = new long[end];
            for (int i = 0; i < end; i++) {
                order[i] = (TupleForm.id(records, i * RECORD_BYTES) & ~mask) | i;
            }
            Radix.sort(order, new long[end], end, placeBits, Long.SIZE - bits);
            orderTies();
            written.accept(end);
        }

        /** What was sorted are the first bits of the hashes; the rest decides where they are the same. */
        private void orderTies() {
            for (int i = 1; i < end; i++) {
                long moved = order[i];
                int to = i;
                while (to > 0 && ((order[to - 1] ^ moved) & ~mask) == 0 && compare(order[to - 1], moved) > 0) {
                    order[to] = order[to - 1];
                    to--;
                }
                order[to] = moved;
            }
        }

        private int place(long ordered) {
            return (int) (ordered & mask) * RECORD_BYTES;
        }

        private int compare(long one, long other) {
            return Arrays.compareUnsigned(
                    records,
                    place(one),
                    place(one) + EncodedTerms.HASH_BYTES,
                    records,
                    place(other),
                    place(other) + EncodedTerms.HASH_BYTES);
        }

        @Override
        public Record next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (at > 0 && ((order[at - 1] ^ order[at]) & ~mask) == 0 && compare(order[at - 1], order[at]) == 0) {
                throw new IllegalStateException("two terms of the store have the same hash");
            }
            int start = place(order[at++]);
            int value = start + EncodedTerms.HASH_BYTES;
            return new Record(
                    Arrays.copyOfRange(records, start, value),
                    Arrays.copyOfRange(records, value, start + RECORD_BYTES));
        }
    }
}
