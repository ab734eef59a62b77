package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dossier.release.ReleaseCatalog;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds where no file may grow beyond a limit, as on a disk that is full: the limits hit the sort, the indexes and the terms. */
class FullDiskTest {
    private static final int FAILED = 3;

    @TempDir
    Path directory;

    @ParameterizedTest(name = "files of at most {0} KiB")
    @ValueSource(ints = {40, 300, 700})
    void aFullDiskIsOneClearSentenceAndHarmsNothing(int kibibytes) throws Exception {
        Path releases = directory.resolve("releases");
        Path small = Path.of("src/test/resources/org/dossier/cli/one-record");
        assertThat(build("unlimited", small, releases).exit()).isZero();

        Ended ended = build(String.valueOf(kibibytes), Path.of("data/armistice"), releases);

        assertThat(ended.exit()).as(ended.said()).isEqualTo(FAILED);
        assertThat(ended.said()).contains("free some space").doesNotContain("\tat ");
        assertThat(new ReleaseCatalog(releases).currentNumber()).hasValue(1);
        try (Stream<Path> left = Files.list(releases)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(".last.json", ".lock", "current", "0001");
        }
    }

    private record Ended(int exit, String said) {}

    private static Ended build(String limit, Path dataset, Path releases) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        "bash",
                        "-c",
                        "ulimit -f " + limit + " && exec \"$@\"",
                        "bash",
                        java,
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "build",
                        dataset.toString(),
                        "--releases",
                        releases.toString()))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said);
    }
}
