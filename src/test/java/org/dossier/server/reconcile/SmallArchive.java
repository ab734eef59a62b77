package org.dossier.server.reconcile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.dossier.release.DatedReleases;
import org.dossier.release.Release;

/** A release of a small archive: people who are called alike, a place within another, an event, an organization, a name that nobody claims. */
final class SmallArchive {
    static final String BASE = "http://archive.example/";

    private static final String YAML = """
        title: A small archive
        licence: https://creativecommons.org/publicdomain/zero/1.0/
        base: http://archive.example/
        sources:
          - {file: documents.jsonl, kind: documents}
          - {file: actors.jsonl, kind: actors}
          - {file: places.jsonl, kind: places}
          - {file: events.jsonl, kind: events}
        """;
    private static final String ACTORS = """
        {"id":"kim-il-sung","kind":"person","label":{"en":"Kim Il Sung","ko":"김일성"},"names":[{"text":"Ким Ир Сен","language":"ru"}],"birth":"1912-04-15","death":"1994-07-08","roles":{"en":["Premier of the DPRK"]},"identifiers":{"wikidata":"Q41117"}}
        {"id":"kim-il","kind":"person","label":{"en":"Kim Il"},"birth":"1910","death":"1984","identifiers":{"hsg":"112894"}}
        {"id":"john-smith-senior","kind":"person","label":{"en":"John Smith"},"birth":"1850","death":"1920"}
        {"id":"john-smith-junior","kind":"person","label":{"en":"John Smith"},"birth":"1901","death":"1970"}
        {"id":"foreign-ministry","kind":"organization","label":{"en":"Ministry of Foreign Affairs"},"begin":"1948-09"}
        {"id":"ambassador","kind":"position","label":{"en":"Soviet Ambassador to Korea"}}
        {"id":"hostile","kind":"person","label":{"en":"<script>alert(1)</script>"}}
        """;
    private static final String PLACES = """
        {"id":"korea","label":{"en":"Korea","ko":"한국"}}
        {"id":"kaesong","label":{"en":"Kaesong","ko":"개성"},"latitude":"37.97","longitude":"126.55","within":"korea"}
        """;
    private static final String EVENTS = """
        {"id":"talks","label":"Opening of the armistice talks","begin":"1951-07-10","places":["kaesong"]}
        """;
    private static final String DOCUMENTS = """
        {"id":"1","title":"Telegram","date":"1951-07-13","senders":["Kim Il Sung"],"recipients":["Nobody Knows"],"places":["Kaesong"]}
        {"id":"2","title":"Report","date":"1952-01-02","senders":["Kim Il Sung"],"people":["Kim Il Sung"]}
        """;

    private SmallArchive() {}

    static Release build(Path folder) throws IOException {
        return new DatedReleases(folder)
                .write("dataset.yaml", YAML)
                .write("actors.jsonl", ACTORS)
                .write("places.jsonl", PLACES)
                .write("events.jsonl", EVENTS)
                .write("documents.jsonl", DOCUMENTS)
                .publish(Instant.parse("2026-03-01T08:00:00Z"));
    }
}
