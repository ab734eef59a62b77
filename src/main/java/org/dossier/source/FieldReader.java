package org.dossier.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossier.model.Dating;
import org.dossier.model.EdtfDate;
import org.dossier.model.Text;

/** Reads the fields of one record by our names, cleans their values, and says what was wrong with them. */
final class FieldReader {
    private final RawRecord raw;
    private final SourceFile file;
    private final RecordProblems problems;
    private final Cleaner cleaner;

    FieldReader(RawRecord raw, SourceFile file, RecordProblems problems) {
        this.raw = raw;
        this.file = file;
        this.problems = problems;
        this.cleaner = new Cleaner(problems);
    }

    RecordProblems problems() {
        return problems;
    }

    /** Reports every field that neither the format nor {@code dataset.yaml} names, and every second name of one field. */
    void reportUnknown() {
        for (String field : file.ofSeveralNames()) {
            String used = source(field);
            for (String name : file.namesOf(field)) {
                if (!name.equals(used) && holdsSomething(name)) {
                    problems.report(
                            name,
                            raw.fields().path(name).toString(),
                            Rule.WRONG_SHAPE,
                            name + " is another name of " + field + ", which is read from " + used
                                    + "; it is not published");
                }
            }
        }
        for (Map.Entry<String, JsonNode> entry : raw.fields().properties()) {
            if (!file.knows(entry.getKey())) {
                problems.report(
                        entry.getKey(),
                        entry.getValue().toString(),
                        Rule.UNKNOWN_FIELD,
                        "unknown field \"" + Values.shown(entry.getKey()) + "\" is not published; name it under fields"
                                + " in dataset.yaml or remove it");
            }
        }
    }

    /** Reports a fault of one of our fields, under the name it has in the file. */
    void report(String field, String value, Rule rule, String message) {
        problems.report(source(field), value, rule, message);
    }

    /** The field as one text, {@code ""} if it is not there; of several values the first, and the others are reported. */
    String text(String field) {
        List<String> values = texts(field);
        if (values.size() > 1) {
            report(
                    field,
                    String.join("; ", values),
                    Rule.WRONG_SHAPE,
                    source(field) + " has " + values.size()
                            + " values but only one is allowed; the first is published");
        }
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The field as texts in their order, cleaned, without blank and repeated ones. */
    List<String> texts(String field) {
        String name = source(field);
        return scalars(name, raw.fields().path(name));
    }

    /** The field as texts with their languages: text, a list, or an object of either by language. */
    List<Text> languageTexts(String field) {
        JsonNode node = node(field);
        if (isAbsent(node)) {
            return List.of();
        }
        if (!node.isObject()) {
            return texts(texts(field), "");
        }
        List<Text> texts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String tag = tag(source(field), entry.getKey());
            texts.addAll(texts(scalars(source(field), entry.getValue()), tag));
        }
        return List.copyOf(texts);
    }

    private static List<Text> texts(List<String> values, String tag) {
        if (values.size() == 1) {
            return List.of(new Text(values.get(0), tag));
        }
        List<Text> texts = new ArrayList<>(values.size());
        for (String value : values) {
            texts.add(new Text(value, tag));
        }
        return List.copyOf(texts);
    }

    JsonNode node(String field) {
        return raw.fields().path(source(field));
    }

    /** The date of a field, with the words of another where the record gives them. */
    Dating dating(String field, String wordsField) {
        String text = text(field);
        String words = wordsField.isEmpty() ? "" : text(wordsField);
        if (text.isEmpty()) {
            return words.isEmpty() ? Dating.UNDATED : new Dating(words, List.of());
        }
        Optional<EdtfDate> date = EdtfDate.parse(text);
        if (date.isEmpty()) {
            report(
                    field,
                    text,
                    Rule.UNREADABLE_DATE,
                    source(field) + " \"" + Values.shown(text) + "\" " + EdtfDate.fault(text)
                            + (words.isEmpty()
                                    ? "; its text is published as it is written"
                                    : "; only \"" + Values.shown(words) + "\" is published"));
        }
        return new Dating(words.isEmpty() ? text : words, date.isEmpty() ? List.of() : List.of(date.get()));
    }

    /** A web address, {@code ""} if there is none or it is no http(s) URL, which is reported. */
    String url(String field) {
        String url = text(field);
        if (!url.isEmpty() && !WebAddress.is(url)) {
            report(
                    field,
                    url,
                    Rule.BAD_URL,
                    source(field) + " \"" + Values.shown(url) + "\" is no http or https URL; it is not published");
            return "";
        }
        return url;
    }

    /** Language tags in lower case; names of languages in English become tags. */
    List<String> languages(String field) {
        List<String> values = texts(field);
        if (values.isEmpty()) {
            return values;
        }
        List<String> tags = new ArrayList<>(values.size());
        for (String value : values) {
            String tag = LanguageNames.tag(value);
            if (tag.isEmpty()) {
                report(
                        field,
                        value,
                        Rule.UNKNOWN_LANGUAGE,
                        source(field) + " \"" + Values.shown(value)
                                + "\" is neither a BCP 47 tag nor the English name of a language; it is not published");
            } else if (!tags.contains(tag)) {
                tags.add(tag);
            }
        }
        return tags.size() == 1 ? List.of(tags.get(0)) : List.copyOf(tags);
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

    /** The name under which this record has the field: the first of its names that holds something, else the first. */
    String source(String field) {
        List<String> names = file.namesOf(field);
        if (names.size() == 1) {
            return names.get(0);
        }
        for (String name : names) {
            if (holdsSomething(name)) {
                return name;
            }
        }
        return names.get(0);
    }

    private boolean holdsSomething(String name) {
        JsonNode node = raw.fields().path(name);
        boolean blank = node.isTextual() && node.textValue().isBlank();
        return !isAbsent(node) && !blank && !(node.isContainerNode() && node.isEmpty());
    }

    static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
