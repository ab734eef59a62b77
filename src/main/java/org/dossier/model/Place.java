package org.dossier.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
    public record Coordinates(String latitude, String longitude) {
        private static final Pattern DEGREES = Pattern.compile("[+-]?[0-9]{1,3}(\\.[0-9]{1,20})?");
        private static final int POLE = 90;
        private static final int DATE_LINE = 180;

        /** The point at two numbers; empty if they are no decimal degrees, or lie not on the earth. */
        public static Optional<Coordinates> read(String latitude, String longitude) {
            return isWithin(latitude, POLE) && isWithin(longitude, DATE_LINE)
                    ? Optional.of(new Coordinates(latitude, longitude))
                    : Optional.empty();
        }

        private static boolean isWithin(String degrees, int limit) {
            return DEGREES.matcher(degrees).matches() && Math.abs(Double.parseDouble(degrees)) <= limit;
        }
    }
}
