package org.dossier.server.entity;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dossier.release.DatedReleases;
import org.dossier.release.Release;

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

    private final DatedReleases releases;
    private int published;

    /** Those of an empty folder. */
    public ReleaseSeries(Path folder) throws IOException {
        releases = new DatedReleases(folder)
                .write("dataset.yaml", YAML)
                .write("collections.jsonl", "{\"id\": \"truce\", \"label\": \"The truce\"}\n");
    }

    /** The folder of the releases. */
    public Path releases() {
        return releases.releases();
    }

    /**
     * Publishes the next release; it is published at noon and no seconds.
     *
     * @param actors records, a JSON object each
     * @param documents the same
     */
    public Release publish(List<String> actors, List<String> documents) throws IOException {
        return releases.write("actors.jsonl", String.join("\n", actors))
                .write("documents.jsonl", String.join("\n", documents))
                .publish(FIRST.plus(Duration.ofDays(published++)));
    }
}
