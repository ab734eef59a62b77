package org.dossier.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dossier.model.AuthorityExtract;
import org.dossier.model.AuthorityExtract.Column;

/** Reads one entry of {@code authorities} in {@code dataset.yaml}: an extract of an authority file, and how its entries are read. */
final class AuthorityYaml {
    static final Set<String> KEYS = Set.of("name", "file", "format", "kind", "fields", "split", "identifiers");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final Set<String> WITH_LANGUAGES = Set.of("label", "names");

    private final YamlEntry entry;

    private AuthorityYaml(YamlEntry entry) {
        this.entry = entry;
    }

    static AuthorityExtract read(String where, JsonNode node) throws IOException {
        return new AuthorityYaml(new YamlEntry(where, node, KEYS)).read();
    }

    private AuthorityExtract read() throws IOException {
        String file = entry.required("file", "the path of an extract, in the folder authorities/ or from there");
        String format = format(file);
        Map<String, List<String>> fields = fields();
        Map<String, List<String>> identifiers = identifiers();
        AuthorityExtract extract =
                new AuthorityExtract(name(file), file, format, kind(fields), fields, split(), identifiers);
        checkNeeded(extract);
        checkSplit(extract);
        return extract;
    }

    /** What the extract is called: by its name, or by its file's without folders and ending. */
    private String name(String file) throws IOException {
        String name = entry.text("name").strip();
        if (!name.isEmpty()) {
            return name;
        }
        try {
            Path last = Path.of(file).getFileName();
            String plain = last == null ? "" : last.toString().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
            if (plain.isEmpty()) {
                throw entry.fault("file \"" + Values.shown(file) + "\" is no path of a file");
            }
            return plain;
        } catch (InvalidPathException e) {
            throw new IOException(DatasetYaml.NAME + ": file \"" + Values.shown(file) + "\" is no path", e);
        }
    }

    private String format(String file) throws IOException {
        String formats = String.join(", ", AuthorityExtract.FORMATS);
        String named = entry.text("format");
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String format = named.isEmpty() ? ending : named;
        if (AuthorityExtract.FORMATS.contains(format)) {
            return format;
        }
        throw entry.fault(
                named.isEmpty()
                        ? "file \"" + Values.shown(file)
                                + "\" does not say by its ending how it is written; give format:" + " one of " + formats
                        : "format \"" + Values.shown(named) + "\" is none of " + formats);
    }

    private String kind(Map<String, List<String>> fields) throws IOException {
        String word = entry.text("kind");
        if (word.isEmpty()) {
            return "";
        }
        if (fields.containsKey("kind")) {
            throw entry.fault("has a kind for all entries and a field that says it; remove one of them");
        }
        return AuthorityExtract.kindOf(word)
                .orElseThrow(() -> entry.fault("kind \"" + Values.shown(word) + "\" is none of "
                        + String.join(", ", AuthorityExtract.KINDS)
                        + "; where a field says it, name that under fields"));
    }

    private Map<String, List<String>> fields() throws IOException {
        Map<String, List<String>> fields = entry.textsByKey("fields");
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            if (!AuthorityExtract.FIELDS.contains(field.getKey())) {
                throw entry.fault("fields: \"" + Values.shown(field.getKey()) + "\" is no field of an entry; those are "
                        + String.join(", ", new TreeSet<>(AuthorityExtract.FIELDS)));
            }
            for (String text : field.getValue()) {
                checkColumn("fields." + field.getKey(), text, WITH_LANGUAGES.contains(field.getKey()));
            }
        }
        return fields;
    }

    private Map<String, List<String>> identifiers() throws IOException {
        Map<String, List<String>> identifiers = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> one :
                entry.textsByKey("identifiers").entrySet()) {
            if (!SCHEME.matcher(one.getKey()).matches()) {
                throw entry.fault("identifiers: \"" + Values.shown(one.getKey())
                        + "\" names no authority in lower case, such as wikidata");
            }
            for (String column : one.getValue()) {
                checkColumn("identifiers." + one.getKey(), column, false);
            }
            identifiers.put(one.getKey(), one.getValue());
        }
        return identifiers;
    }

    private void checkColumn(String path, String text, boolean mayHaveLanguage) throws IOException {
        if (text.isEmpty()) {
            throw entry.fault(path + " has an empty name; give the name of a column");
        }
        Column column = Column.of(text);
        if (!column.language().isEmpty()
                && mayHaveLanguage
                && LanguageNames.tag(column.language()).isEmpty()) {
            throw entry.fault(path + " \"" + Values.shown(text) + "\" ends in no BCP 47 tag, as label_ru@ru does");
        }
    }

    /** An entry without id, kind and names is of no use; RDF has them where no field is named. */
    private void checkNeeded(AuthorityExtract extract) throws IOException {
        if (extract.isRdf()) {
            return;
        }
        Map<String, List<String>> fields = extract.fields();
        if (!fields.containsKey("id")) {
            throw entry.fault("fields does not name the id; give the column that holds it, as id: number");
        }
        if (fields.getOrDefault("id", List.of()).size() > 1) {
            throw entry.fault("fields names several columns for the id; give one");
        }
        if (fields.containsKey("replacedBy") && !fields.containsKey("label") && !fields.containsKey("names")) {
            return; // a list of identifiers that were given up
        }
        if (!fields.containsKey("label") && !fields.containsKey("names")) {
            throw entry.fault("fields names no column with names; give label: the preferred one, or names: all");
        }
        if (extract.kind().isEmpty() && !fields.containsKey("kind")) {
            throw entry.fault("has no kind; give one of " + String.join(", ", AuthorityExtract.KINDS)
                    + ", or under fields the column that says it");
        }
    }

    private Map<String, String> split() throws IOException {
        Map<String, String> split = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> one : entry.textsByKey("split").entrySet()) {
            List<String> separators = new ArrayList<>(new LinkedHashSet<>(one.getValue()));
            separators.remove("");
            if (separators.size() != 1) {
                throw entry.fault("split: give one separator for \"" + one.getKey() + "\", such as \"; \"");
            }
            split.put(one.getKey(), separators.get(0));
        }
        return split;
    }

    private void checkSplit(AuthorityExtract extract) throws IOException {
        Set<String> columns = new HashSet<>();
        extract.fields()
                .keySet()
                .forEach(field -> extract.columns(field).forEach(column -> columns.add(column.name())));
        extract.identifiers().values().forEach(columns::addAll);
        for (String column : extract.split().keySet()) {
            if (!columns.contains(column)) {
                throw entry.fault("split: \"" + Values.shown(column)
                        + "\" is no column that fields or identifiers name; use the name it has in the file");
            }
        }
    }
}
