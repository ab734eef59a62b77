package org.dossier.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dossier.disk.DiskFault;

/** A small file of a storage, written as a whole. */
final class StorageFile {
    private StorageFile() {}

    static void write(Path file, byte[] bytes) throws IOException {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }
}
