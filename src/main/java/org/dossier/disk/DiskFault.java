package org.dossier.disk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A fault of the disk as it is told: where, what, and what helps. */
public final class DiskFault {
    private static final String AFTER_PLACE = ": ";

    private DiskFault() {}

    /** Writing a file failed. */
    public static IOException writing(Path file, IOException cause) {
        return new IOException(
                file + ": cannot be written (" + reason(cause) + "); free some space on its disk, or use another",
                cause);
    }

    /** A file of a release cannot be unpacked. */
    public static IOException damaged(Path file, IOException cause) {
        String why = cause instanceof EOFException ? "it ends too early" : reason(cause);
        return new IOException(file + ": is damaged (" + why + "); put back the file that was built", cause);
    }

    /**
     * A fault that the system told without a place, as in "No space left on device", with one; any other as it is.
     *
     * @param folder where files were being written
     */
    public static IOException placed(IOException fault, Path folder) {
        return fault instanceof FileSystemException || reason(fault).contains(AFTER_PLACE)
                ? fault
                : new IOException(
                        folder + ": a file cannot be written or read there (" + reason(fault)
                                + "); free some space on its disk, or use another",
                        fault);
    }

    private static String reason(IOException cause) {
        if (cause instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
