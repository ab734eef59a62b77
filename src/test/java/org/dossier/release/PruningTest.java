package org.dossier.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.dossier.change.EntityRegister;
import org.dossier.change.EntityState;
import org.dossier.disk.DurableFiles;
import org.dossier.store.StoreReader;
import org.junit.jupiter.api.Test;

class PruningTest extends SmallReleases {
    private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");
    private static final String WITHDRAWN = "http://localhost:3030/id/event/truce-talks";

    /** Builds so many releases, each a day after the other. */
    private void build(int releases) throws IOException {
        for (int i = 0; i < releases; i++) {
            int before = catalog.releases().size();
            Clock clock = Clock.fixed(FIRST.plus(Duration.ofDays(before)), ZoneOffset.UTC);
            new ReleaseBuilder(
                            catalog,
                            new BuildSettings(OptionalLong.empty(), Duration.ofSeconds(30), clock),
                            BuildProgress.SILENT)
                    .build(dataset.open());
        }
    }

    private Pruning pruning(int newest, int days, Instant now) {
        return new Pruning(catalog, new Retention(newest, Duration.ofDays(days)), Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<Integer> prune(int newest, int days, Instant now) throws IOException {
        List<Integer> removed = new ArrayList<>();
        pruning(newest, days, now).prune(release -> removed.add(release.number()));
        return removed;
    }

    private List<Integer> kept() throws IOException {
        return catalog.releases().stream().map(Release::number).toList();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(catalog.directory())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theNewestAreKeptAndNothingElseIsTouched() throws IOException {
        build(4);
        Files.createDirectory(catalog.directory().resolve("0000"));
        Files.createDirectory(catalog.directory().resolve("backup"));
        assertThat(pruning(4, 0, FIRST).plan()).isEmpty();
        assertThat(pruning(2, 0, FIRST).plan()).hasSize(2);
        Instant later = FIRST.plus(Duration.ofDays(30));
        assertThat(pruning(2, 0, later).plan()).extracting(Release::number).containsExactly(1, 2);
        assertThat(kept()).containsExactly(1, 2, 3, 4);
        assertThat(prune(2, 0, later)).containsExactly(1, 2);
        assertThat(names()).containsExactly(".last.json", ".lock", "0000", "0003", "0004", "backup", "current");
        assertThat(prune(2, 0, later)).isEmpty();
        for (Release release : catalog.releases()) {
            assertThat(ReleaseVerifier.verify(release)).isEmpty();
        }
    }

    @Test
    void whatIsYoungIsKeptWhateverTheNumber() throws IOException {
        build(4);
        Instant now = FIRST.plus(Duration.ofDays(4));
        assertThat(pruning(1, 3, now).plan()).extracting(Release::number).containsExactly(1);
        assertThat(pruning(3, 2, now).plan()).extracting(Release::number).containsExactly(1);
        assertThat(pruning(0, 2, now).plan()).extracting(Release::number).containsExactly(1, 2);
    }

    @Test
    void theCurrentAndTheNewestAreKeptInAnyCase() throws IOException {
        build(4);
        DurableFiles.switchLink(catalog.directory(), "current", "0002", ".building-");
        assertThat(prune(0, 0, FIRST.plus(Duration.ofDays(30)))).containsExactly(1, 3);
        assertThat(kept()).containsExactly(2, 4);
        assertThat(catalog.current().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void noTombstoneIsLost() throws IOException {
        build(1);
        dataset.with("events.jsonl", "");
        build(2);
        prune(1, 0, FIRST.plus(Duration.ofDays(30)));
        assertThat(kept()).containsExactly(3);
        assertThat(entity(3, WITHDRAWN)).isEqualTo(new EntityState(WITHDRAWN, "", 1, 2, List.of()));
        dataset.and("documents.jsonl", "{\"id\": \"3\", \"title\": \"Memoir\"}\n");
        build(1);
        prune(1, 0, FIRST.plus(Duration.ofDays(30)));
        assertThat(kept()).containsExactly(4);
        assertThat(entity(4, WITHDRAWN)).isEqualTo(new EntityState(WITHDRAWN, "", 1, 2, List.of()));
    }

    private EntityState entity(int release, String iri) throws IOException {
        try (EntityRegister register =
                EntityRegister.open(catalog.release(release).orElseThrow().directory())) {
            return register.find(iri).orElseThrow();
        }
    }

    @Test
    void whoeverReadsAReleaseReadsOn() throws IOException {
        build(2);
        Release first = catalog.release(1).orElseThrow();
        try (StoreReader store = StoreReader.open(first.store());
                EntityRegister register = EntityRegister.open(first.directory())) {
            assertThat(prune(1, 0, FIRST.plus(Duration.ofDays(30)))).containsExactly(1);
            assertThat(first.directory()).doesNotExist();
            assertThat(store.size()).isEqualTo(first.manifest().counts().get(Manifest.TRIPLES));
            assertThat(register.find(WITHDRAWN)).isPresent();
        }
    }

    @Test
    void nothingIsRemovedWhileABuildIsAtWork() throws IOException {
        build(2);
        try (BuildSite site = BuildSite.open(catalog)) {
            assertThat(site.directory()).isDirectory();
            assertThatThrownBy(() -> prune(1, 0, FIRST.plus(Duration.ofDays(30))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("at work there; wait until it is done");
        }
        assertThat(kept()).containsExactly(1, 2);
    }

    @Test
    void whatAKilledPruningLeftIsRemovedByTheNext() throws IOException {
        build(2);
        Files.move(catalog.directory().resolve("0001"), catalog.directory().resolve(".removed-0001-abc"));
        assertThat(kept()).containsExactly(2);
        assertThat(prune(1, 0, FIRST.plus(Duration.ofDays(30)))).isEmpty();
        assertThat(names()).containsExactly(".last.json", ".lock", "0002", "current");
    }

    @Test
    void aReleaseThatCannotBeReadIsLeftAlone() throws IOException {
        build(3);
        Files.writeString(catalog.directory().resolve("0001/manifest.json"), "{");
        assertThat(prune(1, 0, FIRST.plus(Duration.ofDays(30)))).containsExactly(2);
        assertThat(catalog.directory().resolve("0001/manifest.json")).exists();
    }
}
