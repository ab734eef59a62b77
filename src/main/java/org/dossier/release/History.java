package org.dossier.release;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * When a release and every one that led to it were published: what turns the number of a release, which the register of entities
 * tells, into a date, and the dates that a harvester asks for into numbers.
 *
 * @param publications at least one; numbers and times rise
 */
public record History(List<Publication> publications) {
    public History {
        publications = List.copyOf(publications);
        if (publications.isEmpty()) {
            throw new IllegalArgumentException("a release has itself in its history");
        }
    }

    /**
     * The history of a release.
     *
     * @throws IOException if the release is not there any more
     */
    public static History of(Release release) throws IOException {
        return new History(release.history());
    }

    /** When a release was published; of one that is not known, the first that is known after it, or else the last. */
    public Instant published(int release) {
        return publications.stream()
                .filter(publication -> publication.release() >= release)
                .findFirst()
                .orElse(publications.get(publications.size() - 1))
                .instant();
    }

    /** When the first was published. */
    public Instant first() {
        return publications.get(0).instant();
    }

    /** When the last was published. */
    public Instant last() {
        return publications.get(publications.size() - 1).instant();
    }

    /**
     * The releases whose {@link #published} lies within bounds.
     *
     * @param from included
     * @param until included
     */
    public Numbers between(Instant from, Instant until) {
        int least = 1;
        int greatest = 0;
        for (Publication publication : publications) {
            if (publication.instant().isBefore(from)) {
                least = publication.release() + 1;
            }
            if (!publication.instant().isAfter(until)) {
                greatest = publication.release();
            }
        }
        return new Numbers(least, greatest);
    }

    /**
     * Numbers of releases.
     *
     * @param least the smallest, from 1
     * @param greatest the greatest; less than {@code least} if there is none
     */
    public record Numbers(int least, int greatest) {}
}
