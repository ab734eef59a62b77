package org.dossier.release;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which releases are kept: the newest, and those that are young. The newest one is kept in any case, as its register has every entity
 * ever published, withdrawn ones too; and so is the one that is served.
 *
 * @param newest how many of the newest are kept
 * @param age those are kept that were published not longer ago than this; zero keeps none
 */
public record Retention(int newest, Duration age) {
    public Retention {
        if (newest < 0 || age.isNegative()) {
            throw new IllegalArgumentException("nothing is kept less than not at all: " + newest + ", " + age);
        }
    }

    /**
     * Those that need not be kept.
     *
     * @param releases every release that can be read, oldest first
     * @param current the number of the one that is served
     * @throws IOException if a release is not there any more
     */
    List<Release> beyond(List<Release> releases, int current, Instant now) throws IOException {
        List<Release> beyond = new ArrayList<>();
        int old = releases.size() - Math.max(1, newest);
        for (int i = 0; i < old; i++) {
            Release release = releases.get(i);
            // A release is published a little ahead of the clock, so without an age none is young.
            boolean young =
                    !age.isZero() && !History.of(release).last().plus(age).isBefore(now);
            if (!young && release.number() != current) {
                beyond.add(release);
            }
        }
        return beyond;
    }
}
