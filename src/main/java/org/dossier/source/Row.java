package org.dossier.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dossier.model.Text;

/**
 * A row of a file, under the file's own names. Its values are divided and cleaned when they are asked for, and what is wrong with them is told
 * then. For one thread.
 */
public final class Row {
    private static final String VALUE = "value";
    private static final String TEXT = "text";

    private final ObjectNode fields;
    private final SourceLocation where;
    private final RecordProblems problems;
    private final ValueReader reader;

    /**
     * @param fields texts and numbers, lists of them, and objects of either
     * @param file what of the file is read
     * @param receiver takes what is wrong
     */
    public Row(ObjectNode fields, SourceLocation where, RowFields file, Consumer<Problem> receiver) {
        this.fields = fields;
        this.where = where;
        this.problems = new RecordProblems(where, receiver);
        this.reader = new ValueReader(file, problems);
    }

    /** Where it stands. */
    public SourceLocation where() {
        return where;
    }

    /** What the problems call the row; set once its id is read. */
    public void id(String id) {
        problems.id(id);
    }

    /** True if the row has something in a column, be it blank. */
    public boolean has(String column) {
        return fields.hasNonNull(column);
    }

    /** The values of a column: a text or number, or a list of them; without blank and repeated ones. */
    public List<String> texts(String column) {
        return reader.scalars(column, fields.path(column));
    }

    /**
     * The values of a column with their languages. Each is a text, a text and a language ({@code ["停战", "zh"]},
     * {@code {"value": "停战", "language": "zh"}}), or an object of them by language.
     *
     * @param language that of texts that do not say it themselves, {@code ""} if it is not known
     */
    public List<Text> languageTexts(String column, String language) {
        List<Text> texts = new ArrayList<>();
        JsonNode node = fields.path(column);
        String tag = language.isEmpty() || ValueReader.isAbsent(node) ? "" : reader.tag(column, language);
        add(column, node, tag, texts);
        return texts;
    }

    private void add(String column, JsonNode node, String tag, List<Text> texts) {
        if (node.isObject()) {
            object(column, node, tag, texts);
        } else if (node.isArray()) {
            for (JsonNode item : node) {
                if (item.isArray()) {
                    pair(column, item, tag, texts);
                } else {
                    add(column, item, tag, texts);
                }
            }
        } else {
            texts.addAll(ValueReader.texts(reader.scalars(column, node), tag));
        }
    }

    private void object(String column, JsonNode node, String tag, List<Text> texts) {
        JsonNode text = node.has(VALUE) ? node.path(VALUE) : node.path(TEXT);
        if (text.isMissingNode()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                add(column, entry.getValue(), reader.tag(column, entry.getKey()), texts);
            }
            return;
        }
        String language = node.path("language").asText(node.path("lang").asText(""));
        String own = language.isEmpty() ? tag : reader.tag(column, language);
        texts.addAll(ValueReader.texts(reader.scalars(column, text), own));
    }

    /** A text, and its language where that is known. */
    private void pair(String column, JsonNode item, String tag, List<Text> texts) {
        if (item.isEmpty() || item.size() > 2) {
            String shown = Values.shown(item.toString());
            report(
                    column,
                    item.toString(),
                    Rule.WRONG_SHAPE,
                    column + " " + shown + " is no text with a language, as [\"text\", \"en\"] is; it is left out");
            return;
        }
        String own = item.size() == 2 ? reader.tag(column, item.path(1).asText("")) : tag;
        texts.addAll(ValueReader.texts(reader.scalars(column, item.path(0)), own));
    }

    /** The values of a column that holds an object, by its keys in their order; one that holds no object is told. */
    public Map<String, List<String>> textsByKey(String column) {
        JsonNode node = fields.path(column);
        Map<String, List<String>> texts = new LinkedHashMap<>();
        if (!node.isObject() && !ValueReader.isAbsent(node)) {
            String shown = Values.shown(node.toString());
            report(
                    column,
                    node.toString(),
                    Rule.WRONG_SHAPE,
                    column + " " + shown + " is no object, as {\"wikidata\": \"Q855\"} is; it is left out");
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            texts.put(entry.getKey(), reader.scalars(column, entry.getValue()));
        }
        return texts;
    }

    /**
     * Tells a fault of the row.
     *
     * @param column the column by the file's own name, {@code ""} if the whole row is meant
     * @param value the value concerned, at any length
     */
    public void report(String column, String value, Rule rule, String message) {
        problems.report(column, value, rule, message);
    }

    /** A value as it may be shown in a message: shortened, with every invisible character written as its code point. */
    public static String shown(String value) {
        return Values.shown(value);
    }

    /** True if one of the faults told keeps the row from being of use. */
    public boolean isRejected() {
        return problems.isRejected();
    }

    /** Tells how many faults were not told one by one; to be called once, when the row is read. */
    public void close() {
        problems.close();
    }
}
