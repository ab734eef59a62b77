package org.dossier.link.authority;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dossier.source.Dataset;
import org.junit.jupiter.api.Assumptions;

/** The bulk extracts that lie beside the project; the system property {@code dossier.shared} says where. */
final class SharedExtracts {
    private static final Path SHARED = Path.of(System.getProperty("dossier.shared", "../shared"))
            .toAbsolutePath()
            .normalize();

    private SharedExtracts() {}

    /** Skips the test, loudly, where they are not there. */
    static AuthorityExtracts in(Path folder) throws IOException {
        Path first = SHARED.resolve("data").resolve("authority");
        Assumptions.assumeTrue(
                Files.isDirectory(first), () -> "SKIPPED: " + first + " is not there; say with -Ddossier.shared where");
        Files.writeString(folder.resolve("documents.jsonl"), "");
        Files.writeString(folder.resolve("dataset.yaml"), yaml().replace("${shared}", SHARED.toString()));
        return AuthorityExtracts.of(Dataset.open(folder));
    }

    private static String yaml() throws IOException {
        try (InputStream in = SharedExtracts.class.getResourceAsStream("shared-extracts.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the tests have no shared-extracts.yaml");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
