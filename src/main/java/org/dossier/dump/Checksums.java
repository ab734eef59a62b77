package org.dossier.dump;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The list of SHA-256 checksums of files that {@code sha256sum --check} reads. */
final class Checksums {
    /** The name of the list. */
    static final String LIST = "SHA256SUMS";

    private Checksums() {}

    /** Writes the list of finished files beside them, in the order of their names, from the checksums that they came with. */
    static void writeList(Path folder, List<Distribution> files) throws IOException {
        StringBuilder list = new StringBuilder();
        for (Distribution file : files) {
            list.append(file.sha256()).append("  ").append(file.file()).append('\n');
        }
        Files.write(folder.resolve(LIST), list.toString().getBytes(StandardCharsets.UTF_8));
    }
}
