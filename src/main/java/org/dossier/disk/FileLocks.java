package org.dossier.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;

/** Locks on files, which one process has at a time and which end with it. */
public final class FileLocks {
    private FileLocks() {}

    /**
     * Takes the lock of a file; closing the channel gives it back.
     *
     * @return false if another process, or another part of this one, has it
     * @throws IOException if the system cannot tell
     */
    public static boolean take(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
