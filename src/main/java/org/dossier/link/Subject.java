package org.dossier.link;

import java.util.List;
import java.util.Optional;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.model.Identifier;
import org.dossier.model.Place;

/**
 * One of our entities, as far as it can be held against an authority file.
 *
 * @param key its IRI, or what a gold file calls it
 * @param names every form of its name that the records have, the preferred one first; never empty
 * @param attested the years of the documents it occurs in; of an event, when it was
 * @param life birth and death, establishment and end, where a record tells them
 * @param roles what it was, in the records' words
 * @param within the names of what it lies in or belongs to: a place's country, an organization's state
 * @param at where it is, WGS84
 * @param identifiers those it has already
 */
public record Subject(
        String key,
        AuthorityKind kind,
        List<String> names,
        Years attested,
        Years life,
        List<String> roles,
        List<String> within,
        Optional<Place.Coordinates> at,
        List<Identifier> identifiers) {
    /** One of whom only the names are known, and when it was attested. */
    public static Subject of(String key, AuthorityKind kind, List<String> names, Years attested) {
        return new Subject(key, kind, names, attested, Years.NONE, List.of(), List.of(), Optional.empty(), List.of());
    }

    public Subject {
        names = List.copyOf(names);
        roles = List.copyOf(roles);
        within = List.copyOf(within);
        identifiers = List.copyOf(identifiers);
        if (names.isEmpty()) {
            throw new IllegalArgumentException(key + " has no name");
        }
    }
}
