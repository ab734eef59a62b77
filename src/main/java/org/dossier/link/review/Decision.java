package org.dossier.link.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;

/** What a reviewer may say of a candidate. */
public enum Decision {
    /** It is the same. */
    EXACT,
    /** It is nearly the same, and may stand in for it. */
    CLOSE,
    /** It is not the same, and is never to be proposed again. */
    REJECT,
    /** Nothing now; it is left for later. */
    SKIP;

    private static final Iri CLOSE_MATCH = new Iri("http://www.w3.org/2004/02/skos/core#closeMatch");

    /** The word that forms and commands use: {@code exact}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The decision of a word. */
    public static Optional<Decision> named(String word) {
        return Stream.of(values())
                .filter(decision -> decision.word().equals(word))
                .findFirst();
    }

    /** The predicate of its mappings; what is rejected is said not to be an exact match. */
    Iri predicate() {
        return this == CLOSE ? CLOSE_MATCH : ExternalVocabulary.SKOS_EXACT_MATCH;
    }
}
