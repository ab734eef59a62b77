package org.dossier.query;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossier.rdf.Iri;

/**
 * A question that is asked of a dataset, and the query that answers it. The text is SPARQL as it stands once the dataset's base
 * is set before it; {@code docs/data-format.md} tells the form of a query file.
 *
 * @param name the file's name without {@code .rq}; small letters, digits and hyphens
 * @param title a few words
 * @param question the question in a sentence
 * @param columns what the answer has in its columns, in order
 * @param minimumRows how many rows the answer has at least; fewer mean that query or data have broken
 * @param parameters what can be asked differently
 * @param sparql the whole text of the file
 * @param wordings title, question and meanings in other languages than English, by the language's tag
 */
public record LibraryQuery(
        String name,
        String title,
        String question,
        List<Column> columns,
        int minimumRows,
        List<Parameter> parameters,
        String sparql,
        Map<String, Wording> wordings) {
    private static final Pattern UNDIRECTED = Pattern.compile("(?m)^#\\s*ties:\\s*undirected\\s*$");

    public LibraryQuery {
        columns = List.copyOf(columns);
        parameters = List.copyOf(parameters);
        wordings = Map.copyOf(wordings);
    }

    /**
     * A column of the answer.
     *
     * @param name the variable, without {@code ?}
     * @param meaning what it holds
     */
    public record Column(String name, String meaning) {}

    /**
     * A part of the question that can be changed.
     *
     * @param name the variable, without {@code ?}; one line {@code VALUES ?name { ... }} of the text binds it
     * @param type what values it takes
     * @param description what it means
     * @param defaultValue the value the text has; an IRI as it is written there, relative to the dataset's base
     */
    public record Parameter(String name, ParameterType type, String description, String defaultValue) {}

    /**
     * What a file says in another language; the rest it says in English alone.
     *
     * @param title {@code ""} if the file has none in the language
     * @param question likewise
     * @param columns what columns hold, by their names
     * @param parameters what parameters mean, by their names
     */
    public record Wording(String title, String question, Map<String, String> columns, Map<String, String> parameters) {
        /** Of a language that the file does not speak. */
        public static final Wording NONE = new Wording("", "", Map.of(), Map.of());

        public Wording {
            columns = Map.copyOf(columns);
            parameters = Map.copyOf(parameters);
        }
    }

    /**
     * The same query with title, question and meanings in a language; what the file does not say in it stays English.
     *
     * @param language a tag of two letters: {@code ko}
     */
    public LibraryQuery in(String language) {
        Wording wording = wordings.getOrDefault(language, Wording.NONE);
        return new LibraryQuery(
                name,
                wording.title().isEmpty() ? title : wording.title(),
                wording.question().isEmpty() ? question : wording.question(),
                columns.stream()
                        .map(column -> new Column(
                                column.name(), wording.columns().getOrDefault(column.name(), column.meaning())))
                        .toList(),
                minimumRows,
                parameters.stream()
                        .map(parameter -> new Parameter(
                                parameter.name(),
                                parameter.type(),
                                wording.parameters().getOrDefault(parameter.name(), parameter.description()),
                                parameter.defaultValue()))
                        .toList(),
                sparql,
                wordings);
    }

    /** True if a query says in its headings that the things in a row are tied, but none of them to the other: {@code # ties: undirected}. */
    public static boolean hasUndirectedTies(String sparql) {
        return UNDIRECTED.matcher(sparql).find();
    }

    /**
     * Reads the text of a query file.
     *
     * @param name the file's name without {@code .rq}
     * @throws IOException if it has not the form of a query file; the message says file, line and what to do
     */
    public static LibraryQuery parse(String name, String text) throws IOException {
        return new QueryFile(name, text).read();
    }

    /**
     * The query for a dataset, with some parameters changed, and without the headings in other languages than English. Values are
     * checked and written as single terms: no value can change what is asked.
     *
     * @param base the dataset's base IRI
     * @param values new values by the parameter's name; parameters that are not named keep their default
     * @throws UnfitValue if a value is none of its parameter's type
     * @throws IllegalArgumentException if there is no such parameter
     */
    public String sparql(String base, Map<String, String> values) {
        Set<String> unknown = new HashSet<>(values.keySet());
        parameters.forEach(parameter -> unknown.remove(parameter.name()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("there is no parameter \""
                    + unknown.stream().sorted().collect(Collectors.joining("\", \"")) + "\"; "
                    + (parameters.isEmpty()
                            ? "the query has none"
                            : "there are "
                                    + parameters.stream().map(Parameter::name).collect(Collectors.joining(", "))));
        }
        String query = QueryFile.inEnglish(sparql);
        for (Parameter parameter : parameters) {
            String value = values.get(parameter.name());
            if (value != null) {
                String term = parameter.type().term(parameter.name(), value);
                query = QueryFile.rebind(query, parameter.name(), term);
            }
        }
        return "BASE " + new Iri(base).ntriples() + "\n" + query;
    }
}
