package org.dossier.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dossier.model.Identifier;

/** Reads the identifiers that authority files give: an object by scheme, or texts such as {@code wikidata:Q855}. */
final class IdentifierReader {
    private static final String FIELD = "identifiers";
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final String SOURCES = "identifierSources";

    private final FieldReader fields;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    IdentifierReader(FieldReader fields) {
        this.fields = fields;
    }

    List<Identifier> identifiers() {
        JsonNode node = fields.node(FIELD);
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> add(entry.getKey(), fields.scalars(fields.source(FIELD), entry.getValue())));
        } else {
            for (String text : fields.texts(FIELD)) {
                int colon = text.indexOf(':');
                add(
                        colon < 0 ? "" : text.substring(0, colon).strip(),
                        List.of(text.substring(colon + 1).strip()));
            }
        }
        Map<String, List<String>> sources = sources();
        List<Identifier> identifiers = new ArrayList<>();
        values.forEach((scheme, all) -> all.forEach(
                value -> identifiers.add(new Identifier(scheme, value, sources.getOrDefault(scheme, List.of())))));
        return identifiers;
    }

    private void add(String scheme, List<String> found) {
        if (SCHEME.matcher(scheme).matches()) {
            List<String> all = values.computeIfAbsent(scheme, key -> new ArrayList<>());
            found.stream()
                    .filter(value -> !value.isEmpty() && !all.contains(value))
                    .forEach(all::add);
            return;
        }
        String shown = Values.shown(scheme.isEmpty() ? String.join("; ", found) : scheme);
        fields.report(
                FIELD,
                shown,
                Rule.WRONG_SHAPE,
                fields.source(FIELD) + " \"" + shown + "\" names no authority in lower case, such as wikidata in"
                        + " {\"wikidata\": \"Q855\"} or \"wikidata:Q855\"; it is not published");
    }

    private Map<String, List<String>> sources() {
        JsonNode node = fields.node(SOURCES);
        Map<String, List<String>> sources = new LinkedHashMap<>();
        if (!node.isObject() && !ValueReader.isAbsent(node)) {
            fields.report(
                    SOURCES,
                    node.toString(),
                    Rule.WRONG_SHAPE,
                    fields.source(SOURCES)
                            + " is no object {\"wikidata\": [\"where it was seen\"]}; it is not published");
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (values.containsKey(entry.getKey())) {
                sources.put(entry.getKey(), fields.scalars(fields.source(SOURCES), entry.getValue()));
            } else {
                fields.report(
                        SOURCES,
                        entry.getKey(),
                        Rule.WRONG_SHAPE,
                        fields.source(SOURCES) + " names \"" + Values.shown(entry.getKey())
                                + "\", of which there is no identifier; it is not published");
            }
        }
        return sources;
    }
}
