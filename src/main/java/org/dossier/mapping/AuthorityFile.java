package org.dossier.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.rdf.Iri;

/** The authority files whose identifiers become IRIs: how each writes an identifier, and the IRI it gives to it. */
@SuppressWarnings("ImmutableEnumChecker") // a Pattern is immutable
enum AuthorityFile {
    WIKIDATA("Q[1-9][0-9]*", "http://www.wikidata.org/entity/"),
    VIAF("[1-9][0-9]*", "http://viaf.org/viaf/"),
    LCNAF("n[a-z]?[0-9]{8,10}", "http://id.loc.gov/authorities/names/"),
    LCSH("sh[0-9]{8,10}", "http://id.loc.gov/authorities/subjects/"),
    GND("[0-9][0-9]{0,9}-?[0-9X]", "https://d-nb.info/gnd/"),
    ISNI("[0-9]{15}[0-9X]", "https://isni.org/isni/"),
    GEONAMES("[1-9][0-9]*", "https://sws.geonames.org/", "/"),
    ROR("0[a-z0-9]{6}[0-9]{2}", "https://ror.org/"),
    GRID("grid\\.[0-9]+\\.[0-9a-f]+", "https://www.grid.ac/institutes/"),
    PM20("(pe|co|sh|wa)/[0-9]{6}(,[0-9]{6})?", "https://pm20.zbw.eu/folder/"),
    /** Numbers of persons at the Office of the Historian, which gives them no public address: they are kept as text. */
    HSG("[0-9]{6}", "");

    private static final Map<String, AuthorityFile> BY_SCHEME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(AuthorityFile::scheme, file -> file));

    private final Pattern form;
    private final String before;
    private final String after;

    AuthorityFile(String form, String before) {
        this(form, before, "");
    }

    AuthorityFile(String form, String before, String after) {
        this.form = Pattern.compile(form);
        this.before = before;
        this.after = after;
    }

    private String scheme() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The IRI of an identifier; empty if the scheme has none, is not known, or writes its identifiers otherwise. */
    static Optional<Iri> iri(String scheme, String value) {
        AuthorityFile file = BY_SCHEME.get(scheme);
        String plain = file == ISNI ? value.replace(" ", "") : value;
        return file == null
                        || file.before.isEmpty()
                        || !file.form.matcher(plain).matches()
                ? Optional.empty()
                : Optional.of(new Iri(file.before + plain + file.after));
    }

    /** What to say of an identifier that has no IRI; {@code ""} if nothing is wrong with it. */
    static String fault(String scheme, String value) {
        AuthorityFile file = BY_SCHEME.get(scheme);
        if (file == null) {
            return "\"" + scheme + "\" is none of the authority files "
                    + BY_SCHEME.keySet().stream().sorted().collect(Collectors.joining(", "))
                    + "; the identifier is kept as text";
        }
        return file.form.matcher(value).matches()
                ? ""
                : "\"" + value + "\" is no identifier of " + scheme + " (" + file.form
                        + "); it is kept as text, correct it";
    }
}
