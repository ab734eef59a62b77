package org.dossier.description;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import org.dossier.rdf.Iri;

/** Languages as the Publications Office of the European Union names them, which DCAT-AP asks for. */
final class LanguageAuthority {
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/language/";

    private LanguageAuthority() {}

    /** The IRI of the language of a BCP 47 tag, without script and region; empty if ISO 639 has no code of three letters for it. */
    static Optional<Iri> iri(String tag) {
        try {
            String code = Locale.forLanguageTag(tag).getISO3Language();
            return code.isEmpty() ? Optional.empty() : Optional.of(new Iri(AUTHORITY + code.toUpperCase(Locale.ROOT)));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
