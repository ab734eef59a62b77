package org.dossier.link.review;

import java.util.Optional;
import org.dossier.link.mapping.Mapping;
import org.dossier.model.Orcid;
import org.dossier.rdf.Iri;

/**
 * Who decides.
 *
 * @param name as it was given, or the ORCID iD without the address before it
 */
public record Reviewer(String name) {
    /** So many characters a name may have. */
    public static final int LONGEST_NAME = 100;

    /** @throws IllegalArgumentException if it is no name */
    public Reviewer {
        if (!isName(name)) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of a reviewer");
        }
    }

    /**
     * The reviewer of a name or an ORCID iD; empty if it is blank, too long, or has characters that are none of a name, or if it is written as an
     * ORCID iD and its last digit does not fit the others.
     */
    public static Optional<Reviewer> of(String text) {
        String name = text.strip();
        String plain = Orcid.of(name).map(Orcid::digits).orElse(name);
        return isName(plain) && !isMistypedOrcid(name) ? Optional.of(new Reviewer(plain)) : Optional.empty();
    }

    /** True if a text is written as an ORCID iD, but its last digit does not fit the others. */
    public static boolean isMistypedOrcid(String text) {
        return Orcid.isLike(text.strip()) && Orcid.of(text.strip()).isEmpty();
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

    private Optional<Iri> orcid() {
        return Orcid.of(name).map(Orcid::iri).map(Iri::new);
    }

    Mapping.Builder sign(Mapping.Builder mapping) {
        Optional<Iri> orcid = orcid();
        return orcid.isPresent() ? mapping.reviewer(orcid.get()) : mapping.reviewerName(name);
    }

    /** True if the mapping is theirs. */
    boolean reviewed(Mapping mapping) {
        return orcid().map(iri -> mapping.reviewers().contains(iri))
                .orElseGet(() -> mapping.reviewerNames().contains(name));
    }
}
