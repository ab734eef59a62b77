package org.dossier.link.authority;

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
import org.dossier.mapping.AuthorityFile;
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
    private static final int MOST_ID_CHARACTERS = 500;
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final Pattern BEFORE_LOCAL_NAME = Pattern.compile(".*[/#]");
    private static final Pattern ADDRESS = Pattern.compile("https?://.*");
    /** An identifier that is an IRI of no authority file that is known here. */
    private static final String ANY_IRI = "iri";

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
    private final IdSet ids = new IdSet();

    EntryReader(AuthorityExtract extract, EntryColumns columns) {
        this.extract = extract;
        this.columns = columns;
        this.headings = columns.of("life").stream().map(Column::name).collect(Collectors.toSet());
    }

    /** Reads a row; empty if it makes no entry, which is told. */
    Optional<AuthorityEntry> read(Row row) {
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
        Optional<AuthorityKind> kind = kind(row);
        Names names = names(row);
        if (names.texts().isEmpty()) {
            row.report("", "", Rule.MISSING_FIELD, "the row has no name; give it one, or remove it");
        }
        Optional<AuthorityEntry> entry = Optional.empty();
        if (kind.isPresent() && !row.isRejected()) {
            AuthorityEntry read = entry(row, id, kind.get(), names);
            if (ids.add(id)) {
                entry = Optional.of(read);
            } else {
                row.report(
                        columns.key(),
                        id,
                        Rule.DUPLICATE_ID,
                        "another row before this one has the id \"" + Row.shown(id)
                                + "\", and is read; put both into one row, or give this one an id of its own");
            }
        }
        row.close();
        return entry;
    }

    private AuthorityEntry entry(Row row, String id, AuthorityKind kind, Names names) {
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
                identifiers(row, id));
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

    private List<Identifier> identifiers(Row row, String id) {
        Set<Identifier> identifiers = new LinkedHashSet<>();
        if (extract.isRdf()) {
            AuthorityFile.of(id).ifPresent(identifiers::add);
        }
        columns.identifiers().forEach((scheme, all) -> {
            for (String column : all) {
                row.texts(column).forEach(value -> add(row, column, scheme, value, identifiers));
            }
        });
        for (Column column : columns.of("identifiers")) {
            if (extract.isRdf()) {
                row.texts(column.name()).forEach(value -> add(row, column.name(), ANY_IRI, value, identifiers));
            } else {
                row.textsByKey(column.name())
                        .forEach((scheme, values) ->
                                values.forEach(value -> add(row, column.name(), scheme, value, identifiers)));
            }
        }
        return List.copyOf(identifiers);
    }

    /** Adds an identifier, of an IRI what the authority file calls it. */
    private static void add(Row row, String column, String scheme, String value, Set<Identifier> identifiers) {
        if (!SCHEME.matcher(scheme).matches() || value.length() > MOST_ID_CHARACTERS) {
            row.report(
                    column,
                    value,
                    Rule.WRONG_SHAPE,
                    column + ": \"" + Row.shown(scheme + ":" + value)
                            + "\" is no identifier under the name of an authority in lower case, such as wikidata; it is"
                            + " left out");
            return;
        }
        Optional<Identifier> known = ADDRESS.matcher(value).matches() ? AuthorityFile.of(value) : Optional.empty();
        identifiers.add(known.orElseGet(() -> new Identifier(scheme, AuthorityFile.plain(scheme, value), List.of())));
    }
}
