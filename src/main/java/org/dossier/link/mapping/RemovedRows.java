package org.dossier.link.mapping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dossier.disk.DiskFault;
import org.dossier.disk.DurableFiles;

/**
 * The file beside the mappings that keeps every row which was taken out of them, byte by byte, below a line that says when and why:
 * {@code # 2026-03-01T08:00:00Z undone}. A row is here before it is gone there; after a crash in between it is in both, and counts.
 */
final class RemovedRows {
    static final String NAME = "mappings.removed.txt";

    private RemovedRows() {}

    /** Adds a row, and waits until it is on disk. */
    static void add(Path folder, Instant when, String why, byte[] row) throws IOException {
        Path file = folder.resolve(NAME);
        String title = "# " + when.truncatedTo(ChronoUnit.SECONDS) + " " + why + "\n";
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer entry = ByteBuffer.allocate(title.length() + row.length + 2);
            if (!endsALine(channel)) {
                entry.put((byte) '\n');
            }
            entry.put(title.getBytes(StandardCharsets.UTF_8)).put(row);
            if (row.length == 0 || row[row.length - 1] != '\n') {
                entry.put((byte) '\n');
            }
            entry.flip();
            long end = channel.size();
            channel.position(end);
            try {
                while (entry.hasRemaining()) {
                    channel.write(entry);
                }
                channel.force(true);
            } catch (IOException e) {
                takeBack(channel, end, e);
                throw e;
            }
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
        DurableFiles.syncFolder(folder);
    }

    private static void takeBack(FileChannel channel, long end, IOException fault) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            fault.addSuppressed(e); // a part of the entry stays, on a line of its own
        }
    }

    private static boolean endsALine(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return true;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n';
    }
}
