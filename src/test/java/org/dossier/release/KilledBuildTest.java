package org.dossier.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dossier.disk.KilledProcess;
import org.dossier.source.Dataset;
import org.dossier.store.StoreReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills building processes at moments of a seeded choice; what is served must never notice. */
class KilledBuildTest {
    private static final int KILLS = 4;
    private static final long SEED = 20_261_124;

    @TempDir
    Path directory;

    /** Builds one release after another until it is killed, and says each time that it has begun. */
    static final class Builder {
        public static void main(String[] args) throws IOException {
            while (true) {
                System.out.println(KilledProcess.BEGUN);
                new ReleaseBuilder(new ReleaseCatalog(Path.of(args[1])), BuildSettings.DEFAULT, BuildProgress.SILENT)
                        .build(Dataset.open(Path.of(args[0])));
            }
        }
    }

    @Test
    void aKillAtAnyMomentLeavesAWholeReleaseCurrentAndTheNextBuildClean() throws Exception {
        SmallDataset dataset = SmallDataset.in(directory.resolve("small"));
        ReleaseCatalog catalog = new ReleaseCatalog(directory.resolve("releases"));
        ReleaseBuilder builder = new ReleaseBuilder(catalog, BuildSettings.DEFAULT, BuildProgress.SILENT);
        builder.build(dataset.open());
        Random random = new Random(SEED);
        int before = catalog.currentNumber().orElseThrow();
        for (int i = 0; i < KILLS; i++) {
            KilledProcess.run(
                    Builder.class,
                    List.of(
                            directory.resolve("small").toString(),
                            directory.resolve("releases").toString()),
                    2 + random.nextInt(2),
                    random.nextInt(400));

            Release current = catalog.current().orElseThrow();
            assertThat(current.number()).isGreaterThanOrEqualTo(before);
            assertThat(ReleaseVerifier.verify(current)).isEmpty();
            try (StoreReader store = StoreReader.open(current.store())) {
                assertThat(store.size()).isEqualTo(current.manifest().counts().get(Manifest.TRIPLES));
            }
            before = current.number();
        }

        Release next = builder.build(dataset.open()).release().orElseThrow();
        assertThat(catalog.current()).contains(next);
        assertThat(next.number()).isGreaterThan(before);
        try (Stream<Path> files = Files.list(catalog.directory())) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.matches("\\d{4}"))
                    .sorted()
                    .toList();
            assertThat(names).containsExactly(".last.json", ".lock", "current");
        }
        for (Release release : catalog.releases()) {
            assertThat(ReleaseVerifier.verify(release)).isEmpty();
        }
    }
}
