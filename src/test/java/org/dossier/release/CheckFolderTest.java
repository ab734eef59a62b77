package org.dossier.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckFolderTest {
    @TempDir
    Path temporary;

    /** Makes a folder and stays, until it is killed. */
    static final class Holder {
        public static void main(String[] args) throws IOException, InterruptedException {
            CheckFolder folder = CheckFolder.in(Path.of(args[0]));
            Files.writeString(
                    Files.createDirectory(folder.path().resolve("store")).resolve("terms"), "a");
            System.out.println(folder.path());
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
        }
    }

    @Test
    void theFolderOfACheckGoesWithIt() throws IOException {
        try (CheckFolder folder = CheckFolder.in(temporary)) {
            Files.createDirectory(folder.path().resolve("store"));
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void whatAKilledCheckLeftGoesWithTheNextOneAndWhatALivingOneHasStays() throws Exception {
        Files.createDirectory(temporary.resolve("dossier-check-begun"));
        Files.createDirectory(temporary.resolve("somebody-else"));
        Process killed = hold();
        Path left = folder(killed);
        killed.destroyForcibly().waitFor();
        Process living = hold();
        try {
            Path held = folder(living);
            assertThat(left).doesNotExist();
            try (CheckFolder folder = CheckFolder.in(temporary)) {
                assertThat(children())
                        .containsExactlyInAnyOrder(
                                held,
                                folder.path(),
                                temporary.resolve("dossier-check-begun"),
                                temporary.resolve("somebody-else"));
            }
        } finally {
            living.destroyForcibly().waitFor();
        }
        CheckFolder.in(temporary).close();
        assertThat(children())
                .containsExactlyInAnyOrder(
                        temporary.resolve("dossier-check-begun"), temporary.resolve("somebody-else"));
    }

    private List<Path> children() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.toList();
        }
    }

    private Process hold() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        temporary.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static Path folder(Process holder) throws IOException {
        BufferedReader out = holder.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertThat(line).as("the holding process ended by itself").isNotNull();
        return Path.of(line);
    }
}
