package org.dossier.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.model.Identifier;
import org.dossier.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityEntriesTest {
    @TempDir
    Path folder;

    private Release build() throws IOException {
        return new DatedReleases(folder)
                .write("dataset.yaml", """
                        title: Test
                        licence: https://creativecommons.org/publicdomain/zero/1.0/
                        base: http://archive.example/
                        sources:
                          - {file: documents.jsonl, kind: documents}
                          - {file: actors.jsonl, kind: actors}
                          - {file: places.jsonl, kind: places}
                        """)
                .write("actors.jsonl", """
                        {"id":"kim","kind":"person","label":{"ko":"김일성","en":"Kim Il Sung"},"names":[{"text":"Ким Ир Сен","language":"ru"}],"birth":"1912-04-15","death":"1994","roles":{"en":["Premier"]},"identifiers":{"wikidata":"Q41117","hsg":"112894"}}
                        {"id":"envoy","kind":"position","label":{"en":"Envoy"}}
                        """)
                .write("places.jsonl", """
                        {"id":"kaesong","label":{"en":"Kaesong"},"latitude":"37.97","longitude":"126.55"}
                        """)
                .write("documents.jsonl", """
                        {"id":"1","title":"Telegram","date":"1951-07-13","senders":["Kim Il Sung"],"recipients":["Nobody Knows"]}
                        """)
                .publish(Instant.parse("2026-03-01T08:00:00Z"));
    }

    private static Optional<AuthorityEntry> entry(AuthorityIndex index, String id) throws IOException {
        return index.entry(Release.ENTITY_EXTRACT, id);
    }

    @Test
    void aReleaseHasAnIndexOfWhatItTellsOfItsEntities() throws IOException {
        try (AuthorityIndex index = AuthorityIndex.openWritten(build().entityIndex())) {
            AuthorityEntry kim = entry(index, "person/kim").orElseThrow();
            assertThat(kim.kind()).isEqualTo(AuthorityKind.PERSON);
            assertThat(kim.names()).extracting(Text::value).containsExactly("Kim Il Sung", "김일성", "Ким Ир Сен");
            assertThat(kim.begin()).isEqualTo(OptionalInt.of(1912));
            assertThat(kim.end()).isEqualTo(OptionalInt.of(1994));
            assertThat(kim.roles()).containsExactly("Premier");
            assertThat(kim.identifiers())
                    .containsExactlyInAnyOrder(identifier("wikidata", "Q41117"), identifier("hsg", "112894"));
            assertThat(entry(index, "place/kaesong")
                            .orElseThrow()
                            .at()
                            .orElseThrow()
                            .latitude())
                    .isEqualTo("37.97");
            assertThat(entry(index, "actor/nobody-knows").orElseThrow().kind())
                    .as("nothing tells what it is")
                    .isEqualTo(AuthorityKind.PERSON);
            assertThat(entry(index, "position/envoy")).isEmpty();
            assertThat(entry(index, "document/1")).isEmpty();
            assertThat(index.size()).isEqualTo(3);
        }
    }

    private static Identifier identifier(String scheme, String value) {
        return new Identifier(scheme, value, List.of());
    }
}
