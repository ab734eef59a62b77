package org.dossier.model;

import java.util.List;
import java.util.Optional;

/**
 * An identifier that an authority file gives to an entity.
 *
 * @param scheme the authority in lower case: {@code wikidata}, {@code viaf}, {@code lcnaf}, {@code gnd} ...
 * @param value the identifier as that authority writes it
 * @param sources where the identifier was seen for this entity
 */
public record Identifier(String scheme, String value, List<String> sources) {
    public Identifier {
        sources = List.copyOf(sources);
    }

    /** The identifier that {@link #text} writes, without sources; empty if a text is none. */
    public static Optional<Identifier> parse(String text) {
        int colon = text.indexOf(':');
        return colon <= 0
                ? Optional.empty()
                : Optional.of(new Identifier(text.substring(0, colon), text.substring(colon + 1), List.of()));
    }

    /** As data write it: {@code wikidata:Q855}. */
    public String text() {
        return scheme + ':' + value;
    }

    /** As one says it: {@code wikidata Q855}. */
    public String words() {
        return scheme + ' ' + value;
    }
}
