package org.dossier.server.harvest.oai;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.dossier.release.DatedReleases;
import org.dossier.release.Release;

/** A small archive that publishes one release after another, at times that the test says. */
final class Archive {
    /** No address of the server under test. */
    static final String BASE = "http://archive.example/";

    private static final String YAML = """
            title: {en: A small archive, ko: 작은 문서고}
            licence: https://creativecommons.org/publicdomain/zero/1.0/
            publisher: {name: The archivists, url: https://archive.example/}
            contact: mailto:archive@archive.example
            base: http://archive.example/
            languages: [en, ko, ru]
            sources:
              - {file: actors.jsonl, kind: actors}
              - {file: programs.jsonl, kind: programs}
              - {file: collections.jsonl, kind: collections}
              - {file: documents.jsonl, kind: documents}
            """;

    private final DatedReleases releases;

    Archive(Path folder) throws IOException {
        releases = new DatedReleases(folder);
        write("dataset.yaml", YAML);
        write("actors.jsonl", """
                {"id": "stalin", "kind": "person", "label": {"en": "Joseph Stalin", "ru": "Сталин"}}
                """);
        write("programs.jsonl", """
                {"id": "cwihp", "label": "Cold War International History Project"}
                """);
        write("collections.jsonl", """
                {"id": "170", "label": {"en": "Korean War Armistice", "ko": "정전협정"}, "description": {"en": "On the truce", "ko": "휴전"}}
                {"id": "171", "label": "Nothing lies in it"}
                """);
        documents("");
    }

    /** Documents of plain titles: {@code doc-0}, {@code doc-1} ...; every third in collection 170, every fifth released by a program. */
    static String plain(int from, int to, String title) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append("{\"id\":\"doc-%03d\",\"title\":\"%s %d\",\"date\":\"1951-07-10\",\"type\":\"Note\"%s%s}\n"
                    .formatted(
                            i,
                            title,
                            i,
                            i % 3 == 0 ? ",\"collections\":[\"170\"]" : "",
                            i % 5 == 0 ? ",\"programs\":[\"cwihp\"]" : ""));
        }
        return lines.toString();
    }

    /** Has these documents in the next release, a line of JSON each. */
    Archive documents(String lines) throws IOException {
        return write("documents.jsonl", lines);
    }

    Archive write(String file, String content) throws IOException {
        releases.write(file, content);
        return this;
    }

    /** Builds the next release at that time; it is dated three seconds later. */
    Release publish(String time) throws IOException {
        return releases.publish(Instant.parse(time));
    }

    Path releases() {
        return releases.releases();
    }

    void delete(Release release) throws IOException {
        releases.delete(release.number());
    }
}
