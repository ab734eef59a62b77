package org.dossier.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.model.AuthorityExtract;
import org.dossier.model.DatasetDescription;
import org.dossier.model.Licence;

/** Reads {@code dataset.yaml}; every fault is an {@link IOException} that says where, what, and what to do. */
final class DatasetYaml {
    static final String NAME = "dataset.yaml";
    static final Set<String> KEYS = Set.of(
            "title",
            "description",
            "licence",
            "publisher",
            "contact",
            "base",
            "languages",
            "keywords",
            "themes",
            "types",
            "sources",
            "authorities",
            "queries");
    private static final Set<String> PUBLISHER_KEYS = Set.of("name", "url");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path folder;
    private final YamlEntry root;

    private DatasetYaml(Path folder, YamlEntry root) {
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
            root = YAML.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new IOException(NAME + (line > 0 ? ":" + line : "") + ": not YAML: " + Values.reason(e), e);
        } catch (IOException e) {
            throw new IOException(file + ": cannot be read: " + e.getMessage() + "; is it saved as UTF-8?", e);
        }
        if (root == null || root.isMissingNode() || root.isNull()) {
            throw new IOException(NAME + ": is empty; docs/data-format.md shows what belongs in it");
        }
        return new DatasetYaml(folder, new YamlEntry("", root, KEYS));
    }

    DatasetDescription description() throws IOException {
        YamlEntry publisher = root.entry("publisher", PUBLISHER_KEYS);
        return new DatasetDescription(
                byLanguage("title", true),
                byLanguage("description", false),
                Licence.of(licence()).iri(),
                publisher.text("name").strip(),
                iri("publisher.url", publisher.text("url")),
                iri("contact", root.text("contact")),
                base(),
                languages(),
                keywords(),
                themes());
    }

    /** What is not as it should be, but keeps nobody from reading on. */
    List<Problem> problems() throws IOException {
        List<Problem> problems = new ArrayList<>();
        String canonical = Licence.of(licence()).iri();
        if (!canonical.equals(licence())) {
            problems.add(problem(
                    "licence",
                    licence(),
                    Rule.LICENCE_SPELLING,
                    "licence \"" + Values.shown(licence()) + "\" is published as " + canonical
                            + ", its canonical IRI; write that"));
        }
        if (root.entry("publisher", PUBLISHER_KEYS).text("name").isBlank()) {
            problems.add(problem(
                    "publisher",
                    "",
                    Rule.NO_PUBLISHER,
                    "names no publisher, under whom catalogues would list the dataset; give publisher: {name: ...}"));
        }
        return problems;
    }

    private static Problem problem(String field, String value, Rule rule, String message) {
        return new Problem(new SourceLocation(NAME, 0), "", field, Values.shown(value), rule, message);
    }

    private String licence() throws IOException {
        return iri("licence", root.required("licence", "the IRI of a licence"));
    }

    List<SourceFile> sources() throws IOException {
        JsonNode sources = root.node("sources");
        if (!sources.isArray() || sources.isEmpty()) {
            throw root.fault("has no list of sources; name at least one file and its kind");
        }
        List<SourceFile> files = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < sources.size(); i++) {
            SourceFile file = SourceYaml.read(folder, YamlEntry.nth("sources", i), sources.get(i));
            if (!names.add(file.file())) {
                throw root.fault("lists the file \"" + file.file() + "\" twice; remove one of the entries");
            }
            files.add(file);
        }
        return files;
    }

    /** The extracts of authority files that the dataset describes; empty if it has none. */
    List<AuthorityExtract> authorities() throws IOException {
        JsonNode authorities = root.node("authorities");
        if (!authorities.isArray() && !authorities.isMissingNode()) {
            throw root.fault("authorities is no list; docs/data-format.md shows one");
        }
        List<AuthorityExtract> extracts = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < authorities.size(); i++) {
            AuthorityExtract extract = AuthorityYaml.read(YamlEntry.nth("authorities", i), authorities.get(i));
            if (!names.add(extract.name())) {
                throw root.fault("authorities has two extracts called \"" + Values.shown(extract.name())
                        + "\"; give one of them another name");
            }
            extracts.add(extract);
        }
        return extracts;
    }

    /** The types of document that the dataset knows; empty if it does not say. */
    Set<String> types() throws IOException {
        return Set.copyOf(new LinkedHashSet<>(root.texts("types")));
    }

    /** The folder of the query library, if one is named; it may lie outside the dataset folder. */
    Optional<Path> queries() throws IOException {
        String name = root.text("queries");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Path path;
        try {
            path = folder.resolve(name);
        } catch (InvalidPathException e) {
            throw new IOException(NAME + ": queries \"" + Values.shown(name) + "\" is no path", e);
        }
        if (!Files.isDirectory(path)) {
            throw root.fault(
                    "queries \"" + name + "\" is no folder; name it relative to the dataset folder, or remove the key");
        }
        return Optional.of(path.toRealPath());
    }

    private Map<String, String> byLanguage(String key, boolean needed) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (root.node(key).isObject()) {
            for (Map.Entry<String, List<String>> entry : root.textsByKey(key).entrySet()) {
                texts.put(
                        language(key, entry.getKey()),
                        String.join("\n", entry.getValue()).strip());
            }
        } else if (!root.text(key).isEmpty()) {
            texts.put("", root.text(key).strip());
        }
        if (needed && texts.isEmpty()) {
            throw root.fault("has no " + key + "; give one, as text or by language");
        }
        return texts;
    }

    private String language(String key, String text) throws IOException {
        String tag = LanguageNames.tag(text);
        if (tag.isEmpty()) {
            throw root.fault(key + " names the language \"" + Values.shown(text)
                    + "\", which is no BCP 47 tag such as en or zh-Hans");
        }
        return tag;
    }

    private List<String> languages() throws IOException {
        Set<String> tags = new LinkedHashSet<>();
        for (String text : root.texts("languages")) {
            tags.add(language("languages", text));
        }
        return tags.isEmpty() ? List.of("en") : List.copyOf(tags);
    }

    private Map<String, List<String>> keywords() throws IOException {
        Map<String, List<String>> keywords = new TreeMap<>();
        if (root.node("keywords").isObject()) {
            for (Map.Entry<String, List<String>> entry :
                    root.textsByKey("keywords").entrySet()) {
                keywords.put(language("keywords", entry.getKey()), stripped(entry.getValue()));
            }
        } else if (!root.texts("keywords").isEmpty()) {
            keywords.put("", stripped(root.texts("keywords")));
        }
        return keywords;
    }

    private static List<String> stripped(List<String> texts) {
        return texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private List<String> themes() throws IOException {
        List<String> themes = new ArrayList<>();
        for (String theme : stripped(root.texts("themes"))) {
            themes.add(iri("themes", theme));
        }
        return themes;
    }

    /** An absolute IRI, or {@code ""}. */
    private String iri(String key, String text) throws IOException {
        String iri = text.strip();
        try {
            if (!iri.isEmpty() && !(WebAddress.is(iri) || new URI(iri).isAbsolute())) {
                throw root.fault(
                        key + " \"" + Values.shown(iri) + "\" is no absolute IRI such as https://... or mailto:...");
            }
        } catch (URISyntaxException e) {
            throw new IOException(NAME + ": " + key + " \"" + Values.shown(iri) + "\" is no IRI: " + e.getReason(), e);
        }
        return iri;
    }

    private String base() throws IOException {
        String base = root.required("base", "the IRI that every IRI of the dataset begins with")
                .strip();
        if (!WebAddress.is(base) || !base.endsWith("/") || base.contains("#") || base.contains("?")) {
            throw root.fault("base \"" + Values.shown(base) + "\" must be an http or https IRI that ends in \"/\"");
        }
        return base;
    }
}
