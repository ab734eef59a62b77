package org.dossier.release;

import java.util.Optional;

/**
 * What came of a build.
 *
 * @param release the new release, which is current now; empty if it was refused, or only a check was asked for
 * @param report what was found; says why, if the release was refused
 */
public record BuildResult(Optional<Release> release, BuildReport report) {}
