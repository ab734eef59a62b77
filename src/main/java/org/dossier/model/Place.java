package org.dossier.model;

import java.util.List;

/**
 * A place.
 *
 * @param names every form of its name, preferred ones first; each is a claim, as with {@link Actor}
 * @param coordinates WGS84, one element or none
 * @param within the larger place, by id or name; {@code ""} if none is given
 */
public record Place(
        String id,
        List<NameForm> names,
        List<Coordinates> coordinates,
        String within,
        List<Identifier> identifiers,
        Annotation annotation)
        implements ArchiveRecord {
    public Place {
        names = List.copyOf(names);
        coordinates = List.copyOf(coordinates);
        identifiers = List.copyOf(identifiers);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("place " + id + " has no name");
        }
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.PLACES;
    }

    /**
     * A point on the earth, WGS84.
     *
     * @param latitude decimal degrees north, as written (-90 to 90)
     * @param longitude decimal degrees east, as written (-180 to 180)
     */
    public record Coordinates(String latitude, String longitude) {}
}
