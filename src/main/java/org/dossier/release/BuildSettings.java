package org.dossier.release;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What a build is told beside its dataset.
 *
 * @param maxErrors how many records may be rejected before the release is refused; empty is no limit
 * @param queryLimit how long each query of the library may take
 */
public record BuildSettings(OptionalLong maxErrors, Duration queryLimit) {
    /** No limit on rejected records, 30 seconds for a query. */
    public static final BuildSettings DEFAULT = new BuildSettings(OptionalLong.empty());

    public BuildSettings(OptionalLong maxErrors) {
        this(maxErrors, Duration.ofSeconds(30));
    }
}
