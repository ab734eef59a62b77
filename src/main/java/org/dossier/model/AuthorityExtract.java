package org.dossier.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An extract of an authority file, as {@code dataset.yaml} describes it: where it is and how its entries are read.
 *
 * @param name what the extract is called wherever one of its entries is; unique in a dataset
 * @param file its path: inside the folder {@code authorities/} of the dataset, or leading out of it, or absolute
 * @param format one of {@link #FORMATS}
 * @param kind one of {@link #KINDS} that all its entries are of; {@code ""} if a field says it
 * @param fields for each of {@link #FIELDS} the {@linkplain Column columns} that hold it, the first the most important; a field of RDF that
 *     is not named is read from the predicates that are usual for it
 * @param split for each column that joins several values, what stands between them
 * @param identifiers for each scheme, such as {@code wikidata}, the columns that hold identifiers of it
 */
public record AuthorityExtract(
        String name,
        String file,
        String format,
        String kind,
        Map<String, List<String>> fields,
        Map<String, String> split,
        Map<String, List<String>> identifiers) {
    /** The formats there are, by the ending of a file. */
    public static final List<String> FORMATS = List.of("jsonl", "csv", "tsv", "ttl", "nt");

    /** The formats in which columns are predicates. */
    public static final List<String> RDF_FORMATS = List.of("ttl", "nt");

    /** The kinds of entry. */
    public static final List<String> KINDS = List.of("person", "organization", "place", "event");

    /** Our fields of an entry. */
    public static final List<String> FIELDS = List.of(
            "id",
            "kind",
            "label",
            "names",
            "begin",
            "end",
            "life",
            "roles",
            "latitude",
            "longitude",
            "country",
            "identifiers",
            "replaces",
            "replacedBy");

    public AuthorityExtract {
        fields = Map.copyOf(fields);
        split = Map.copyOf(split);
        identifiers = Map.copyOf(identifiers);
    }

    /** The columns that hold a field, the most important first; empty if the description names none. */
    public List<Column> columns(String field) {
        return fields.getOrDefault(field, List.of()).stream().map(Column::of).toList();
    }

    /** True if the extract is RDF, whose columns are predicates. */
    public boolean isRdf() {
        return RDF_FORMATS.contains(format);
    }

    /** The kind that a word of a description means; empty if it means none. */
    public static Optional<String> kindOf(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        String plain = lower.equals("organisation") ? "organization" : lower;
        return KINDS.contains(plain) ? Optional.of(plain) : Optional.empty();
    }

    /**
     * A column of a table, a field of a JSON object, or a predicate.
     *
     * @param name as the extract writes it
     * @param language the language of texts that do not say it themselves, {@code ""} if it is not known
     */
    public record Column(String name, String language) {
        private static final Pattern TAGGED = Pattern.compile("(.+)@([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)");

        /** Reads {@code label_ru@ru}, or a name alone. */
        public static Column of(String text) {
            Matcher tagged = TAGGED.matcher(text);
            return tagged.matches() ? new Column(tagged.group(1), tagged.group(2)) : new Column(text, "");
        }
    }
}
