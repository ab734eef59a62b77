package org.dossier.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.dossier.model.RecordKind;

/** Reads one entry of {@code sources} in {@code dataset.yaml}: a file, what it holds, and how its fields are named. */
final class SourceYaml {
    static final Set<String> KEYS = Set.of("file", "kind", "format", "fields", "split");

    private final YamlEntry entry;

    private SourceYaml(YamlEntry entry) {
        this.entry = entry;
    }

    static SourceFile read(Path folder, String where, JsonNode node) throws IOException {
        return new SourceYaml(new YamlEntry(where, node, KEYS)).read(folder);
    }

    private SourceFile read(Path folder) throws IOException {
        String file = file(folder);
        RecordKind kind = kind();
        Map<String, List<String>> fields = fields(kind);
        SourceFile plain = new SourceFile(file, kind, format(file), fields, Map.of());
        return new SourceFile(file, kind, plain.format(), fields, split(plain));
    }

    private String file(Path folder) throws IOException {
        String file = entry.required("file", "the path of a file in the dataset folder");
        Path home = folder.toAbsolutePath().normalize();
        Path path;
        try {
            path = home.resolve(file).normalize();
        } catch (InvalidPathException e) {
            throw new IOException(DatasetYaml.NAME + ": file \"" + Values.shown(file) + "\" is no path", e);
        }
        if (!path.startsWith(home)) {
            throw entry.fault("file \"" + file + "\" is outside the dataset folder; move it there");
        }
        if (!Files.isRegularFile(path)) {
            throw entry.fault("file \"" + file + "\" is not there; correct the name or remove the entry");
        }
        StringJoiner name = new StringJoiner("/");
        home.relativize(path).forEach(part -> name.add(part.toString()));
        return name.toString();
    }

    private RecordKind kind() throws IOException {
        StringJoiner words = new StringJoiner(", ");
        for (RecordKind kind : RecordKind.values()) {
            words.add(kind.word());
        }
        String word = entry.required("kind", "one of " + words);
        return RecordKind.named(word)
                .orElseThrow(() -> entry.fault("kind \"" + Values.shown(word) + "\" is none of " + words));
    }

    private SourceFile.Format format(String file) throws IOException {
        String ending = file.toLowerCase(Locale.ROOT).endsWith(".csv") ? "csv" : "jsonl";
        String format = entry.text("format").isEmpty() ? ending : entry.text("format");
        return switch (format) {
            case "csv" -> SourceFile.Format.CSV;
            case "jsonl" -> SourceFile.Format.JSONL;
            default -> throw entry.fault("format \"" + Values.shown(format) + "\" is neither jsonl nor csv");
        };
    }

    private Map<String, List<String>> fields(RecordKind kind) throws IOException {
        Map<String, List<String>> fields = entry.textsByKey("fields");
        for (String field : fields.keySet()) {
            if (!Fields.of(kind).contains(field)) {
                throw entry.fault("fields: \"" + Values.shown(field) + "\" is no field of " + kind.word()
                        + "; those are " + String.join(", ", Fields.of(kind)));
            }
        }
        return fields;
    }

    private Map<String, String> split(SourceFile file) throws IOException {
        Map<String, String> split = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> one : entry.textsByKey("split").entrySet()) {
            if (!file.knows(one.getKey())) {
                throw entry.fault("split: \"" + Values.shown(one.getKey())
                        + "\" is no field of the file; use the name it has in the file");
            }
            Set<String> separators = new HashSet<>(one.getValue());
            separators.remove("");
            if (separators.size() != 1) {
                throw entry.fault("split: give one separator for \"" + one.getKey() + "\", such as \"; \"");
            }
            split.put(one.getKey(), separators.iterator().next());
        }
        return split;
    }
}
