package org.dossier.release;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.disk.DurableFiles;
import org.dossier.disk.FileLocks;

/**
 * Where one check does its work: a folder among the system's temporary files, held by a lock that ends with the process. What an
 * earlier check left because it was killed is removed first.
 */
final class CheckFolder implements Closeable {
    private static final String PREFIX = "dossier-check-";
    private static final String LOCK = ".lock";

    private final Path path;
    private final FileChannel channel;

    private CheckFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Cleans up, and makes an empty folder.
     *
     * @param temporary the folder of temporary files, which others may use too
     * @throws IOException if it cannot be written
     */
    static CheckFolder in(Path temporary) throws IOException {
        removeLeftovers(temporary);
        Path folder = Files.createTempDirectory(temporary, PREFIX);
        Path unlocked = folder.resolve("begun");
        FileChannel channel = FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            channel.lock();
            // Named when it is locked: nobody finds a lock that is there and not held while its check lives.
            Files.move(unlocked, folder.resolve(LOCK));
            return new CheckFolder(folder, channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** The folder, empty but for the lock. */
    Path path() {
        return path;
    }

    private static void removeLeftovers(Path temporary) throws IOException {
        List<Path> folders;
        try (Stream<Path> children = Files.list(temporary)) {
            folders = children.filter(child -> child.getFileName().toString().startsWith(PREFIX))
                    .filter(child -> Files.isRegularFile(child.resolve(LOCK), LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        for (Path folder : folders) {
            try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
                if (FileLocks.take(channel)) {
                    DurableFiles.delete(folder);
                }
            } catch (IOException e) {
                // Another user's, or just being removed: not ours to remove, and no reason not to check. On to the
                // next.
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            DurableFiles.delete(path);
        }
    }
}
