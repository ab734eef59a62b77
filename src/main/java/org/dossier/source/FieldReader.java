package org.dossier.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dossier.model.Dating;
import org.dossier.model.EdtfDate;
import org.dossier.model.Text;

/** Reads the fields of one record by our names, cleans their values, and says what was wrong with them. */
final class FieldReader {
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"{}|^`\\\\/]+[^\\s<>\"{}|^`\\\\]*");
    private static final Pattern GARBLED = Pattern.compile("\\p{L}\\?\\p{L}|(?<=\\s)\\?\\p{Ll}");

    private final RawRecord raw;
    private final SourceFile file;
    private final Consumer<Problem> problems;
    private final Set<String> known = new HashSet<>();
    private String id = "";
    private boolean rejected;

    FieldReader(RawRecord raw, SourceFile file, Consumer<Problem> problems) {
        this.raw = raw;
        this.file = file;
        this.problems = problems;
        for (String field : Fields.of(file.kind())) {
            known.addAll(names(field));
        }
    }

    /** What the problems call the record; set once the id is read. */
    void id(String id) {
        this.id = id;
    }

    boolean isRejected() {
        return rejected;
    }

    /** Reports every field that neither the format nor {@code dataset.yaml} names. */
    void reportUnknown() {
        for (Map.Entry<String, JsonNode> entry : raw.fields().properties()) {
            if (!known.contains(entry.getKey())) {
                report(
                        entry.getKey(),
                        entry.getValue().toString(),
                        Rule.UNKNOWN_FIELD,
                        "unknown field \"" + Values.shown(entry.getKey()) + "\" is not published; name it under fields"
                                + " in dataset.yaml or remove it");
            }
        }
    }

    void report(String field, String value, Rule rule, String message) {
        problems.accept(new Problem(raw.where(), id, field, Values.shown(value), rule, message));
        rejected |= rule.severity() == Problem.Severity.REJECTED;
    }

    /** The field as one text, {@code ""} if it is not there; of several values the first, and the others are reported. */
    String text(String field) {
        List<String> values = texts(field);
        if (values.size() > 1) {
            report(
                    source(field),
                    String.join("; ", values),
                    Rule.WRONG_SHAPE,
                    source(field) + " has " + values.size()
                            + " values but only one is allowed; the first is published");
        }
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The field as texts in their order, cleaned, without blank and repeated ones. */
    List<String> texts(String field) {
        List<String> values = new ArrayList<>();
        String name = source(field);
        JsonNode node = raw.fields().path(name);
        for (JsonNode item : node.isArray() ? node : List.of(node)) {
            if (item.isTextual() || item.isNumber() || item.isBoolean()) {
                String separator = file.split().getOrDefault(name, "");
                for (String part : separator.isEmpty()
                        ? List.of(item.asText())
                        : List.of(item.asText().split(Pattern.quote(separator)))) {
                    String clean = clean(name, part);
                    if (!clean.isEmpty() && !values.contains(clean)) {
                        values.add(clean);
                    }
                }
            } else if (!item.isMissingNode() && !item.isNull()) {
                report(
                        name,
                        item.toString(),
                        Rule.WRONG_SHAPE,
                        name + " " + Values.shown(item.toString()) + " is not text; it is not published");
            }
        }
        return values;
    }

    /** The field as texts with their languages: text, a list, or an object of either by language. */
    List<Text> languageTexts(String field) {
        JsonNode node = node(field);
        List<Text> texts = new ArrayList<>();
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                String tag = tag(source(field), entry.getKey());
                for (JsonNode item : entry.getValue().isArray() ? entry.getValue() : List.of(entry.getValue())) {
                    String clean = clean(source(field), item.asText(""));
                    if (!clean.isEmpty()) {
                        texts.add(new Text(clean, tag));
                    }
                }
            }
        } else {
            texts(field).forEach(value -> texts.add(Text.of(value)));
        }
        return texts;
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
        List<EdtfDate> dates = EdtfDate.parse(text).stream().toList();
        if (dates.isEmpty()) {
            report(
                    source(field),
                    text,
                    Rule.UNREADABLE_DATE,
                    source(field) + " \"" + Values.shown(text) + "\" is no date of the calendar in EDTF (1953, 1953-07,"
                            + " 1953-07-27, 1951-07/1953-07, 1953~); its text is kept");
        }
        return new Dating(words.isEmpty() ? text : words, dates);
    }

    /** A web address, {@code ""} if there is none or it is no http(s) URL, which is reported. */
    String url(String field) {
        String url = text(field);
        if (!url.isEmpty() && !URL.matcher(url).matches()) {
            report(
                    source(field),
                    url,
                    Rule.BAD_URL,
                    source(field) + " \"" + Values.shown(url) + "\" is no http or https URL; it is not published");
            return "";
        }
        return url;
    }

    /** Language tags in lower case; names of languages in English become tags. */
    List<String> languages(String field) {
        List<String> tags = new ArrayList<>();
        for (String value : texts(field)) {
            String tag = LanguageNames.tag(value);
            if (tag.isEmpty()) {
                report(
                        source(field),
                        value,
                        Rule.UNKNOWN_LANGUAGE,
                        source(field) + " \"" + Values.shown(value)
                                + "\" is neither a BCP 47 tag nor the English name of a language; it is not published");
            } else if (!tags.contains(tag)) {
                tags.add(tag);
            }
        }
        return tags;
    }

    String tag(String name, String language) {
        String tag = LanguageNames.tag(language);
        if (tag.isEmpty() && !language.isEmpty()) {
            report(
                    name,
                    language,
                    Rule.UNKNOWN_LANGUAGE,
                    name + ": \"" + Values.shown(language) + "\" is no BCP 47 tag; the text is published without one");
        }
        return tag;
    }

    String clean(String name, String value) {
        if (value.length() > Values.MAX_CHARACTERS) {
            report(
                    name,
                    value,
                    Rule.TOO_LONG,
                    name + " has " + value.length() + " characters, more than " + Values.MAX_CHARACTERS
                            + "; it is not published");
            return "";
        }
        StringBuilder out = new StringBuilder(value.length());
        boolean lone = false;
        boolean unwanted = false;
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            if (Values.isLoneSurrogate(c)) {
                lone = true;
                out.append('\uFFFD');
            } else if (Values.isUnwanted(c)) {
                unwanted = true;
            } else {
                out.appendCodePoint(c);
            }
        }
        if (lone) {
            report(
                    name,
                    value,
                    Rule.LONE_SURROGATE,
                    name + " has half a character (a lone surrogate); it became U+FFFD");
        }
        if (unwanted) {
            report(
                    name,
                    value,
                    Rule.CONTROL_CHARACTER,
                    name + " has control characters or marks that reorder text; they were left out");
        }
        String clean = Normalizer.normalize(out, Normalizer.Form.NFC).strip();
        if (!clean.startsWith("http") && GARBLED.matcher(clean).find()) {
            report(
                    name,
                    clean,
                    Rule.GARBLED,
                    name + " \"" + Values.shown(clean)
                            + "\" has a question mark inside a word; were its characters converted wrongly?");
        }
        return clean;
    }

    /** The name under which this record has the field: the first of its names that is there, else the first. */
    String source(String field) {
        List<String> names = names(field);
        for (String name : names) {
            JsonNode node = raw.fields().path(name);
            if (!node.isMissingNode() && !node.isNull()) {
                return name;
            }
        }
        return names.get(0);
    }

    private List<String> names(String field) {
        return file.fields().getOrDefault(field, List.of(field));
    }
}
