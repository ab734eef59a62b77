package org.dossier.schemas;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Schemas that others publish, to hold our answers to. They are no part of the project; the system property {@code dossier.shared} says where
 * the folder is that has them in {@code schemas/}, {@code ../shared} if it is not set. A test is skipped where they are not.
 */
public final class PublishedSchemas {
    private static final Path FOLDER = Path.of(System.getProperty("dossier.shared", "../shared"), "schemas");

    private PublishedSchemas() {}

    /** A file of a schema: {@code dcat-ap-3.0.1/shapes.ttl}. */
    public static Path file(String path) {
        Path file = FOLDER.resolve(path);
        assumeTrue(
                Files.isRegularFile(file), () -> "SKIPPED: " + file + " is not there; say with -Ddossier.shared where");
        return file;
    }
}
