package org.dossier.link.authority;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.mapping.AuthorityFile;
import org.dossier.model.AuthorityExtract;
import org.dossier.model.AuthorityExtract.Column;
import org.dossier.model.Identifier;
import org.dossier.source.Row;
import org.dossier.source.Rule;

/** Reads the identifiers of a row: those it has, those it took over, and those that stand for it now. */
final class EntryIdentifiers {
    static final int MOST_CHARACTERS = 500;
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final Pattern WITH_SCHEME = Pattern.compile("(" + SCHEME + "):(.+)");
    private static final Pattern ADDRESS = Pattern.compile("https?://.*");
    /** How the GND writes its own numbers with the agency they are of, and those of the files that it was made of. */
    private static final Pattern OF_GND = Pattern.compile("\\(DE-588[abc]?\\)(.+)");
    /** An identifier that is an IRI of no authority file that is known here. */
    private static final String ANY_IRI = "iri";

    private final AuthorityExtract extract;
    private final EntryColumns columns;

    EntryIdentifiers(AuthorityExtract extract, EntryColumns columns) {
        this.extract = extract;
        this.columns = columns;
    }

    /** Those that the row has, each once. */
    List<Identifier> own(Row row, String id) {
        Set<Identifier> own = new LinkedHashSet<>();
        if (extract.isRdf()) {
            AuthorityFile.of(id).ifPresent(own::add);
        }
        columns.identifiers().forEach((scheme, all) -> {
            for (String column : all) {
                row.texts(column).forEach(value -> add(row, column, scheme, value, own));
            }
        });
        for (Column column : columns.of("identifiers")) {
            if (extract.isRdf()) {
                row.texts(column.name()).forEach(value -> add(row, column.name(), ANY_IRI, value, own));
            } else {
                row.textsByKey(column.name())
                        .forEach((scheme, values) ->
                                values.forEach(value -> add(row, column.name(), scheme, value, own)));
            }
        }
        return List.copyOf(own);
    }

    /** Adds an identifier, of an IRI what the authority file calls it. */
    private static void add(Row row, String column, String scheme, String value, Set<Identifier> identifiers) {
        if (!SCHEME.matcher(scheme).matches() || value.length() > MOST_CHARACTERS) {
            row.report(
                    column,
                    value,
                    Rule.WRONG_SHAPE,
                    column + ": \"" + Row.shown(scheme + ":" + value)
                            + "\" is no identifier under the name of an authority in lower case, such as wikidata; it is"
                            + " left out");
            return;
        }
        identifiers.add(known(value).orElseGet(() -> plain(scheme, value)));
    }

    private static Optional<Identifier> known(String value) {
        return ADDRESS.matcher(value).matches() ? AuthorityFile.of(value) : Optional.empty();
    }

    private static Identifier plain(String scheme, String value) {
        return new Identifier(scheme, AuthorityFile.plain(scheme, value), List.of());
    }

    /**
     * Those that stand now for what the row is of; empty of an entry that lives. {@code owl:sameAs} says so only in a row without a name, of another
     * identifier of the same authority, as where Wikidata redirects.
     */
    List<Identifier> successors(Row row, String id, boolean hasName) {
        List<Identifier> successors = new ArrayList<>();
        for (Column column : columns.of("replacedBy")) {
            boolean mayBeOther = extract.isRdf() && column.name().equals(Predicates.SAME_AS);
            if (mayBeOther && hasName) {
                continue;
            }
            for (Identifier identifier : read(row, column.name())) {
                if (!mayBeOther || own(List.of(), identifier.scheme(), id).isPresent()) {
                    successors.add(identifier);
                }
            }
        }
        return successors;
    }

    /** What is replaced by an entry that lives. */
    List<Replacement> replaced(Row row, String id, List<Identifier> own) {
        List<Replacement> replacements = new ArrayList<>();
        for (Column column : columns.of("replaces")) {
            List<Identifier> former = read(row, column.name());
            List<Identifier> living =
                    own.stream().filter(one -> !former.contains(one)).toList();
            for (Identifier old : former) {
                own(living, old.scheme(), id)
                        .or(() -> own(own, old.scheme(), id))
                        .ifPresentOrElse(
                                now -> add(row, old, now, replacements), () -> ofNone(row, column.name(), old));
            }
        }
        return replacements;
    }

    /** What is replaced of a row by others. */
    List<Replacement> replaced(Row row, String id, List<Identifier> own, List<Identifier> successors) {
        List<Replacement> replacements = new ArrayList<>();
        for (Identifier now : successors) {
            List<Identifier> former = own.stream()
                    .filter(one -> one.scheme().equals(now.scheme()) && !successors.contains(one))
                    .toList();
            if (former.isEmpty()) {
                own(own, now.scheme(), id)
                        .ifPresentOrElse(
                                old -> add(row, old, now, replacements),
                                () -> ofNone(
                                        row, columns.of("replacedBy").get(0).name(), now));
            }
            former.forEach(old -> add(row, old, now, replacements));
        }
        return replacements;
    }

    private static void add(Row row, Identifier old, Identifier now, List<Replacement> replacements) {
        if (!old.value().equals(now.value())) {
            replacements.add(new Replacement(old.scheme(), old.value(), now.value(), row.where()));
        }
    }

    /** The first identifier of a scheme; of RDF the IRI itself is one. */
    private Optional<Identifier> own(List<Identifier> own, String scheme, String id) {
        Optional<Identifier> first =
                own.stream().filter(one -> one.scheme().equals(scheme)).findFirst();
        if (first.isPresent() || !extract.isRdf()) {
            return first;
        }
        Identifier itself = AuthorityFile.of(id).orElseGet(() -> plain(ANY_IRI, id));
        return itself.scheme().equals(scheme) ? Optional.of(itself) : Optional.empty();
    }

    private static void ofNone(Row row, String column, Identifier other) {
        String text = other.text();
        row.report(
                column,
                text,
                Rule.WRONG_SHAPE,
                column + ": \"" + Row.shown(text)
                        + "\" is of another authority than all identifiers of the row; it is left out");
    }

    /** The identifiers under a column that names their authority, or has those of the authority that the ids are of. */
    private List<Identifier> read(Row row, String column) {
        List<Identifier> identifiers = new ArrayList<>();
        for (String value : row.texts(column)) {
            Optional<Identifier> identifier = value.length() > MOST_CHARACTERS ? Optional.empty() : read(value);
            if (identifier.isPresent()) {
                identifiers.add(identifier.get());
            } else {
                row.report(
                        column,
                        value,
                        Rule.WRONG_SHAPE,
                        column + ": \"" + Row.shown(value)
                                + "\" is no identifier with its authority, as wikidata:Q855 is, and no IRI; it is left out");
            }
        }
        return identifiers;
    }

    private Optional<Identifier> read(String value) {
        if (ADDRESS.matcher(value).matches()) {
            return Optional.of(known(value).orElseGet(() -> plain(ANY_IRI, value)));
        }
        Matcher gnd = OF_GND.matcher(value);
        if (gnd.matches()) {
            return Optional.of(plain(AuthorityFile.GND.scheme(), gnd.group(1)));
        }
        Matcher withScheme = WITH_SCHEME.matcher(value);
        if (withScheme.matches()) {
            return Optional.of(plain(withScheme.group(1), withScheme.group(2)));
        }
        String scheme = columns.schemeOfIds();
        return scheme.isEmpty() ? Optional.empty() : Optional.of(plain(scheme, value));
    }
}
