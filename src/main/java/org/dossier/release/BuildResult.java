package org.dossier.release;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What came of a build.
 *
 * @param release the new release, which is current now; empty if it was refused, or only a check was asked for
 * @param report what was found; says why, if the release was refused
 * @param reportPage the report for reading: the new release's, or that of the refused one; empty after a check
 */
public record BuildResult(Optional<Release> release, BuildReport report, Optional<Path> reportPage) {}
