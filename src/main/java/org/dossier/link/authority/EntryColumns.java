package org.dossier.link.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.model.AuthorityExtract;
import org.dossier.model.AuthorityExtract.Column;
import org.dossier.source.RowFields;

/** The columns in which an extract has each field of an entry; of RDF the predicates, with their whole IRIs. */
final class EntryColumns {
    private final AuthorityExtract extract;
    private final Map<String, List<Column>> fields = new HashMap<>();
    private final Map<String, List<String>> identifiers = new TreeMap<>();
    private final Set<String> named = new LinkedHashSet<>();

    EntryColumns(AuthorityExtract extract) {
        this.extract = extract;
        for (String field : AuthorityExtract.FIELDS) {
            fields.put(field, columns(field));
            extract.columns(field).forEach(column -> named.add(name(column.name())));
        }
        if (!extract.kind().isEmpty()) {
            fields.put("kind", List.of());
        }
        extract.identifiers()
                .forEach((scheme, columns) ->
                        identifiers.put(scheme, columns.stream().map(this::name).toList()));
        identifiers.values().forEach(named::addAll);
    }

    private List<Column> columns(String field) {
        List<Column> columns = new ArrayList<>(extract.columns(field));
        if (columns.isEmpty() && extract.isRdf()) {
            Predicates.usual(field).forEach(name -> columns.add(new Column(name, "")));
        }
        return columns.stream()
                .map(column -> new Column(name(column.name()), column.language()))
                .toList();
    }

    private String name(String column) {
        return extract.isRdf() ? Predicates.iri(column) : column;
    }

    /** The columns of a field, the most important first. */
    List<Column> of(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The column that holds the id. */
    String key() {
        return of("id").get(0).name();
    }

    /** The scheme whose identifiers the ids are; {@code ""} if the description does not say so. */
    String schemeOfIds() {
        return identifiers.entrySet().stream()
                .filter(scheme -> scheme.getValue().contains(key()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** The columns that hold identifiers of one scheme, by scheme. */
    Map<String, List<String>> identifiers() {
        return identifiers;
    }

    /** The columns that the description names. */
    Set<String> named() {
        return named;
    }

    /** What of the file is read. */
    RowFields rowFields(String file) {
        Set<String> columns = new HashSet<>(named);
        fields.values().forEach(all -> all.forEach(column -> columns.add(column.name())));
        Map<String, String> split = new HashMap<>();
        extract.split().forEach((column, separator) -> split.put(name(column), separator));
        return new RowFields(file, key(), columns, split);
    }
}
