package org.dossier.disk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A fault of the disk as it is told: where, what, and what helps. */
public final class DiskFault {
    private static final String AFTER_PLACE = ": ";
    /** Less than a block is no room, in bytes. */
    private static final long LEAST_ROOM = 4096;

    private static final Pattern FULL =
            Pattern.compile("No space left on device|[Qq]uota exceeded|not enough space on the disk");
    private static final Pattern REFUSED =
            Pattern.compile("Read-only file system|Operation not permitted|Permission denied|no permission");

    private DiskFault() {}

    /** Writing a file failed. */
    public static IOException writing(Path file, IOException cause) {
        String remedy = isRefused(cause, file.toAbsolutePath().resolveSibling(""))
                ? "let this user write it and in its folder"
                : "free some space on its disk, or use another";
        return new IOException(file + ": cannot be written (" + reason(cause) + "); " + remedy, cause);
    }

    /** Reading a file failed. */
    public static IOException reading(Path file, IOException cause) {
        return new IOException(
                file + ": cannot be read (" + reason(cause) + "); let this user read it, or put back a copy", cause);
    }

    /**
     * True if a fault comes from a disk, or a share of one, that has no room left. The system tells so in the language of its user: what it says in
     * English is known, in others the disk is looked at.
     *
     * @param folder where was written
     */
    public static boolean isFull(Throwable fault, Path folder) {
        return hasReason(fault, FULL) || disk(folder, store -> store.getUsableSpace() < LEAST_ROOM);
    }

    /**
     * True if a fault comes from a file or a folder in which this user may not write, or a disk on which nobody may.
     *
     * @param folder where was written
     */
    public static boolean isRefused(Throwable fault, Path folder) {
        return hasReason(fault, REFUSED) || disk(folder, FileStore::isReadOnly);
    }

    /** What is to be known of a disk. */
    private interface Question {
        boolean isSo(FileStore store) throws IOException;
    }

    private static boolean disk(Path folder, Question question) {
        try {
            return question.isSo(Files.getFileStore(folder));
        } catch (IOException e) {
            return false; // then nothing is known of it
        }
    }

    private static boolean hasReason(Throwable fault, Pattern reason) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException one && reason.matcher(reason(one)).find()) {
                return true;
            }
        }
        return false;
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
        if (cause instanceof AccessDeniedException) {
            return "no permission";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
