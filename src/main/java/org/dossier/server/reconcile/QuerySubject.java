package org.dossier.server.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossier.link.Subject;
import org.dossier.link.Years;
import org.dossier.mapping.AuthorityFile;
import org.dossier.model.Identifier;
import org.dossier.model.Place;
import org.dossier.server.reconcile.ReconciliationQuery.Evidence;

/** What a query tells of somebody or something, as a matcher takes it. What cannot be read of a value counts as not said. */
final class QuerySubject {
    private static final Pattern YEAR = Pattern.compile("(?<![0-9-])-?[0-9]{3,4}(?![0-9])");
    private static final Pattern POINT = Pattern.compile("([^,;\\s]+)\\s*[,;\\s]\\s*([^,;\\s]+)");
    private static final Pattern DOCUMENT_YEAR = Pattern.compile("(?<![0-9])[0-9]{4}(?![0-9])");

    private final Set<String> names = new LinkedHashSet<>();
    private final List<String> roles = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();
    private Optional<Place.Coordinates> at = Optional.empty();
    private Years life = Years.NONE;
    private Years attested = Years.NONE;

    private QuerySubject(ReconciliationQuery query) {
        if (!query.text().isEmpty()) {
            names.add(query.text());
        }
        query.evidence().forEach(this::take);
    }

    /** The subject of a query, if it were of a type; empty if the query tells no name. */
    static Optional<Subject> of(ReconciliationQuery query, ServiceType type) {
        QuerySubject told = new QuerySubject(query);
        boolean event = type == ServiceType.EVENT;
        return told.names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Subject(
                        "query",
                        type.kind(),
                        List.copyOf(told.names),
                        event ? told.life : told.attested,
                        event ? Years.NONE : told.life,
                        told.roles,
                        List.of(),
                        told.at,
                        told.identifiers));
    }

    /** The identifiers that a query tells. */
    static List<Identifier> identifiers(ReconciliationQuery query) {
        return List.copyOf(new QuerySubject(query).identifiers);
    }

    private void take(Evidence evidence) {
        String value = evidence.value();
        switch (evidence.property().meaning()) {
            case NAMES -> names.add(value);
            case ROLES -> roles.add(value);
            case BEGIN -> year(value).ifPresent(year -> life = new Years(year, life.last()));
            case END -> year(value).ifPresent(year -> life = new Years(life.first(), year));
            case ATTESTED ->
                DOCUMENT_YEAR
                        .matcher(value)
                        .results()
                        .forEach(year -> attested = attested.with(Integer.parseInt(year.group())));
            case IDENTIFIER -> identifier(evidence.property().id(), value).ifPresent(identifiers::add);
            case COORDINATES -> at = point(value).or(() -> at);
            case LABEL, DESCRIPTION, WITHIN, DOCUMENTS, IRI, PAGE -> {
                // no evidence
            }
        }
    }

    /** The first year that a date tells: {@code 1893}, {@code 1893-12-26}, {@code 26.12.1893}, {@code -0259}. */
    private static Optional<Integer> year(String date) {
        Matcher year = YEAR.matcher(date);
        return year.find() ? Optional.of(Integer.valueOf(year.group())) : Optional.empty();
    }

    /** {@code 39.9, 116.4}: degrees north and east. */
    private static Optional<Place.Coordinates> point(String text) {
        Matcher point = POINT.matcher(text);
        return point.matches() ? Place.Coordinates.read(point.group(1), point.group(2)) : Optional.empty();
    }

    /** An identifier that is written plainly or as an IRI, in capitals or not; empty for {@code n/a} and what else the authority would not write. */
    private static Optional<Identifier> identifier(String scheme, String value) {
        Optional<Identifier> ofIri = AuthorityFile.of(value);
        if (ofIri.isPresent() && ofIri.get().scheme().equals(scheme)) {
            return ofIri;
        }
        String plain = AuthorityFile.plain(scheme, plain(scheme, value));
        return Stream.of(plain, plain.toUpperCase(Locale.ROOT))
                .filter(written -> AuthorityFile.mayBe(scheme, written))
                .findFirst()
                .map(written -> new Identifier(scheme, written, List.of()));
    }

    private static String plain(String scheme, String value) {
        return value.toLowerCase(Locale.ROOT).startsWith(scheme + ":") ? value.substring(scheme.length() + 1) : value;
    }
}
