package org.dossier.link.authority;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossier.model.AuthorityExtract;
import org.dossier.model.AuthorityExtract.Column;
import org.dossier.model.IdSet;
import org.dossier.model.Identifier;
import org.dossier.model.Place;
import org.dossier.model.Text;
import org.dossier.source.Row;
import org.dossier.source.Rule;

/** Makes entries of the rows of one extract, by its description, and tells what is wrong with them. */
final class EntryReader {
    private static final int MOST_ID_CHARACTERS = EntryIdentifiers.MOST_CHARACTERS;
    private static final Pattern BEFORE_LOCAL_NAME = Pattern.compile(".*[/#]");

    /** What ontologies call the kinds, beside our words. */
    private static final Map<String, AuthorityKind> CLASSES = Map.of(
            "differentiatedperson", AuthorityKind.PERSON,
            "personalname", AuthorityKind.PERSON,
            "corporatebody", AuthorityKind.ORGANIZATION,
            "corporatename", AuthorityKind.ORGANIZATION,
            "group", AuthorityKind.ORGANIZATION,
            "geographic", AuthorityKind.PLACE,
            "placeorgeographicname", AuthorityKind.PLACE,
            "spatialthing", AuthorityKind.PLACE,
            "conferenceorevent", AuthorityKind.EVENT);

    private final AuthorityExtract extract;
    private final EntryColumns columns;
    private final Set<String> headings;
    private final EntryIdentifiers identifiers;
    private final IdSet ids = new IdSet();

    EntryReader(AuthorityExtract extract, EntryColumns columns) {
        this.extract = extract;
        this.columns = columns;
        this.identifiers = new EntryIdentifiers(extract, columns);
        this.headings = columns.of("life").stream().map(Column::name).collect(Collectors.toSet());
    }

    /** Reads a row: an entry, what is said of identifiers that are no longer used, or neither, which is told. */
    void read(Row row, AuthorityExtracts.Receiver receiver) throws IOException {
        String id = id(row);
        Names names = names(row);
        List<Identifier> own = identifiers.own(row, id);
        List<Identifier> successors =
                identifiers.successors(row, id, !names.texts().isEmpty());
        if (successors.isEmpty()) {
            Optional<AuthorityEntry> entry = entry(row, id, names, own);
            if (entry.isPresent()) {
                receiver.entry(entry.get());
                replaced(identifiers.replaced(row, id, own), receiver);
            }
        } else if (isNew(row, id)) {
            replaced(identifiers.replaced(row, id, own, successors), receiver);
        }
        row.close();
    }

    private static void replaced(List<Replacement> replacements, AuthorityExtracts.Receiver receiver)
            throws IOException {
        for (Replacement replacement : replacements) {
            receiver.replaced(replacement);
        }
    }

    private String id(Row row) {
        String id = first(row, "id");
        row.id(id);
        if (id.isEmpty()) {
            row.report(
                    columns.key(),
                    "",
                    Rule.MISSING_FIELD,
                    "the row has nothing under " + columns.key() + ", which is its id; give it one");
        } else if (id.length() > MOST_ID_CHARACTERS) {
            row.report(
                    columns.key(),
                    id,
                    Rule.ID_TOO_LONG,
                    "the id has " + id.length() + " characters, more than " + MOST_ID_CHARACTERS + "; shorten it");
        }
        return id;
    }

    /** True if nothing keeps the row from being of use, and no row before it has its id. */
    private boolean isNew(Row row, String id) {
        if (row.isRejected()) {
            return false;
        }
        if (ids.add(id)) {
            return true;
        }
        row.report(
                columns.key(),
                id,
                Rule.DUPLICATE_ID,
                "another row before this one has the id \"" + Row.shown(id)
                        + "\", and is read; put both into one row, or give this one an id of its own");
        return false;
    }

    private Optional<AuthorityEntry> entry(Row row, String id, Names names, List<Identifier> own) {
        Optional<AuthorityKind> kind = kind(row);
        if (names.texts().isEmpty()) {
            row.report("", "", Rule.MISSING_FIELD, "the row has no name; give it one, or remove it");
        }
        if (kind.isEmpty() || row.isRejected()) {
            return Optional.empty();
        }
        AuthorityEntry entry = entry(row, id, kind.get(), names, own);
        return isNew(row, id) ? Optional.of(entry) : Optional.empty();
    }

    private AuthorityEntry entry(Row row, String id, AuthorityKind kind, Names names, List<Identifier> own) {
        YearSpan years = years(row, kind, names);
        Set<String> roles = new LinkedHashSet<>();
        columns.of("roles")
                .forEach(column -> row.languageTexts(column.name(), "").forEach(role -> roles.add(role.value())));
        return new AuthorityEntry(
                extract.name(),
                id,
                kind,
                List.copyOf(names.texts().values()),
                years.begin(),
                years.end(),
                List.copyOf(roles),
                coordinates(row),
                first(row, "country"),
                own);
    }

    /** The first value of the first column that has one; {@code ""} if none has. */
    private String first(Row row, String field) {
        for (Column column : columns.of(field)) {
            List<String> values = row.texts(column.name());
            if (!values.isEmpty()) {
                return values.get(0);
            }
        }
        return "";
    }

    private Optional<AuthorityKind> kind(Row row) {
        if (!extract.kind().isEmpty()) {
            return AuthorityKind.named(extract.kind());
        }
        List<String> words = new ArrayList<>();
        columns.of("kind").forEach(column -> words.addAll(row.texts(column.name())));
        for (String word : words) {
            String plain = BEFORE_LOCAL_NAME.matcher(word).replaceFirst("").toLowerCase(Locale.ROOT);
            Optional<AuthorityKind> kind = AuthorityKind.named(plain).or(() -> Optional.ofNullable(CLASSES.get(plain)));
            if (kind.isPresent()) {
                return kind;
            }
        }
        if (columns.of("kind").isEmpty()) {
            return Optional.empty(); // an extract of nothing but replaced identifiers, of which this row is none
        }
        String column = columns.of("kind").get(0).name();
        String kinds = String.join(", ", AuthorityExtract.KINDS);
        String said = String.join("; ", words);
        row.report(
                column,
                said,
                words.isEmpty() ? Rule.MISSING_FIELD : Rule.UNKNOWN_KIND,
                words.isEmpty()
                        ? "the row does not say what it is; give it one of " + kinds + " under " + column
                        : "kind \"" + Row.shown(said) + "\" is none of " + kinds);
        return Optional.empty();
    }

    /**
     * The names of a row, and what dates stood in them.
     *
     * @param texts by their text, in the order in which they are found
     * @param dates by their text: the column of the first name they stood in
     */
    private record Names(Map<String, Text> texts, Map<String, String> dates) {}

    /** A text is taken once, with the language in which it is found first. */
    private Names names(Row row) {
        Names names = new Names(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (String field : List.of("label", "names")) {
            for (Column column : columns.of(field)) {
                for (Text text : row.languageTexts(column.name(), column.language())) {
                    add(text, column.name(), names);
                }
            }
        }
        return names;
    }

    private void add(Text text, String column, Names names) {
        Heading heading = headings.contains(column) ? Heading.of(text.value()) : new Heading(text.value(), "");
        names.texts().putIfAbsent(heading.name(), new Text(heading.name(), text.language()));
        if (!heading.dates().isEmpty()) {
            names.dates().putIfAbsent(heading.dates(), column);
        }
    }

    private YearSpan years(Row row, AuthorityKind kind, Names names) {
        YearSpan begin = dates(row, "begin");
        YearSpan end = dates(row, "end");
        YearSpan years = new YearSpan(begin.begin(), end.end()).or(life(row, kind, names));
        if (!years.isTurned()) {
            return years;
        }
        String text = years.begin().getAsInt() + "-" + years.end().getAsInt();
        row.report("", text, Rule.UNREADABLE_DATE, "the years " + text + " end before they begin; neither is kept");
        return YearSpan.UNKNOWN;
    }

    /** The dates of the first column that has any. */
    private YearSpan dates(Row row, String field) {
        for (Column column : columns.of(field)) {
            List<String> values = row.texts(column.name());
            if (!values.isEmpty()) {
                YearSpan span = YearSpan.UNKNOWN;
                for (String value : values) {
                    span = span.and(YearSpan.ofDate(value).orElseGet(() -> unreadable(row, column.name(), value)));
                }
                return span;
            }
        }
        return YearSpan.UNKNOWN;
    }

    private YearSpan life(Row row, AuthorityKind kind, Names names) {
        Map<String, String> lives = new LinkedHashMap<>(names.dates());
        for (Column column : columns.of("life")) {
            if (!isName(column.name())) {
                row.texts(column.name()).forEach(value -> lives.putIfAbsent(value, column.name()));
            }
        }
        YearSpan span = YearSpan.UNKNOWN;
        for (Map.Entry<String, String> life : lives.entrySet()) {
            String text = life.getKey();
            span = span.and(
                    YearSpan.ofLife(text, oneDate(kind)).orElseGet(() -> unreadable(row, life.getValue(), text)));
        }
        return span;
    }

    private static YearSpan.OneDate oneDate(AuthorityKind kind) {
        return switch (kind) {
            case PERSON -> YearSpan.OneDate.NOTHING;
            case ORGANIZATION -> YearSpan.OneDate.BEGIN;
            case PLACE, EVENT -> YearSpan.OneDate.ALL;
        };
    }

    private boolean isName(String column) {
        return columns.of("label").stream().anyMatch(name -> name.name().equals(column))
                || columns.of("names").stream().anyMatch(name -> name.name().equals(column));
    }

    private static YearSpan unreadable(Row row, String column, String value) {
        row.report(
                column,
                value,
                Rule.UNREADABLE_DATE,
                column + " \"" + Row.shown(value)
                        + "\" tells no years that can be read, such as 1953-03-05 or 1878-1953; the entry is read without");
        return YearSpan.UNKNOWN;
    }

    private Optional<Place.Coordinates> coordinates(Row row) {
        String latitude = first(row, "latitude");
        String longitude = first(row, "longitude");
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        Optional<Place.Coordinates> at = Place.Coordinates.read(latitude, longitude);
        if (at.isEmpty()) {
            String point = Row.shown(latitude) + ", " + Row.shown(longitude);
            row.report(
                    columns.of("latitude").isEmpty()
                            ? ""
                            : columns.of("latitude").get(0).name(),
                    point,
                    Rule.BAD_COORDINATES,
                    "\"" + point + "\" is no latitude and longitude in decimal degrees; the entry is read without");
        }
        return at;
    }
}
