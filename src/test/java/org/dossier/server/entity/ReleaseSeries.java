package org.dossier.server.entity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.dossier.release.BuildProgress;
import org.dossier.release.BuildResult;
import org.dossier.release.BuildSettings;
import org.dossier.release.Release;
import org.dossier.release.ReleaseBuilder;
import org.dossier.release.ReleaseCatalog;
import org.dossier.source.Dataset;

/** Releases of a small dataset, one after the other in one folder: the first is published on 1 January 2026, each other a day later. */
public final class ReleaseSeries {
    /** What every IRI of it begins with. */
    public static final String BASE = "http://archive.example/";

    private static final Instant FIRST = Instant.parse("2026-01-01T11:59:57Z");
    private static final String YAML = """
            title: A small archive
            licence: https://creativecommons.org/publicdomain/zero/1.0/
            base: http://archive.example/
            languages: [en]
            sources:
              - {file: actors.jsonl, kind: actors}
              - {file: collections.jsonl, kind: collections}
              - {file: documents.jsonl, kind: documents}
            """;

    private final Path folder;
    private int published;

    /** Those of an empty folder. */
    public ReleaseSeries(Path folder) {
        this.folder = folder;
    }

    /** The folder of the releases. */
    public Path releases() {
        return folder.resolve("releases");
    }

    /**
     * Publishes the next release; it is published at noon and no seconds.
     *
     * @param actors records, a JSON object each
     * @param documents the same
     */
    public Release publish(List<String> actors, List<String> documents) throws IOException {
        Path dataset = Files.createDirectories(folder.resolve("dataset"));
        Files.writeString(dataset.resolve("dataset.yaml"), YAML);
        Files.writeString(dataset.resolve("actors.jsonl"), String.join("\n", actors));
        Files.writeString(dataset.resolve("collections.jsonl"), "{\"id\": \"truce\", \"label\": \"The truce\"}\n");
        Files.writeString(dataset.resolve("documents.jsonl"), String.join("\n", documents));
        Instant now = FIRST.plus(Duration.ofDays(published++));
        BuildSettings settings = new BuildSettings(
                OptionalLong.empty(), BuildSettings.DEFAULT.queryLimit(), Clock.fixed(now, ZoneOffset.UTC));
        BuildResult result = new ReleaseBuilder(new ReleaseCatalog(releases()), settings, BuildProgress.SILENT)
                .build(Dataset.open(dataset));
        return result.release()
                .orElseThrow(() -> new IllegalStateException(result.report().refusal() + result.report()));
    }
}
