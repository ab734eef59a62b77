package org.dossier.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The JSON schemas of the Reconciliation Service API 0.2. */
public final class ReconciliationSchemas {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SPACE = "https://reconciliation-api.github.io/specs/0.2/schemas/";

    private ReconciliationSchemas() {}

    /**
     * What in an answer breaks a schema.
     *
     * @param schema its name: {@code manifest}
     */
    public static List<String> findings(String schema, JsonNode answer) {
        Map<String, String> schemas = read();
        JsonSchema read = JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V7,
                        factory -> factory.schemaLoaders(loaders -> loaders.schemas(schemas)))
                .getSchema(SchemaLocation.of(SPACE + schema + ".json"));
        return read.validate(answer).stream().map(ValidationMessage::getMessage).toList();
    }

    /** Every schema, by the address by which others name it. */
    private static Map<String, String> read() {
        Map<String, String> schemas = new HashMap<>();
        Path folder = PublishedSchemas.file("reconciliation-0.2/manifest.json").getParent();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                JsonNode schema = JSON.readTree(Files.readAllBytes(file));
                if (schema instanceof ObjectNode object) {
                    // It names no version of JSON Schema that there is, and one part of it that is not of this
                    // specification.
                    object.remove("$schema");
                    object.remove("$id");
                    if (object.path("properties") instanceof ObjectNode properties) {
                        properties.remove("authentication");
                    }
                    schemas.put(SPACE + file.getFileName(), object.toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be read", e);
        }
        return schemas;
    }
}
