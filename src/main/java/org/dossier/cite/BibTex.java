package org.dossier.cite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A citation as an entry of BibTeX, in UTF-8, which BibLaTeX reads too. */
public final class BibTex {
    /** The media type. */
    public static final String MEDIA_TYPE = "application/x-bibtex";

    private static final Pattern SPECIAL = Pattern.compile("[\\\\{}$&#%_^~]");
    private static final Pattern DAY = Pattern.compile("([0-9]{4})(?:-(0[1-9]|1[0-2]))?(?:-[0-9]{2})?[?~%]?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, String> COMMANDS = Map.of(
            "\\", "\\textbackslash{}",
            "^", "\\textasciicircum{}",
            "~", "\\textasciitilde{}");

    private BibTex() {}

    /** The entry, with a line end after it. */
    public static String of(Citation citation) {
        Map<String, String> fields = new LinkedHashMap<>();
        // A second pair of braces keeps capitals, and names that are not made of a first and a last name.
        put(
                fields,
                "author",
                citation.authors().stream()
                        .map(author -> "{" + escaped(author) + "}")
                        .collect(Collectors.joining(" and ")));
        put(fields, "title", "{" + escaped(citation.title()) + "}");
        Matcher date = DAY.matcher(citation.edtf());
        if (date.matches()) {
            put(fields, "year", date.group(1));
        }
        put(fields, "howpublished", escaped(citation.container() + ", release " + citation.release()));
        put(fields, "publisher", escaped(citation.publisher()));
        put(fields, "note", escaped(note(citation)));
        // Within an address of BibTeX the sign of a comment is none, and a brace cannot stand in an IRI.
        put(fields, "url", citation.url());
        StringBuilder entry = new StringBuilder("@misc{").append(citation.key());
        fields.forEach((name, value) ->
                entry.append(",\n  ").append(name).append(" = {").append(value).append('}'));
        if (date.matches() && date.group(2) != null) {
            entry.append(",\n  month = ").append(MONTHS.get(Integer.parseInt(date.group(2)) - 1));
        }
        return entry.append("\n}\n").toString();
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    private static String note(Citation citation) {
        return List.of(citation.dateWords(), citation.archive()).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(COMMANDS.getOrDefault(found.group(), "\\" + found.group())));
    }
}
