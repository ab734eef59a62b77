package org.dossier.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.query.LibraryQuery.Column;
import org.dossier.query.LibraryQuery.Parameter;

/** Reads a query file: the headings in the comments at its top, and the lines that bind its parameters. */
final class QueryFile {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern HEADING = Pattern.compile("#\\s*([A-Za-z]+)\\s*:\\s*(.*?)\\s*");
    private static final Pattern BASE = Pattern.compile("(?i)\\s*BASE\\b.*");

    private final String name;
    private final String[] lines;
    private final String text;
    private final Map<String, String> once = new HashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();

    QueryFile(String name, String text) {
        this.name = name;
        this.text = text;
        this.lines = text.split("\n", -1);
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
        return new LibraryQuery(
                name,
                once.getOrDefault("title", ""),
                once.getOrDefault("question", ""),
                columns,
                Integer.parseInt(once.getOrDefault("rows", "0")),
                parameters,
                text);
    }

    private void heading(int line, String comment) throws IOException {
        Matcher matcher = HEADING.matcher(comment);
        if (!matcher.matches() || matcher.group(2).isEmpty()) {
            throw fault(
                    line,
                    "\"" + comment
                            + "\" is no heading; write \"# title: ...\", or put the comment below an empty line");
        }
        String value = matcher.group(2);
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
            default ->
                throw fault(
                        line,
                        "heading \"" + matcher.group(1)
                                + "\" is not known; the headings are title, question, column, rows and param");
        }
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
