package org.dossier.release;

import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * What a build is told beside its dataset.
 *
 * @param maxErrors how many records may be rejected before the release is refused; empty is no limit
 * @param queryLimit how long each query of the library may take
 * @param clock tells when a release is published
 */
public record BuildSettings(OptionalLong maxErrors, Duration queryLimit, Clock clock) {
    /** No limit on rejected records, 30 seconds for a query. */
    public static final BuildSettings DEFAULT = new BuildSettings(OptionalLong.empty());

    public BuildSettings(OptionalLong maxErrors) {
        this(maxErrors, Duration.ofSeconds(30));
    }

    public BuildSettings(OptionalLong maxErrors, Duration queryLimit) {
        this(maxErrors, queryLimit, Clock.systemUTC());
    }
}
