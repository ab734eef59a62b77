package org.dossier.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.model.RecordKind;

/** Reads {@code dataset.yaml}; every fault is an {@link IOException} that says where, what, and what to do. */
final class DatasetYaml {
    static final String NAME = "dataset.yaml";
    private static final Set<String> KEYS = new java.util.TreeSet<>(Set.of(
            "title", "description", "licence", "publisher", "contact", "base", "languages", "sources", "queries"));
    private static final Set<String> SOURCE_KEYS =
            new java.util.TreeSet<>(Set.of("file", "kind", "format", "fields", "split"));

    private final Path folder;
    private final JsonNode root;

    private DatasetYaml(Path folder, JsonNode root) {
        this.folder = folder;
        this.root = root;
    }

    static DatasetYaml read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + ": no such folder; name the folder that holds dataset.yaml");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException(folder + ": no dataset.yaml in it; docs/data-format.md shows one");
        }
        JsonNode root;
        try {
            root = new YAMLMapper().readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new IOException(
                    NAME + ":" + e.getLocation().getLineNr() + ": not YAML: " + e.getOriginalMessage(), e);
        }
        if (root == null || !root.isObject()) {
            throw fault("is empty; docs/data-format.md shows what belongs in it");
        }
        DatasetYaml yaml = new DatasetYaml(folder, root);
        yaml.onlyKnown(root, KEYS, "");
        return yaml;
    }

    DatasetDescription description() throws IOException {
        return new DatasetDescription(
                byLanguage("title", true),
                byLanguage("description", false),
                required(root, "licence", "the IRI of a licence"),
                root.path("publisher").path("name").asText(""),
                root.path("publisher").path("url").asText(""),
                root.path("contact").asText(""),
                base(),
                languages());
    }

    List<SourceFile> sources() throws IOException {
        JsonNode sources = root.path("sources");
        if (!sources.isArray() || sources.isEmpty()) {
            throw fault("has no sources; list at least one file and its kind");
        }
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            files.add(source(sources.get(i), "sources[" + i + "]."));
        }
        return files;
    }

    /** The folder of the query library, if one is named; it may lie outside the dataset folder. */
    Optional<Path> queries() throws IOException {
        JsonNode node = root.path("queries");
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        String name = required(root, "queries", "the folder that holds the query files");
        Path path = folder.resolve(name);
        if (!Files.isDirectory(path)) {
            throw fault(
                    "queries \"" + name + "\" is no folder; name it relative to the dataset folder, or remove the key");
        }
        return Optional.of(path.toRealPath());
    }

    private SourceFile source(JsonNode node, String where) throws IOException {
        onlyKnown(node, SOURCE_KEYS, where);
        String file = required(node, "file", "the path of a file in the dataset folder");
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder.normalize())) {
            throw fault(where + "file \"" + file + "\" is outside the dataset folder");
        }
        if (!Files.isRegularFile(path)) {
            throw fault(where + "file \"" + file + "\" is not there; correct the name or remove the entry");
        }
        String word = required(node, "kind", "one of " + words());
        RecordKind kind =
                RecordKind.named(word).orElseThrow(() -> fault(where + "kind \"" + word + "\" is none of " + words()));
        String format = node.path("format").asText(file.toLowerCase(Locale.ROOT).endsWith(".csv") ? "csv" : "jsonl");
        if (!format.equals("csv") && !format.equals("jsonl")) {
            throw fault(where + "format \"" + format + "\" is neither jsonl nor csv");
        }
        return new SourceFile(
                file,
                kind,
                format.equals("csv") ? SourceFile.Format.CSV : SourceFile.Format.JSONL,
                fields(node.path("fields"), kind, where),
                split(node.path("split")));
    }

    private static Map<String, List<String>> fields(JsonNode node, RecordKind kind, String where) throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!Fields.of(kind).contains(field.getKey())) {
                throw fault(where + "fields: \"" + field.getKey() + "\" is no field of " + kind.word() + "; those are "
                        + Fields.of(kind));
            }
            List<String> names = new ArrayList<>();
            if (field.getValue().isArray()) {
                field.getValue().forEach(name -> names.add(name.asText()));
            } else {
                names.add(field.getValue().asText());
            }
            fields.put(field.getKey(), names);
        }
        return fields;
    }

    private static Map<String, String> split(JsonNode node) {
        Map<String, String> split = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> split.put(entry.getKey(), entry.getValue().asText()));
        return split;
    }

    private Map<String, String> byLanguage(String key, boolean needed) throws IOException {
        JsonNode node = root.path(key);
        Map<String, String> texts = new TreeMap<>();
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> texts.put(
                            entry.getKey().toLowerCase(Locale.ROOT),
                            entry.getValue().asText()));
        } else if (!node.asText("").isBlank()) {
            texts.put("", node.asText());
        }
        if (needed && texts.isEmpty()) {
            throw fault("has no " + key + "; give one, as text or by language");
        }
        return texts;
    }

    private String base() throws IOException {
        String base = required(root, "base", "the IRI that every IRI of the dataset begins with");
        try {
            URI uri = new URI(base);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (!web || uri.getHost() == null || !base.endsWith("/") || base.contains("#") || base.contains("?")) {
                throw fault("base \"" + base + "\" must be an http or https IRI that ends in \"/\"");
            }
        } catch (URISyntaxException e) {
            throw new IOException(NAME + ": base \"" + base + "\" is no IRI: " + e.getReason(), e);
        }
        return base;
    }

    private List<String> languages() {
        List<String> tags = new ArrayList<>();
        root.path("languages").forEach(tag -> tags.add(tag.asText().toLowerCase(Locale.ROOT)));
        return tags.isEmpty() ? List.of("en") : tags;
    }

    private void onlyKnown(JsonNode node, Set<String> known, String where) throws IOException {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!known.contains(entry.getKey())) {
                throw fault("unknown key \"" + where + entry.getKey() + "\"; the keys are " + known);
            }
        }
    }

    private static String required(JsonNode node, String key, String meaning) throws IOException {
        String value = node.path(key).asText("");
        if (value.isBlank()) {
            throw fault("has no " + key + "; give " + meaning);
        }
        return value;
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>();
        for (RecordKind kind : RecordKind.values()) {
            words.add(kind.word());
        }
        return words;
    }

    private static IOException fault(String message) {
        return new IOException(NAME + ": " + message);
    }
}
