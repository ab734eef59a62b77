package org.dossier.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that goes away when it is closed, with all that is in it. */
public record TemporaryFolder(Path path) implements Closeable {
    /**
     * Makes one where nothing is yet.
     *
     * @throws IOException if it cannot be made
     */
    public static TemporaryFolder make(Path path) throws IOException {
        try {
            return new TemporaryFolder(Files.createDirectory(path));
        } catch (IOException e) {
            throw DiskFault.writing(path, e);
        }
    }

    /** Makes one in another folder, which is made too where it is missing. */
    public static TemporaryFolder in(Path folder) throws IOException {
        try {
            return new TemporaryFolder(Files.createTempDirectory(Files.createDirectories(folder), "build-"));
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }

    @Override
    public void close() throws IOException {
        DurableFiles.delete(path);
    }
}
