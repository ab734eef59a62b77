package org.dossier.release;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Says where something failed, and what helps, of a failure that the system told without a place: "No space left on device". */
final class PlacedFault {
    private static final String AFTER_PLACE = ": ";

    private PlacedFault() {}

    /**
     * The failure as it is to be told.
     *
     * @param folder where a release was being written
     */
    static IOException of(IOException failure, Path folder) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        if (failure instanceof FileSystemException || message.contains(AFTER_PLACE)) {
            return failure;
        }
        return new IOException(
                folder + ": a file cannot be written or read there (" + message
                        + "); free some space on that disk, or use another",
                failure);
    }
}
