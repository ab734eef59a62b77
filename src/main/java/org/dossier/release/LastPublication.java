package org.dossier.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.dossier.disk.DurableFiles;

/**
 * The file {@code .last.json} in a folder of releases: the number and the time of the last release that was published, kept or not. While it
 * is there no number and no time is given twice, whatever was deleted.
 */
final class LastPublication {
    static final String NAME = ".last.json";
    private static final JsonMapper JSON = new JsonMapper();

    private LastPublication() {}

    /** The last publication; empty if none was recorded in that folder. */
    static Optional<Publication> read(Path releases) throws IOException {
        Path file = releases.resolve(NAME);
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Publication.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new IOException(
                    file + ": cannot be understood; let it hold the number and the time of the last release, as"
                            + " {\"release\":3,\"published\":\"2026-03-01T08:00:00Z\"}, or remove it",
                    e);
        }
    }

    /** Records a publication, before the release can be seen. */
    static void write(Path releases, Publication publication) throws IOException {
        DurableFiles.replace(releases, NAME, JSON.writeValueAsBytes(publication), ReleasesLock.BUILDING);
    }
}
