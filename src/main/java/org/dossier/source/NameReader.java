package org.dossier.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.model.NameForm;
import org.dossier.model.NameKind;
import org.dossier.model.Text;

/** Reads the forms of a name: the labels, and the items of {@code names}. */
final class NameReader {
    private static final String FIELD = "names";
    private static final Set<String> KEYS = Set.of("text", "language", "kind", "source");

    private final FieldReader fields;
    private final Map<Text, NameForm> names = new LinkedHashMap<>();

    NameReader(FieldReader fields) {
        this.fields = fields;
    }

    /** The labels as preferred names (the first of each language) and variants, then the names; of equal texts the first. */
    List<NameForm> names(List<Text> labels) {
        Set<String> languages = new LinkedHashSet<>();
        for (Text label : labels) {
            if (languages.add(label.language())) {
                add(label, NameKind.PREFERRED, "");
            }
        }
        labels.forEach(label -> add(label, NameKind.VARIANT, ""));
        JsonNode items = fields.node(FIELD);
        for (JsonNode item : items.isArray() ? items : List.of(items)) {
            if (!item.isObject()) {
                fields.scalars(source(), item).forEach(text -> add(Text.of(text), NameKind.VARIANT, ""));
            } else if (item.has("text")) {
                described(item);
            } else {
                byLanguage(item);
            }
        }
        return List.copyOf(names.values());
    }

    private void described(JsonNode item) {
        for (Map.Entry<String, JsonNode> entry : item.properties()) {
            if (!KEYS.contains(entry.getKey())) {
                fields.report(
                        FIELD,
                        entry.getKey(),
                        Rule.UNKNOWN_FIELD,
                        source() + ": unknown key \"" + Values.shown(entry.getKey())
                                + "\" is not published; the keys of a name are text, language, kind, source");
            }
        }
        String tag = fields.tag(source(), one(item, "language"));
        NameKind kind = kind(one(item, "kind"));
        String seen = one(item, "source");
        fields.scalars(source(), item.path("text")).forEach(text -> add(new Text(text, tag), kind, seen));
    }

    private void byLanguage(JsonNode item) {
        for (Map.Entry<String, JsonNode> entry : item.properties()) {
            String tag = fields.tag(source(), entry.getKey());
            fields.scalars(source(), entry.getValue()).forEach(text -> add(new Text(text, tag), NameKind.VARIANT, ""));
        }
    }

    private String one(JsonNode item, String key) {
        List<String> values = fields.scalars(source(), item.path(key));
        return values.isEmpty() ? "" : String.join("; ", values);
    }

    private NameKind kind(String word) {
        if (!word.isEmpty() && NameKind.named(word).isEmpty()) {
            fields.report(
                    FIELD,
                    word,
                    Rule.UNKNOWN_WORD,
                    source() + ": kind \"" + Values.shown(word)
                            + "\" is not known; the name is published as a variant");
        }
        return NameKind.named(word).orElse(NameKind.VARIANT);
    }

    private void add(Text text, NameKind kind, String source) {
        names.putIfAbsent(text, new NameForm(text, kind, source));
    }

    private String source() {
        return fields.source(FIELD);
    }
}
