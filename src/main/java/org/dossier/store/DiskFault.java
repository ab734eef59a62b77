package org.dossier.store;

import java.io.IOException;
import java.nio.file.Path;

/** Says where writing failed, why, and what helps. */
final class DiskFault {
    private DiskFault() {}

    static IOException writing(Path file, IOException cause) {
        return new IOException(
                file + ": cannot be written: " + reason(cause)
                        + "; free space on its disk, or name a folder on another one",
                cause);
    }

    private static String reason(IOException cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
