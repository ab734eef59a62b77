package org.dossier.link.authority;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dossier.disk.FileLocks;

/** A process of its own that shares the lock of a file until it is killed. */
final class SharedLock {
    private SharedLock() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (FileChannel lock = FileChannel.open(Path.of(args[0]), StandardOpenOption.READ)) {
            System.out.println(FileLocks.share(lock) ? "shared" : "refused");
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
