package org.dossier.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of plain files that goes away when it is closed, with all that is in it. */
record TemporaryFolder(Path path) implements Closeable {
    /** Makes one in another folder. */
    static TemporaryFolder in(Path folder) throws IOException {
        try {
            return new TemporaryFolder(Files.createTempDirectory(folder, "store-"));
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }

    @Override
    public void close() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(path);
    }
}
