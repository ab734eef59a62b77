package org.dossier.link.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dossier.disk.KilledProcess;
import org.dossier.link.name.NameReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes that make an index at moments of a seeded choice; whoever opens it must never notice. */
class KilledIndexBuildTest {
    private static final int KILLS = 3;
    private static final long SEED = 20_261_128;
    private static final String DESCRIBED = "  - {file: people.tsv, kind: person, fields: {id: id, label: name}}\n";

    @TempDir
    Path root;

    /** Makes one index after another, each of one more entry, until it is killed, and says each time that it has begun. */
    static final class Builder {
        public static void main(String[] args) throws IOException {
            Path root = Path.of(args[0]);
            for (int entries = 200; true; entries++) {
                AuthorityExtracts extracts = extracts(root, entries);
                System.out.println(KilledProcess.BEGUN);
                AuthorityIndex.build(root.resolve("index"), extracts, problem -> {})
                        .close();
            }
        }
    }

    private static AuthorityExtracts extracts(Path root, int entries) throws IOException {
        StringBuilder rows = new StringBuilder("id\tname\n");
        for (int i = 0; i < entries; i++) {
            rows.append(i).append("\tKim Il ").append(i).append('\n');
        }
        return new ExtractFolder(root.resolve("dataset"))
                .with("people.tsv", rows.toString())
                .extracts(DESCRIBED);
    }

    @Test
    void aKillAtAnyMomentLeavesAWholeIndexAndTheNextBuildClean() throws Exception {
        Path folder = root.resolve("index");
        AuthorityIndex.build(folder, extracts(root, 100), problem -> {}).close();
        Random random = new Random(SEED);
        for (int i = 0; i < KILLS; i++) {
            KilledProcess.run(Builder.class, List.of(root.toString()), 2 + random.nextInt(3), random.nextInt(150));
            try (AuthorityIndex index = AuthorityIndex.open(folder)) {
                assertThat(index.size()).isGreaterThanOrEqualTo(100);
                assertThat(index.candidates(AuthorityKind.PERSON, List.of(NameReading.of("Kim Il")), 500))
                        .hasSize((int) index.size());
            }
        }
        AuthorityIndex.build(folder, extracts(root, 50), problem -> {}).close();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .map(name -> name.startsWith("index-") ? "index" : name)
                    .sorted()
                    .toList();
            assertThat(names).containsExactly(".lock", "current", "index");
        }
    }
}
