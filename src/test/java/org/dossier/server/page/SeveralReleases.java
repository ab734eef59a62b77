package org.dossier.server.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.dossier.release.BuildProgress;
import org.dossier.release.BuildSettings;
import org.dossier.release.Release;
import org.dossier.release.ReleaseBuilder;
import org.dossier.release.ReleaseCatalog;
import org.dossier.source.Dataset;

/** Releases of an archive that is told anew each time, one day after the other; the first is of 1 March 2026. */
final class SeveralReleases {
    private static final String YAML = """
        title: An archive that grows
        licence: https://creativecommons.org/publicdomain/zero/1.0/
        base: http://archive.example/
        sources: [{file: documents.jsonl, kind: documents}]
        """;
    private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");

    private final Path folder;
    private int built;

    SeveralReleases(Path folder) {
        this.folder = folder;
    }

    Path directory() {
        return folder.resolve("releases");
    }

    /** Builds a release of these documents. */
    Release next(String... documents) throws IOException {
        Path dataset = Files.createDirectories(folder.resolve("dataset"));
        Files.writeString(dataset.resolve("dataset.yaml"), YAML);
        Files.writeString(dataset.resolve("documents.jsonl"), String.join("\n", documents) + "\n");
        Clock clock = Clock.fixed(FIRST.plus(Duration.ofDays(built++)), ZoneOffset.UTC);
        return new ReleaseBuilder(
                        new ReleaseCatalog(directory()),
                        new BuildSettings(OptionalLong.empty(), Duration.ofSeconds(30), clock),
                        BuildProgress.SILENT)
                .build(Dataset.open(dataset))
                .release()
                .orElseThrow();
    }

    /** A document without sender, of a day. */
    static String document(String id, String title, String date) {
        return "{\"id\": \"%s\", \"title\": \"%s\", \"date\": \"%s\"}".formatted(id, title, date);
    }
}
