package org.dossier.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dossier.disk.DurableFiles;
import org.dossier.source.Dataset;

/** The release of {@code data/armistice}, built once for all tests of a run; they only read it. */
public final class ArmisticeRelease {
    private static final Path RELEASES = Path.of("target/armistice-releases");
    private static final BuildResult RESULT = build();

    private ArmisticeRelease() {}

    /** The release. */
    public static Release release() {
        return RESULT.release()
                .orElseThrow(() -> new AssertionError("data/armistice was refused: "
                        + RESULT.report().refusal() + "; " + RESULT.report().findings(Finding.Severity.VIOLATION)));
    }

    /** What its build found. */
    public static BuildReport report() {
        return RESULT.report();
    }

    /** The folder it is current in. */
    public static ReleaseCatalog catalog() {
        return new ReleaseCatalog(RELEASES);
    }

    private static BuildResult build() {
        try {
            if (Files.exists(RELEASES)) {
                DurableFiles.delete(RELEASES);
            }
            return new ReleaseBuilder(catalog(), BuildSettings.DEFAULT, BuildProgress.SILENT)
                    .build(Dataset.open(Path.of("data/armistice")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
