package org.dossier.model;

import java.util.List;

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
}
