package org.dossier.server.page;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.dossier.release.DatedReleases;
import org.dossier.release.Release;

/** Releases of an archive that is told anew each time, one day after the other; the first is of 1 March 2026. */
final class SeveralReleases {
    private static final String YAML = """
        title: An archive that grows
        licence: https://creativecommons.org/publicdomain/zero/1.0/
        base: http://archive.example/
        sources: [{file: documents.jsonl, kind: documents}]
        """;
    private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");

    private final DatedReleases releases;
    private int built;

    SeveralReleases(Path folder) throws IOException {
        releases = new DatedReleases(folder).write("dataset.yaml", YAML);
    }

    Path directory() {
        return releases.releases();
    }

    /** Builds a release of these documents. */
    Release next(String... documents) throws IOException {
        return releases.write("documents.jsonl", String.join("\n", documents) + "\n")
                .publish(FIRST.plus(Duration.ofDays(built++)));
    }

    /** A document without sender, of a day. */
    static String document(String id, String title, String date) {
        return "{\"id\": \"%s\", \"title\": \"%s\", \"date\": \"%s\"}".formatted(id, title, date);
    }
}
