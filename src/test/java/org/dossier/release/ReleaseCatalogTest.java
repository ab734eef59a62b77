package org.dossier.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dossier.disk.DurableFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseCatalogTest {
    @TempDir
    Path directory;

    private ReleaseCatalog catalog;

    @BeforeEach
    void aCatalog() {
        catalog = new ReleaseCatalog(directory);
    }

    @Test
    void aFolderThatIsNotThereHoldsNoRelease() throws IOException {
        ReleaseCatalog nowhere = new ReleaseCatalog(directory.resolve("nowhere"));
        assertThat(nowhere.current()).isEmpty();
        assertThat(nowhere.currentNumber()).isEmpty();
        assertThat(nowhere.releases()).isEmpty();
        assertThat(nowhere.release(1)).isEmpty();
    }

    @Test
    void releasesAreListedByNumberAndOtherFilesPassedOver() throws IOException {
        release(2);
        release(1);
        release(10_000);
        Files.createDirectory(directory.resolve("0003"));
        Files.createDirectory(directory.resolve("backup"));
        Files.writeString(directory.resolve("0004"), "a file");
        Files.createDirectories(directory.resolve("0005"));
        Files.writeString(directory.resolve("0005/manifest.json"), "{");
        assertThat(catalog.releases()).extracting(Release::name).containsExactly("0001", "0002", "10000");
    }

    @Test
    void currentIsWhatTheLinkNames() throws IOException {
        release(1);
        release(2);
        link("0001");
        assertThat(catalog.currentNumber()).hasValue(1);
        assertThat(catalog.current()).get().extracting(Release::number).isEqualTo(1);
        DurableFiles.switchLink(directory, "current", "0002", ".building-");
        assertThat(catalog.current()).get().extracting(Release::number).isEqualTo(2);
    }

    @Test
    void whoeverPollsSeesTheOldOrTheNewAndNothingBetween() throws Exception {
        release(1);
        release(2);
        link("0001");
        ExecutorService pollers = Executors.newFixedThreadPool(2);
        AtomicBoolean isOver = new AtomicBoolean();
        try {
            List<Future<Integer>> polls = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                polls.add(pollers.submit(() -> {
                    int polled = 0;
                    while (!isOver.get()) {
                        assertThat(catalog.currentNumber().orElseThrow()).isBetween(1, 2);
                        polled++;
                    }
                    return polled;
                }));
            }
            for (int i = 0; i < 200; i++) {
                DurableFiles.switchLink(directory, "current", i % 2 == 0 ? "0002" : "0001", ".building-");
            }
            isOver.set(true);
            for (Future<Integer> poll : polls) {
                assertThat(poll.get(30, TimeUnit.SECONDS)).isPositive();
            }
        } finally {
            isOver.set(true);
            pollers.shutdownNow();
        }
    }

    @Test
    void aManifestIsReadAsItWasWritten() throws IOException {
        release(7);
        assertThat(catalog.release(7)).get().extracting(Release::manifest).isEqualTo(manifest());
    }

    @Test
    void aLinkToNothingSaysWhatToDo() throws IOException {
        release(1);
        link("0009");
        assertThatThrownBy(() -> catalog.current())
                .isInstanceOf(IOException.class)
                .hasMessage(directory.resolve("current")
                        + ": names 0009, which is not there; let it name one of 0001, or run dossier build");
    }

    @Test
    void aLinkOutOfTheFolderSaysWhatToDo() throws IOException {
        link("../elsewhere/0001");
        assertThatThrownBy(() -> catalog.current())
                .hasMessageEndingWith(
                        "current: names ../elsewhere/0001, which is no release beside it; remove it and run"
                                + " dossier build");
    }

    @Test
    void anAbsoluteLinkIntoTheFolderWillDo() throws IOException {
        release(1);
        link(directory.resolve("0001").toAbsolutePath().toString());
        assertThat(catalog.current()).get().extracting(Release::number).isEqualTo(1);
    }

    @Test
    void aFileInPlaceOfTheLinkSaysWhatToDo() throws IOException {
        Files.writeString(directory.resolve("current"), "0001");
        assertThatThrownBy(() -> catalog.current())
                .hasMessageEndingWith("current: is no link; remove it and run dossier build");
    }

    @Test
    void aManifestThatCannotBeReadSaysWhatToDo() throws IOException {
        Files.createDirectory(directory.resolve("0001"));
        Files.writeString(directory.resolve("0001/manifest.json"), "{\"counts\": [");
        link("0001");
        assertThatThrownBy(() -> catalog.current())
                .hasMessageContaining("manifest.json: cannot be understood, so the release is not served")
                .hasMessageEndingWith("build the release again");
    }

    @Test
    void aManifestThatLacksAFieldSaysWhatToDo() throws IOException {
        Files.createDirectory(directory.resolve("0001"));
        Files.writeString(directory.resolve("0001/manifest.json"), "{\"parent\": 0}");
        link("0001");
        assertThatThrownBy(() -> catalog.current())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("manifest.json: cannot be understood");
    }

    private void link(String target) throws IOException {
        Files.createSymbolicLink(directory.resolve("current"), Path.of(target));
    }

    private void release(int number) throws IOException {
        Path release = Files.createDirectory(directory.resolve(Release.name(number)));
        ManifestFile.write(release, manifest());
    }

    private static Manifest manifest() {
        TreeMap<String, Long> counts = new TreeMap<>();
        counts.put("triples", 3L);
        TreeMap<String, String> title = new TreeMap<>();
        title.put("", "Test");
        title.put("ko", "시험");
        return new Manifest(
                new Manifest.DatasetFacts(
                        "../data", title, new TreeMap<>(), "urn:x", "Nobody", "", "", SmallDataset.BASE, List.of("en")),
                List.of(new Manifest.FileEntry("documents.jsonl", 3, "0".repeat(64))),
                List.of(),
                counts,
                "1",
                0);
    }
}
