package org.dossier.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dossier.release.Release;
import org.dossier.release.ReleaseCatalog;
import picocli.CommandLine.Option;

/** Where the releases are. */
final class ReleasesOption {
    @Option(
            names = "--releases",
            paramLabel = "DIR",
            defaultValue = "releases",
            description = "The folder of releases (default: ${DEFAULT-VALUE}, in the current folder).")
    private Path releases;

    Path directory() {
        return releases;
    }

    ReleaseCatalog catalog() {
        return new ReleaseCatalog(releases);
    }

    /**
     * The release that is current.
     *
     * @throws IOException if there is none; the message says how to make one
     */
    Release current() throws IOException {
        return catalog().current().orElseThrow(() -> noRelease());
    }

    /**
     * Every release that is kept, oldest first.
     *
     * @throws IOException if there is none; the message says how to make one
     */
    List<Release> kept() throws IOException {
        List<Release> kept = catalog().releases();
        if (kept.isEmpty()) {
            throw noRelease();
        }
        return kept;
    }

    /**
     * A release that is kept.
     *
     * @throws IOException if it is not
     */
    Release kept(int number) throws IOException {
        return catalog()
                .release(number)
                .orElseThrow(() -> new IOException("no release " + number + " in " + releases
                        + "; \"dossier releases\" lists those that are kept"));
    }

    private IOException noRelease() {
        return new IOException("no release in " + releases + "; run \"dossier build DATASET"
                + (releases.equals(Path.of("releases")) ? "" : " --releases " + releases)
                + "\" first, or name another folder with --releases");
    }
}
