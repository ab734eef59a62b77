package org.dossier.release;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * When a release was published.
 *
 * @param release its number
 * @param published in UTC and whole seconds, as {@code 2026-11-27T23:14:05Z}; later than that of every release before it, and never
 *     earlier than the moment from which it could be seen
 */
public record Publication(int release, String published) {
    /** How long the last step of publishing may take; the step is a rename and the switch of a link. */
    private static final int LEAD_SECONDS = 2;

    /**
     * Reads the time, and drops fractions of a second.
     *
     * @throws DateTimeParseException if {@code published} is no such time
     */
    public Publication {
        published = Instant.parse(published).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * The publication of a release that is about to be seen. A harvester that asks for what is newer than its last visit must not miss it, so
     * the time lies a little ahead: nobody can have seen the release before it and call the visit later.
     *
     * @param last when the release before it was published; {@link Instant#EPOCH} if there is none
     */
    static Publication next(int release, Instant now, Instant last) {
        Instant ahead = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1 + LEAD_SECONDS);
        Instant after = last.plusSeconds(1);
        return new Publication(release, (ahead.isBefore(after) ? after : ahead).toString());
    }

    /** The time as Java has it. */
    @JsonIgnore
    public Instant instant() {
        return Instant.parse(published);
    }
}
