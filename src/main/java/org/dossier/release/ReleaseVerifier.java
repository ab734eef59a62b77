package org.dossier.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dossier.release.Manifest.FileEntry;

/** Holds the files of a release against its manifest. */
public final class ReleaseVerifier {
    private final Release release;

    private ReleaseVerifier(Release release) {
        this.release = release;
    }

    /**
     * What differs, a sentence for each file, in the order of the manifest; empty if the release is as it was built.
     *
     * @throws IOException if a file is there but cannot be read
     */
    public static List<String> verify(Release release) throws IOException {
        return new ReleaseVerifier(release).differences();
    }

    private List<String> differences() throws IOException {
        List<String> differences = new ArrayList<>();
        Set<String> known = new HashSet<>();
        known.add(ManifestFile.NAME);
        for (FileEntry entry : release.manifest().outputs()) {
            known.add(entry.path());
            Path file = release.directory().resolve(entry.path());
            if (!Files.isRegularFile(file)) {
                differences.add(file + ": is missing; build the release again");
            } else if (!InputFiles.entry(release.directory(), file).equals(entry)) {
                differences.add(file + ": is not what was built; build the release again");
            }
        }
        try (Stream<Path> files = Files.walk(release.directory())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!known.contains(InputFiles.relative(release.directory(), file))) {
                    differences.add(file + ": is no part of the release; remove it");
                }
            }
        }
        return differences;
    }
}
