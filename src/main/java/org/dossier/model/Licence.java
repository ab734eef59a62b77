package org.dossier.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A licence by its one canonical IRI. People copy the address of the page they happen to read: with {@code http} or {@code https}, without the
 * slash at the end, of the summary in their own language, of the legal text, or of a list that has the licence too. Who compares IRIs
 * takes these for different licences.
 *
 * @param iri the canonical IRI; one that names no licence known here is as it was given
 */
public record Licence(String iri) {
    private static final String CREATIVE_COMMONS = "https://creativecommons.org/";
    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling(
                    "https?://(?:www\\.)?creativecommons\\.org/(licenses|publicdomain)/([a-z]+(?:-[a-z]+)*)/(\\d\\.\\d)"
                            + "(?:/(?!deed|legalcode|rdf)([a-z]+))?(?:/(?:deed|legalcode|rdf)[a-z._-]*)?/?(?:[?#].*)?",
                    found -> creativeCommons(found.group(1), found.group(2), found.group(3), found.group(4))),
            new Spelling(
                    "https?://(?:www\\.)?spdx\\.org/licenses/cc-(by(?:-[a-z]{2})*)-(\\d\\.\\d)(?:-([a-z]{2,3}))?(?:\\.[a-z]+)?/?",
                    found -> creativeCommons("licenses", found.group(1), found.group(2), found.group(3))),
            new Spelling(
                    "https?://(?:www\\.)?spdx\\.org/licenses/cc0-1\\.0(?:\\.[a-z]+)?/?"
                            + "|https?://publications\\.europa\\.eu/resource/authority/licence/cc0",
                    found -> creativeCommons("publicdomain", "zero", "1.0", null)),
            new Spelling(
                    "https?://publications\\.europa\\.eu/resource/authority/licence/cc_by((?:nc|nd|sa)*)_(\\d)_(\\d)",
                    found -> creativeCommons(
                            "licenses",
                            "by" + found.group(1).replaceAll("(..)", "-$1"),
                            found.group(2) + "." + found.group(3),
                            null)),
            // Those who made these give them with http, which redirects.
            new Spelling(
                    "https?://(?:www\\.)?rightsstatements\\.org/(?:vocab|page|data)/([a-z-]+)/(\\d\\.\\d)/?(?:[?#].*)?",
                    found -> "http://rightsstatements.org/vocab/" + found.group(1) + "/" + found.group(2) + "/"),
            new Spelling(
                    "https?://(?:www\\.)?opendatacommons\\.org/licenses/(odbl|by|pddl)(?:/1[.-]0)?(?:/summary)?/?(?:[?#].*)?",
                    found -> "https://opendatacommons.org/licenses/" + lower(found.group(1)) + "/1-0/"));
    private static final Pattern COMMONS =
            Pattern.compile(CREATIVE_COMMONS + "(?:licenses|publicdomain)/[a-z-]+/[0-9.]+/(?:[a-z]+/)?");
    private static final Pattern COMMONS_NAME =
            Pattern.compile(CREATIVE_COMMONS + "licenses/([a-z-]+)/([0-9.]+)/(?:([a-z]+)/)?");

    /** How a licence is written, and what its canonical IRI is then. */
    private static final class Spelling {
        private final Pattern pattern;
        private final Function<Matcher, String> canonical;

        Spelling(String pattern, Function<Matcher, String> canonical) {
            this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
            this.canonical = canonical;
        }

        Optional<String> canonical(String iri) {
            Matcher matcher = pattern.matcher(iri);
            return matcher.matches() ? Optional.of(canonical.apply(matcher)) : Optional.empty();
        }
    }

    /** The licence that an IRI names, however it is written. */
    public static Licence of(String iri) {
        return new Licence(SPELLINGS.stream()
                .flatMap(spelling -> spelling.canonical(iri).stream())
                .findFirst()
                .orElse(iri));
    }

    /** What people call it: {@code CC BY-SA 4.0}; its IRI where it has no short name. */
    public String name() {
        if (iri.startsWith(CREATIVE_COMMONS + "publicdomain/zero/")) {
            return "CC0";
        }
        Matcher commons = COMMONS_NAME.matcher(iri);
        if (!commons.matches()) {
            return iri;
        }
        String name = "CC " + commons.group(1).toUpperCase(Locale.ROOT) + " " + commons.group(2);
        return commons.group(3) == null ? name : name + " " + commons.group(3).toUpperCase(Locale.ROOT);
    }

    /** True of the licences of Creative Commons, and of its dedication to the public domain and its mark of that. */
    public boolean isCreativeCommons() {
        return COMMONS.matcher(iri).matches();
    }

    private static String creativeCommons(String family, String terms, String version, @Nullable String jurisdiction) {
        String iri = CREATIVE_COMMONS + lower(family) + "/" + lower(terms) + "/" + version + "/";
        return jurisdiction == null ? iri : iri + lower(jurisdiction) + "/";
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
