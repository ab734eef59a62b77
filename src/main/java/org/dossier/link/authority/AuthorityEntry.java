package org.dossier.link.authority;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dossier.model.Identifier;
import org.dossier.model.Place;
import org.dossier.model.Text;

/**
 * One entry of an authority file.
 *
 * @param extract what the dataset calls the extract that has it
 * @param id its id there, unique in the extract
 * @param names the preferred ones first, each text once; never empty
 * @param begin the year of birth, foundation or beginning; negative before our era, as the extract counts it
 * @param end the year of death, dissolution or end
 * @param roles what it was, in the words of the extract
 * @param at where it is, WGS84
 * @param country as the extract writes it, {@code ""} if it does not say
 * @param identifiers those of other authority files, and its own where the description says so
 */
public record AuthorityEntry(
        String extract,
        String id,
        AuthorityKind kind,
        List<Text> names,
        OptionalInt begin,
        OptionalInt end,
        List<String> roles,
        Optional<Place.Coordinates> at,
        String country,
        List<Identifier> identifiers) {
    public AuthorityEntry {
        names = List.copyOf(names);
        roles = List.copyOf(roles);
        identifiers = List.copyOf(identifiers);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("entry " + id + " of " + extract + " has no name");
        }
    }
}
