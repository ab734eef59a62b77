package org.dossier.link.review;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.link.mapping.Mapping;
import org.dossier.rdf.Iri;

/**
 * Who decides.
 *
 * @param name as it was given, or the ORCID iD without the address before it
 */
public record Reviewer(String name) {
    /** So many characters a name may have. */
    public static final int LONGEST_NAME = 100;

    private static final Pattern ORCID =
            Pattern.compile("(?:https?://orcid\\.org/)?([0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X])");
    private static final String ORCID_ADDRESS = "https://orcid.org/";

    /** @throws IllegalArgumentException if it is no name */
    public Reviewer {
        if (!isName(name)) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of a reviewer");
        }
    }

    /** The reviewer of a name or an ORCID iD; empty if it is blank, too long, or has characters that are none of a name. */
    public static Optional<Reviewer> of(String text) {
        String name = text.strip();
        Matcher orcid = ORCID.matcher(name);
        String plain = orcid.matches() ? orcid.group(1) : name;
        return isName(plain) ? Optional.of(new Reviewer(plain)) : Optional.empty();
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && name.equals(name.strip())
                && name.length() <= LONGEST_NAME
                && name.codePoints().noneMatch(c -> Character.isISOControl(c) || isHalf(c));
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private boolean isOrcid() {
        return ORCID.matcher(name).matches();
    }

    Mapping.Builder sign(Mapping.Builder mapping) {
        return isOrcid() ? mapping.reviewer(new Iri(ORCID_ADDRESS + name)) : mapping.reviewerName(name);
    }

    /** True if the mapping is theirs. */
    boolean reviewed(Mapping mapping) {
        return isOrcid()
                ? mapping.reviewers().contains(new Iri(ORCID_ADDRESS + name))
                : mapping.reviewerNames().contains(name);
    }
}
