package org.dossier.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossier.query.LibraryQuery.Column;
import org.dossier.query.LibraryQuery.Parameter;
import org.dossier.query.LibraryQuery.Wording;

/** Reads a query file: the headings in the comments at its top, and the lines that bind its parameters. */
final class QueryFile {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern HEADING = Pattern.compile("#\\s*([A-Za-z]+)(?:@([A-Za-z]*))?\\s*:\\s*(.*?)\\s*");
    private static final Pattern OTHER_LANGUAGE = Pattern.compile("(?!en)[a-z]{2}");
    private static final Pattern BASE = Pattern.compile("(?i)\\s*BASE\\b.*");

    private final String name;
    private final String[] lines;
    private final String text;
    private final Map<String, String> once = new HashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Translation> translations = new ArrayList<>();

    /**
     * A heading in another language than English.
     *
     * @param about the column or parameter; {@code ""} of a title or question
     */
    private record Translation(int line, String language, String heading, String about, String words) {
        boolean saysTheSameAs(Translation other) {
            return language.equals(other.language) && heading.equals(other.heading) && about.equals(other.about);
        }
    }

    QueryFile(String name, String text) {
        this.name = name;
        this.text = text;
        this.lines = text.split("\n", -1);
    }

    /** The text without its headings in other languages than English. */
    static String inEnglish(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length() && text.charAt(at) == '#') {
            int next = text.indexOf('\n', at) + 1;
            int end = next == 0 ? text.length() : next;
            Matcher heading = HEADING.matcher(text.substring(at, end).stripTrailing());
            if (!heading.matches() || heading.group(2) == null) {
                kept.append(text, at, end);
            }
            at = end;
        }
        return kept.append(text, at, text.length()).toString();
    }

    /** The text with the line that binds {@code parameter} binding {@code term}. */
    static String rebind(String text, String parameter, String term) {
        Matcher line = binding(parameter).matcher(text);
        return line.find() ? text.substring(0, line.start(1)) + term + text.substring(line.end(1)) : text;
    }

    LibraryQuery read() throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw fault(0, "the name has other signs than small letters, digits and single hyphens; rename the file");
        }
        int end = 0;
        while (end < lines.length && lines[end].startsWith("#")) {
            heading(end + 1, lines[end].stripTrailing());
            end++;
        }
        for (int i = end; i < lines.length; i++) {
            if (BASE.matcher(lines[i]).matches()) {
                throw fault(
                        i + 1, "the query has a BASE of its own; leave it out, the dataset's base is put before it");
            }
        }
        for (String heading : List.of("title", "question", "rows")) {
            if (!once.containsKey(heading)) {
                throw fault(
                        1, "heading \"" + heading + "\" is missing; begin the file with \"# " + heading + ": ...\"");
            }
        }
        if (columns.isEmpty()) {
            throw fault(1, "no column is told of; add \"# column: name | what it holds\" for each");
        }
        checkTranslations();
        return new LibraryQuery(
                name,
                once.getOrDefault("title", ""),
                once.getOrDefault("question", ""),
                columns,
                Integer.parseInt(once.getOrDefault("rows", "0")),
                parameters,
                text,
                wordings());
    }

    private void checkTranslations() throws IOException {
        List<String> columnNames = columns.stream().map(Column::name).toList();
        List<String> parameterNames = parameters.stream().map(Parameter::name).toList();
        for (Translation each : translations) {
            List<String> known = each.heading().equals("column")
                    ? columnNames
                    : each.heading().equals("param") ? parameterNames : List.of("");
            if (!known.contains(each.about())) {
                throw fault(
                        each.line(),
                        each.heading() + " \"" + each.about() + "\" is told of in no English heading; add \"# "
                                + each.heading() + ": " + each.about() + " | ...\"");
            }
        }
    }

    private Map<String, Wording> wordings() {
        return translations.stream()
                .collect(Collectors.groupingBy(
                        Translation::language, Collectors.collectingAndThen(Collectors.toList(), QueryFile::wording)));
    }

    private static Wording wording(List<Translation> translations) {
        return new Wording(
                words(translations, "title").getOrDefault("", ""),
                words(translations, "question").getOrDefault("", ""),
                words(translations, "column"),
                words(translations, "param"));
    }

    private static Map<String, String> words(List<Translation> translations, String heading) {
        return translations.stream()
                .filter(each -> each.heading().equals(heading))
                .collect(Collectors.toMap(Translation::about, Translation::words));
    }

    private void heading(int line, String comment) throws IOException {
        Matcher matcher = HEADING.matcher(comment);
        if (!matcher.matches() || matcher.group(3).isEmpty()) {
            throw fault(
                    line,
                    "\"" + comment
                            + "\" is no heading; write \"# title: ...\", or put the comment below an empty line");
        }
        String value = matcher.group(3);
        if (matcher.group(2) != null) {
            translation(line, matcher.group(1), matcher.group(2), value);
            return;
        }
        switch (matcher.group(1)) {
            case "title", "question" -> once(line, matcher.group(1), value);
            case "rows" -> {
                if (!value.matches("[0-9]{1,6}")) {
                    throw fault(
                            line, "rows \"" + value + "\" is no whole number; write how many rows there are at least");
                }
                once(line, "rows", value);
            }
            case "column" -> column(line, value);
            case "param" -> parameter(line, value);
            case "ties" -> {
                if (!value.equals("undirected")) {
                    throw fault(line, "ties \"" + value + "\" is not known; write \"undirected\", or leave it out");
                }
                once(line, "ties", value);
            }
            default ->
                throw fault(
                        line,
                        "heading \"" + matcher.group(1)
                                + "\" is not known; the headings are title, question, column, rows, param and ties");
        }
    }

    private void translation(int line, String heading, String language, String value) throws IOException {
        if (!OTHER_LANGUAGE.matcher(language).matches()) {
            throw fault(
                    line,
                    "\"@" + language
                            + "\" is no language but English in two small letters; write \"@ko\", or nothing for English");
        }
        String about = "";
        String words = value;
        switch (heading) {
            case "title", "question" -> {}
            case "column", "param" -> {
                String[] parts = parts(line, value, 2, "# " + heading + "@" + language + ": name | what it means");
                about = parts[0];
                words = parts[1];
            }
            default ->
                throw fault(
                        line,
                        "heading \"" + heading + "\" has no language; only title, question, column and param have one");
        }
        Translation added = new Translation(line, language, heading, about, words);
        if (translations.stream().anyMatch(each -> each.saysTheSameAs(added))) {
            throw fault(
                    line,
                    "heading \"" + heading + "@" + language + (about.isEmpty() ? "" : ": " + about)
                            + "\" comes twice; keep one");
        }
        translations.add(added);
    }

    private void once(int line, String heading, String value) throws IOException {
        if (once.put(heading, value) != null) {
            throw fault(line, "heading \"" + heading + "\" comes twice; keep one");
        }
    }

    private void column(int line, String value) throws IOException {
        String[] parts = parts(line, value, 2, "# column: name | what it holds");
        variable(line, parts[0]);
        if (columns.stream().anyMatch(column -> column.name().equals(parts[0]))) {
            throw fault(line, "column \"" + parts[0] + "\" comes twice; keep one");
        }
        columns.add(new Column(parts[0], parts[1]));
    }

    private void parameter(int line, String value) throws IOException {
        String[] parts = parts(line, value, 3, "# param: name | type | what it means");
        variable(line, parts[0]);
        ParameterType type = ParameterType.named(parts[1])
                .orElseThrow(() -> fault(
                        line, "type \"" + parts[1] + "\" is not known; the types are iri, string, integer and date"));
        if (parameters.stream().anyMatch(parameter -> parameter.name().equals(parts[0]))) {
            throw fault(line, "parameter \"" + parts[0] + "\" comes twice; keep one");
        }
        parameters.add(new Parameter(parts[0], type, parts[2], defaultValue(line, parts[0], type)));
    }

    /** The value that the query itself gives to a parameter: exactly one line binds it. */
    private String defaultValue(int line, String parameter, ParameterType type) throws IOException {
        Matcher binding = binding(parameter).matcher(text);
        String remedy = "; bind it by one line of its own, \"VALUES ?" + parameter + " { ... }\"";
        if (!binding.find()) {
            throw fault(line, "parameter \"" + parameter + "\" is bound by no line" + remedy);
        }
        String term = binding.group(1);
        int at = 1
                + (int) text.substring(0, binding.start(1))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        if (binding.find()) {
            throw fault(line, "parameter \"" + parameter + "\" is bound by two lines" + remedy);
        }
        return type.read(term)
                .orElseThrow(() -> fault(
                        at,
                        "\"" + term + "\" is no " + type.word() + ", which parameter \"" + parameter
                                + "\" takes; write one term of that type"));
    }

    private static Pattern binding(String parameter) {
        return Pattern.compile("(?m)^[ \t]*VALUES[ \t]+\\?" + parameter + "[ \t]*\\{[ \t]*(\\S.*?)[ \t]*\\}[ \t]*\r?$");
    }

    private String[] parts(int line, String value, int count, String form) throws IOException {
        String[] parts = value.split("\\s*\\|\\s*", count);
        if (parts.length < count || List.of(parts).contains("")) {
            throw fault(line, "\"" + value + "\" has not " + count + " parts; write \"" + form + "\"");
        }
        return parts;
    }

    private void variable(int line, String variable) throws IOException {
        if (!VARIABLE.matcher(variable).matches()
                || !Pattern.compile("\\?" + variable + "\\b").matcher(text).find()) {
            throw fault(line, "the query has no variable \"?" + variable + "\"; name one that it has");
        }
    }

    private IOException fault(int line, String fault) {
        return new IOException(name + ".rq:" + (line == 0 ? "" : line + ":") + " " + fault);
    }
}
