package org.dossier.link.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The head of a file of mappings: YAML in lines that begin with {@code #} (SSSOM/TSV, section "Metadata block"). Its lines stay as they are
 * but for the entries that have to change.
 */
final class Head {
    private static final String CURIE_MAP = "curie_map";
    private static final List<String> REQUIRED = List.of("mapping_set_id", "license");

    /** The slots whose value in the head is that of every mapping, if no mapping has one of its own (section "Propagation"). */
    private static final List<String> PROPAGATED = List.of(
            "subject_type",
            "subject_source",
            "subject_source_version",
            "object_type",
            "object_source",
            "object_source_version",
            "predicate_type",
            "mapping_provider",
            "mapping_tool",
            "mapping_tool_id",
            "mapping_tool_version",
            "mapping_date",
            "curation_rule",
            "curation_rule_text",
            "subject_match_field",
            "object_match_field",
            "subject_preprocessing",
            "object_preprocessing",
            "similarity_measure");

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    /** What YAML 1.1 reads as something other than text. */
    private static final Pattern NOT_PLAIN =
            Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|[^a-z_].*|.*:|.*\\s.*|");

    private final List<String> lines;
    private final ObjectNode values;
    private final Curies curies;

    /** One entry at the outermost level; the first is what stands before all of them, with the key {@code ""}. */
    private record Entry(String key, List<String> lines) {}

    private Head(List<String> lines, ObjectNode values, Curies curies) {
        this.lines = List.copyOf(lines);
        this.values = values;
        this.curies = curies;
    }

    /**
     * Reads a head.
     *
     * @param file the name of the file, which the head begins
     * @param lines without line ends, each beginning with {@code #}
     * @throws IOException if no prefix could be relied on, since the head is not what it must be
     */
    static Head read(String file, List<String> lines) throws IOException {
        ObjectNode values = values(file, lines);
        Head head = new Head(lines, values, curies(file, values));
        Set<String> found = new TreeSet<>();
        for (Entry entry : head.entries()) {
            found.add(entry.key());
        }
        found.remove("");
        Set<String> expected = new TreeSet<>();
        values.fieldNames().forEachRemaining(expected::add);
        if (!found.equals(expected)) {
            throw new IOException(file + ":1: the head is YAML of an unusual form; write each of its entries as a line"
                    + " #key: value, and what belongs to it indented below");
        }
        return head;
    }

    /** The head of a new file. */
    static Head of(String file, MappingSetDescription description) throws IOException {
        return read(
                file,
                List.of(
                        "#mapping_set_id: " + scalar(description.id().value()),
                        "#license: " + scalar(description.license().value())));
    }

    /** The head of a file that is written as a whole, with the prefixes and with what is the same in all its rows. */
    static Head of(String file, MappingSetDescription description, Curies curies, Map<Slot, String> condensed)
            throws IOException {
        List<String> lines = new ArrayList<>(
                of(file, description).revised(file, curies, Set.of()).lines());
        condensed.forEach((slot, cell) -> lines.add("#" + slot.column() + ": " + scalar(cell)));
        return read(file, lines);
    }

    private static ObjectNode values(String file, List<String> lines) throws IOException {
        StringBuilder yaml = new StringBuilder();
        for (String line : lines) {
            yaml.append(content(line)).append('\n');
        }
        try (JsonParser parser = YAML.createParser(yaml.toString())) {
            JsonNode root = parser.nextToken() == null ? TextNode.valueOf("") : node(parser);
            if (root.isObject()) {
                return (ObjectNode) root;
            }
            if (root.asText().isBlank()) {
                return JsonNodeFactory.instance.objectNode();
            }
        } catch (JsonProcessingException e) {
            throw new IOException(
                    file + ":" + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
                            + ": the head is not YAML (" + firstLine(e.getOriginalMessage())
                            + "); mend it, since the prefixes in it tell what the identifiers mean",
                    e);
        }
        throw new IOException(file + ":1: the head is not written as #key: value; write it so");
    }

    /** Every scalar as the text it is written as, so that version 1.10 is not 1.1. */
    private static JsonNode node(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                object.set(key, node(parser));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(node(parser));
            }
            return array;
        }
        return TextNode.valueOf(token == JsonToken.VALUE_NULL ? "" : parser.getText());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static Curies curies(String file, ObjectNode values) throws IOException {
        JsonNode map = values.path(CURIE_MAP);
        Map<String, String> declared = new LinkedHashMap<>();
        if (map.isArray() || !map.asText().isEmpty()) {
            throw new IOException(file + ":1: curie_map in the head is not written as prefix: namespace; write it so");
        }
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            String namespace = entry.getValue().asText();
            Optional<String> builtIn = Curies.builtIn(entry.getKey());
            if (namespace.isEmpty() || (builtIn.isPresent() && !builtIn.get().equals(namespace))) {
                throw new IOException(file + ":1: curie_map in the head says that \"" + entry.getKey() + "\" is \""
                        + namespace + "\"; "
                        + builtIn.map(is -> "it is always " + is).orElse("give its namespace"));
            }
            declared.put(entry.getKey(), namespace);
        }
        return new Curies(declared);
    }

    /** The lines, without line ends. */
    List<String> lines() {
        return lines;
    }

    Curies curies() {
        return curies;
    }

    /** Which of the slots it lacks that every set of mappings has to have. */
    List<String> missing() {
        return REQUIRED.stream()
                .filter(slot -> values.path(slot).asText().isBlank())
                .toList();
    }

    /** The values that hold for every mapping if none has its own: slot to the text of a cell. */
    Map<String, String> propagated() {
        Map<String, String> propagated = new LinkedHashMap<>();
        for (String slot : PROPAGATED) {
            JsonNode value = values.path(slot);
            List<String> texts = new ArrayList<>();
            value.forEach(item -> texts.add(item.asText()));
            String cell = value.isArray() ? CellList.join(texts) : value.asText();
            if (!cell.isEmpty()) {
                propagated.put(slot, cell);
            }
        }
        return propagated;
    }

    /** The same head with other prefixes, and without some slots. */
    Head revised(String file, Curies prefixes, Set<String> without) throws IOException {
        boolean same = prefixes.declared().equals(curies.declared());
        List<String> revised = new ArrayList<>();
        boolean declared = same;
        for (Entry entry : entries()) {
            if (entry.key().equals(CURIE_MAP) && !same) {
                revised.addAll(declaration(prefixes));
                declared = true;
            } else if (!without.contains(entry.key())) {
                revised.addAll(entry.lines());
            }
        }
        if (!declared) {
            revised.addAll(entries().get(0).lines().size(), declaration(prefixes));
        }
        return read(file, revised);
    }

    private List<String> declaration(Curies prefixes) {
        String start = "#" + " ".repeat(indentation());
        List<String> declaration = new ArrayList<>();
        declaration.add(start + CURIE_MAP + ":");
        new TreeMap<>(prefixes.declared())
                .forEach((prefix, namespace) ->
                        declaration.add(start + "  " + scalar(prefix) + ": " + scalar(namespace)));
        return declaration;
    }

    private static String scalar(String text) {
        return NOT_PLAIN.matcher(text).matches() ? "\"" + text + "\"" : text;
    }

    private List<Entry> entries() {
        int indentation = indentation();
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("", new ArrayList<>()));
        for (String line : lines) {
            String content = content(line);
            boolean begins = !content.isBlank() && indentationOf(content) == indentation;
            if (begins && "-#".indexOf(content.charAt(indentation)) < 0) {
                entries.add(new Entry(key(content), new ArrayList<>()));
            }
            entries.get(entries.size() - 1).lines().add(line);
        }
        return entries;
    }

    private static String key(String content) {
        int colon = content.indexOf(':');
        String key = content.substring(0, colon < 0 ? content.length() : colon).strip();
        boolean quoted = key.length() > 1 && "\"'".indexOf(key.charAt(0)) >= 0;
        return quoted ? key.substring(1, key.length() - 1) : key;
    }

    /** How many blanks follow every {@code #}. */
    private int indentation() {
        for (String line : lines) {
            if (!content(line).isBlank() && !content(line).strip().startsWith("#")) {
                return indentationOf(content(line));
            }
        }
        return 0;
    }

    private static int indentationOf(String content) {
        int blanks = 0;
        while (blanks < content.length() && content.charAt(blanks) == ' ') {
            blanks++;
        }
        return blanks;
    }

    /** A line without its mark, and without the tabs that spreadsheets fill it up with. */
    private static String content(String line) {
        int end = line.length();
        while (end > 1 && (line.charAt(end - 1) == '\t' || line.charAt(end - 1) == '\r')) {
            end--;
        }
        return line.substring(1, end);
    }
}
