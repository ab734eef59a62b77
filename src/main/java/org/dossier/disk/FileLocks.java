package org.dossier.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;

/** Locks on files, which one process has at a time, or several share; they end with it. */
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

    /**
     * Takes the lock of a file together with others who share it; closing the channel, which must be open for reading, gives it back.
     *
     * @return false if somebody has it alone, or another part of this process has it
     * @throws IOException if the system cannot tell
     */
    public static boolean share(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, true) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
