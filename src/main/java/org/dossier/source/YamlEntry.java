package org.dossier.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A mapping in {@code dataset.yaml} and where in it it stands; every fault is an {@link IOException} that says where, what and what to do. */
final class YamlEntry {
    private final String where;
    private final JsonNode node;

    /**
     * @param where {@code ""} for the whole file, else such as {@code the 1st entry of sources.}
     * @param keys the keys that may stand in it
     */
    YamlEntry(String where, JsonNode node, Set<String> keys) throws IOException {
        this.where = where;
        this.node = node;
        if (!node.isObject()) {
            throw fault("is not written as key: value; docs/data-format.md shows what belongs in it");
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!keys.contains(entry.getKey())) {
                throw fault("has an unknown key \"" + Values.shown(entry.getKey()) + "\"; the keys are "
                        + String.join(", ", new TreeSet<>(keys)));
            }
        }
    }

    /**
     * Where an entry of a list is, as a person counts: {@code the 1st entry of sources.}
     *
     * @param index from 0
     */
    static String nth(String list, int index) {
        int number = index + 1;
        boolean teen = number % 100 / 10 == 1;
        String ending =
                teen || number % 10 > 3 ? "th" : List.of("th", "st", "nd", "rd").get(number % 10);
        return "the " + number + ending + " entry of " + list + ".";
    }

    /** The mapping under a key; empty if it is not there. */
    YamlEntry entry(String key, Set<String> keys) throws IOException {
        return new YamlEntry(
                where + key + ".", node(key).isMissingNode() ? JsonNodeFactory.instance.objectNode() : node(key), keys);
    }

    /** The value under a key, missing also where it is null. */
    JsonNode node(String key) {
        JsonNode value = node.path(key);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    /** A text that must be there; {@code meaning} says what to give. */
    String required(String key, String meaning) throws IOException {
        String value = text(key);
        if (value.isEmpty()) {
            throw fault("has no " + key + "; give " + meaning);
        }
        return value;
    }

    /** A text; {@code ""} if it is not there. */
    String text(String key) throws IOException {
        JsonNode value = node(key);
        return value.isMissingNode() ? "" : scalar(key, value);
    }

    /** A list of texts, or one text; empty if it is not there. */
    List<String> texts(String key) throws IOException {
        return texts(key, node(key));
    }

    /** Texts by the keys they stand under; empty if there are none. */
    Map<String, List<String>> textsByKey(String key) throws IOException {
        JsonNode value = node(key);
        if (!value.isMissingNode() && !value.isObject()) {
            throw fault(key + " is not written as key: value; docs/data-format.md shows it");
        }
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            String path = key + "." + entry.getKey();
            List<String> found = texts(path, entry.getValue());
            if (found.isEmpty()) {
                throw fault(path + " is empty; give a value or remove the key");
            }
            texts.put(entry.getKey(), found);
        }
        return texts;
    }

    private List<String> texts(String path, JsonNode value) throws IOException {
        List<String> texts = new ArrayList<>();
        if (value.isMissingNode() || value.isNull()) {
            return texts;
        }
        for (JsonNode item : value.isArray() ? value : List.of(value)) {
            texts.add(scalar(path, item));
        }
        return texts;
    }

    private String scalar(String path, JsonNode value) throws IOException {
        if (!Values.isScalar(value) && !value.isBoolean()) {
            throw fault(path + " is not text: " + Values.shown(value.toString()));
        }
        // A separator is a value too: blanks around it count.
        return value.asText().isBlank() ? "" : value.asText();
    }

    /** A fault of this mapping. */
    IOException fault(String message) {
        return new IOException(DatasetYaml.NAME + ": "
                + (where.isEmpty() ? "" : where.substring(0, where.length() - 1) + " ") + message);
    }
}
