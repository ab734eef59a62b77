package org.dossier.mapping;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.model.Identifier;
import org.dossier.rdf.Iri;

/** The authority files whose identifiers become IRIs: how each writes an identifier, and the IRI it gives to it. */
@SuppressWarnings("ImmutableEnumChecker") // a Pattern is immutable
public enum AuthorityFile {
    WIKIDATA("Q[1-9][0-9]*", "Q855", "http://www.wikidata.org/entity/"),
    VIAF("[1-9][0-9]*", "7396101", "http://viaf.org/viaf/"),
    LCNAF("n[a-z]?[0-9]{8,10}", "n79021346", "http://id.loc.gov/authorities/names/"),
    LCSH("sh[0-9]{8,10}", "sh85073064", "http://id.loc.gov/authorities/subjects/"),
    GND("[0-9][0-9]{0,9}-?[0-9X]", "118642499", "https://d-nb.info/gnd/"),
    ISNI("[0-9]{15}[0-9X]", "0000000121268846", "https://isni.org/isni/"),
    GEONAMES("[1-9][0-9]*", "1835848", "https://sws.geonames.org/", "/"),
    ROR("0[a-z0-9]{6}[0-9]{2}", "05a28rw58", "https://ror.org/"),
    TGN("[1-9][0-9]{6}", "7001758", "http://vocab.getty.edu/tgn/"),
    GRID("grid\\.[0-9]+\\.[0-9a-f]+", "grid.5801.c", "https://www.grid.ac/institutes/"),
    PM20("(pe|co|sh|wa)/[0-9]{6}(,[0-9]{6})?", "pe/000012", "https://pm20.zbw.eu/folder/"),
    /** Numbers of persons at the Office of the Historian, which gives them no public address: they are kept as text. */
    HSG("[0-9]{6}", "104506", "");

    private static final Pattern SCHEME_AND_WWW = Pattern.compile("^https?://(www\\.)?");
    private static final Map<String, AuthorityFile> BY_SCHEME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(AuthorityFile::scheme, file -> file));
    private static final Map<String, AuthorityFile> BY_ADDRESS = byAddress();

    private final Pattern form;
    private final String example;
    private final String before;
    private final String after;

    AuthorityFile(String form, String example, String before) {
        this(form, example, before, "");
    }

    AuthorityFile(String form, String example, String before, String after) {
        this.form = Pattern.compile(form);
        this.example = example;
        this.before = before;
        this.after = after;
    }

    /** An identifier as it writes them. */
    String example() {
        return example;
    }

    public String scheme() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The IRI by which an authority file names what an identifier means; empty if it gives none. */
    public static Optional<Iri> iri(Identifier identifier) {
        return iri(identifier.scheme(), identifier.value());
    }

    /** The IRI of an identifier; empty if the scheme has none, is not known, or writes its identifiers otherwise. */
    public static Optional<Iri> iri(String scheme, String value) {
        AuthorityFile file = BY_SCHEME.get(scheme);
        String plain = plain(scheme, value);
        return file == null
                        || file.before.isEmpty()
                        || !file.form.matcher(plain).matches()
                ? Optional.empty()
                : Optional.of(new Iri(file.before + plain + file.after));
    }

    /** An identifier as its authority writes it: what is written here without blanks is written elsewhere in groups of four, or with
     * blanks after its letters. */
    public static String plain(String scheme, String value) {
        return scheme.equals(ISNI.scheme()) || scheme.equals(LCNAF.scheme()) ? value.replace(" ", "") : value;
    }

    /**
     * The identifier that an IRI is, whether it begins with {@code http} or {@code https}, and with {@code www} or not; without sources. Empty if it
     * is none of these authority files'.
     */
    public static Optional<Identifier> of(String iri) {
        String bare = bare(iri);
        for (Map.Entry<String, AuthorityFile> address : BY_ADDRESS.entrySet()) {
            AuthorityFile file = address.getValue();
            String value = bare.startsWith(address.getKey())
                    ? bare.substring(address.getKey().length())
                    : "";
            if (file.form.matcher(value).matches()) {
                return Optional.of(new Identifier(file.scheme(), value, List.of()));
            }
        }
        return Optional.empty();
    }

    /** The files by how their IRIs and the addresses of their pages begin, bare. */
    private static Map<String, AuthorityFile> byAddress() {
        Map<String, AuthorityFile> files = new LinkedHashMap<>();
        for (AuthorityFile file : values()) {
            if (!file.before.isEmpty()) {
                files.put(bare(file.before), file);
            }
        }
        files.put("wikidata.org/wiki/", WIKIDATA);
        files.put("geonames.org/", GEONAMES);
        files.put("isni.org/", ISNI);
        return files;
    }

    private static String bare(String iri) {
        return SCHEME_AND_WWW.matcher(iri).replaceFirst("").replaceFirst("(?<=[0-9X])/$", "");
    }

    /**
     * What to say of an IRI that begins as those of an authority file and goes on otherwise; empty if nothing is wrong with it, or it is of no authority
     * file that is known.
     */
    public static Optional<String> fault(Iri iri) {
        String bare = bare(iri.value());
        if (of(iri.value()).isPresent()) {
            return Optional.empty();
        }
        return BY_ADDRESS.entrySet().stream()
                .filter(address -> bare.startsWith(address.getKey()))
                .max(Comparator.comparingInt(address -> address.getKey().length()))
                .map(address -> "\"" + bare.substring(address.getKey().length()) + "\" is no identifier of "
                        + address.getValue().scheme() + ", which are written as "
                        + address.getValue().example);
    }

    /** True if an authority file writes its identifiers so, or its form is not known. */
    public static boolean mayBe(String scheme, String value) {
        AuthorityFile file = BY_SCHEME.get(scheme);
        return file == null || file.form.matcher(plain(scheme, value)).matches();
    }

    /** What to say of an identifier that has no IRI; {@code ""} if nothing is wrong with it. */
    static String fault(String scheme, String value) {
        AuthorityFile file = BY_SCHEME.get(scheme);
        if (file == null) {
            return "\"" + scheme + "\" is none of the authority files "
                    + BY_SCHEME.keySet().stream().sorted().collect(Collectors.joining(", "))
                    + "; the identifier is kept as text";
        }
        return file.form.matcher(plain(scheme, value)).matches()
                ? ""
                : "\"" + value + "\" is no identifier of " + scheme + " (" + file.form
                        + "); it is kept as text, correct it";
    }
}
