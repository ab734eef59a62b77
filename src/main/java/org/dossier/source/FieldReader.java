package org.dossier.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossier.model.Dating;
import org.dossier.model.EdtfDate;
import org.dossier.model.Text;

/** Reads the fields of one record by our names, cleans their values, and says what was wrong with them. */
final class FieldReader {
    private final RawRecord raw;
    private final SourceFile file;
    private final RecordProblems problems;
    private final ValueReader reader;

    FieldReader(RawRecord raw, SourceFile file, RecordProblems problems) {
        this.raw = raw;
        this.file = file;
        this.problems = problems;
        this.reader = new ValueReader(file, problems);
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
        return reader.languageTexts(source(field), node(field));
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
        return reader.tag(name, language);
    }

    /** The texts of a node that stands under the file's field {@code name}; see {@link ValueReader#scalars}. */
    List<String> scalars(String name, JsonNode node) {
        return reader.scalars(name, node);
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
        return !ValueReader.isAbsent(node) && !blank && !(node.isContainerNode() && node.isEmpty());
    }
}
