package org.dossier.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** {@code manifest.json} of a release directory, read and written. */
final class ManifestFile {
    static final String NAME = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            // A later version may say more.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ManifestFile() {}

    static Manifest read(Path release) throws IOException {
        Path file = release.resolve(NAME);
        try {
            return JSON.readValue(Files.readAllBytes(file), Manifest.class);
        } catch (NoSuchFileException e) {
            throw new IOException(release + ": no " + NAME + " in it, so it is no release; build one", e);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    file + ": cannot be understood, so the release is not served: " + e.getOriginalMessage()
                            + "; build the release again",
                    e);
        }
    }

    static void write(Path release, Manifest manifest) throws IOException {
        // Jackson would end lines as the system does.
        String text = JSON.writeValueAsString(manifest).replace("\r\n", "\n") + "\n";
        Files.write(release.resolve(NAME), text.getBytes(StandardCharsets.UTF_8));
    }
}
