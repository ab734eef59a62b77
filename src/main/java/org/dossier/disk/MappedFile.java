package org.dossier.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file mapped into memory for reading, in pieces of at most 1 GiB. Safe for many threads, and unlike a channel it
 * stays open when a thread that reads it is interrupted.
 */
public final class MappedFile {
    private static final int PIECE_BITS = 30;
    private static final long PIECE_BYTES = 1L << PIECE_BITS;

    private final ByteBuffer[] pieces;
    private final long length;

    private MappedFile(ByteBuffer[] pieces, long length) {
        this.pieces = pieces;
        this.length = length;
    }

    /**
     * Maps a file.
     *
     * @throws IOException if it cannot be read
     */
    public static MappedFile open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = channel.size();
            ByteBuffer[] pieces = new ByteBuffer[(int) ((length + PIECE_BYTES - 1) >>> PIECE_BITS)];
            for (int i = 0; i < pieces.length; i++) {
                long start = (long) i << PIECE_BITS;
                pieces[i] = channel.map(MapMode.READ_ONLY, start, Math.min(PIECE_BYTES, length - start));
            }
            return new MappedFile(pieces, length);
        }
    }

    /** How many bytes the file has. */
    public long length() {
        return length;
    }

    /** A view of bytes that lie in one piece, as a block does whose size divides 1 GiB. */
    public ByteBuffer view(long position, int count) {
        return piece(position).slice(offset(position), count);
    }

    /** Copies bytes out; returns how many there were, -1 at the end. */
    public int read(long position, byte[] target, int start, int count) {
        if (position >= length) {
            return -1;
        }
        int available = (int) Math.min(count, length - position);
        for (int done = 0; done < available; ) {
            ByteBuffer piece = piece(position + done);
            int offset = offset(position + done);
            int part = Math.min(available - done, piece.limit() - offset);
            piece.get(offset, target, start + done, part);
            done += part;
        }
        return available;
    }

    /** The eight bytes from a position on, of which all lie in one piece if it is a multiple of eight, as a number. */
    public long getLong(long position) {
        return piece(position).getLong(offset(position));
    }

    private ByteBuffer piece(long position) {
        return pieces[(int) (position >>> PIECE_BITS)];
    }

    private static int offset(long position) {
        return (int) (position & (PIECE_BYTES - 1));
    }
}
