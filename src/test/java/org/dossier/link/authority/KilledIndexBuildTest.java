package org.dossier.link.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
                System.out.println("begun");
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
            killOneBuild(2 + random.nextInt(3), random.nextInt(150));
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

    /** Lets a process begin so many builds and kills it so long after the last began. */
    private void killOneBuild(int builds, int milliseconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Builder.class.getName(),
                        root.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (int begun = 0; begun < builds; ) {
                String line = out.readLine();
                assertThat(line).as("the building process ended by itself").isNotNull();
                begun += line.equals("begun") ? 1 : 0;
            }
            Thread.sleep(milliseconds);
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
