package org.dossier.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossier.model.Text;

/** Reads the values of one record by the file's own names: divides and cleans them, and says what was wrong with them. */
final class ValueReader {
    private final FileFields file;
    private final RecordProblems problems;
    private final Cleaner cleaner;

    ValueReader(FileFields file, RecordProblems problems) {
        this.file = file;
        this.problems = problems;
        this.cleaner = new Cleaner(problems);
    }

    /** The texts of a node with their languages: text, a list, or an object of either by language. */
    List<Text> languageTexts(String name, JsonNode node) {
        if (isAbsent(node)) {
            return List.of();
        }
        if (!node.isObject()) {
            return texts(scalars(name, node), "");
        }
        List<Text> texts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String tag = tag(name, entry.getKey());
            texts.addAll(texts(scalars(name, entry.getValue()), tag));
        }
        return List.copyOf(texts);
    }

    static List<Text> texts(List<String> values, String tag) {
        if (values.size() == 1) {
            return List.of(new Text(values.get(0), tag));
        }
        List<Text> texts = new ArrayList<>(values.size());
        for (String value : values) {
            texts.add(new Text(value, tag));
        }
        return List.copyOf(texts);
    }

    /** A language tag in lower case; {@code ""} if there is none or it is no tag, which is reported. */
    String tag(String name, String language) {
        String tag = LanguageNames.tag(language);
        if (tag.isEmpty() && !language.isBlank()) {
            problems.report(
                    name,
                    language,
                    Rule.UNKNOWN_LANGUAGE,
                    name + ": \"" + Values.shown(language) + "\" is no BCP 47 tag; the text is published without one");
        }
        return tag;
    }

    /**
     * The texts of a node: a text or number, or a list of them, divided where {@code dataset.yaml} says so; cleaned, without blank and repeated
     * ones. Anything else is reported.
     */
    List<String> scalars(String name, JsonNode node) {
        if (isAbsent(node)) {
            return List.of();
        }
        String separator = file.separatorOf(name);
        JsonNode only = node.isArray() && node.size() == 1 ? node.get(0) : node;
        if (separator.isEmpty() && Values.isScalar(only)) {
            String value = cleaner.clean(name, Values.scalar(only));
            return value.isEmpty() ? List.of() : List.of(value);
        }
        return several(name, node, separator);
    }

    private List<String> several(String name, JsonNode node, String separator) {
        Set<String> values = new LinkedHashSet<>();
        for (JsonNode item : node.isArray() ? node : List.of(node)) {
            if (Values.isScalar(item)) {
                String text = Values.scalar(item);
                if (separator.isEmpty()) {
                    values.add(cleaner.clean(name, text));
                } else if (!cleaner.isTooLong(name, text)) {
                    for (String part : text.split(Pattern.quote(separator))) {
                        values.add(cleaner.clean(name, part));
                    }
                }
            } else if (!isAbsent(item)) {
                String shown = item.toString();
                problems.report(
                        name,
                        shown,
                        Rule.WRONG_SHAPE,
                        name + " " + Values.shown(shown) + " is not text; it is not published");
            }
        }
        values.remove("");
        return List.copyOf(values);
    }

    static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
