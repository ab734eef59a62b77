package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.dossier.release.ToolVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The {@code dossier} script, here with a jar that can tell its version and nothing else; the end-to-end check runs it whole. */
class LauncherTest {
    private static final String TOLD = "dossier 9.9 (Java " + Runtime.version().feature() + ")";

    @TempDir
    Path home;

    private Path app;

    @BeforeEach
    void install() throws IOException {
        Files.copy(Path.of("dossier"), home.resolve("dossier"), StandardCopyOption.COPY_ATTRIBUTES);
        app = home.resolve("target/app");
        Files.createDirectory(home.resolve("target"));
        jar();
    }

    @Test
    void aProcessThatRunsOutOfMemoryEnds() throws IOException {
        assertThat(Files.readAllLines(Path.of("dossier")))
                .filteredOn(line -> line.startsWith("options=("))
                .singleElement()
                .asString()
                .contains("-XX:+ExitOnOutOfMemoryError");
    }

    @Test
    void aBuildRunsWithTheCollectorThatTakesTheLeastMemoryUnlessOneIsNamed() throws Exception {
        assertThat(said(start("-Xlog:gc", "build"))).contains("Using Serial");
        assertThat(said(start("-Xlog:gc -XX:+UseParallelGC", "build"))).contains("Using Parallel");
        assertThat(said(start("-Xlog:gc", "serve"))).doesNotContain("Using Serial");
    }

    @Test
    void everybodyMayRunIt() {
        assertThat(Path.of("dossier")).isExecutable();
    }

    @Test
    void itStartsFromAnArchiveOnceThereIsOne() throws Exception {
        assertThat(version("")).isEqualTo(TOLD);
        Path archive = archive();
        assertThat(version("")).isEqualTo(TOLD);
        assertThat(version("-Xlog:class+load"))
                .contains("org.dossier.cli.Start source: shared objects file")
                .contains(TOLD);
        assertThat(archive.getFileName().toString()).startsWith("Start-" + System.getProperty("java.version"));
    }

    @Test
    void anArchiveOfAnotherJarIsMadeAnew() throws Exception {
        version("");
        Path archive = archive();
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now().minusSeconds(3600)));
        jar();
        FileTime old = Files.getLastModifiedTime(archive);
        assertThat(version("")).isEqualTo(TOLD);
        waitFor(() -> Files.getLastModifiedTime(archive).compareTo(old) > 0);
        assertThat(version("")).isEqualTo(TOLD);
    }

    @Test
    void aDamagedArchiveIsNotUsedAndIsMadeAnew() throws Exception {
        version("");
        Path archive = archive();
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.delete(archive);
        Files.write(archive, bytes);
        assertThat(version("-Xlog:class+load"))
                .contains(TOLD)
                .doesNotContain("org.dossier.cli.Start source: shared objects file");
        waitFor(() -> !Arrays.equals(bytes, Files.readAllBytes(archive)));
        assertThat(version("-Xlog:class+load")).contains("org.dossier.cli.Start source: shared objects file");
    }

    @Test
    void manyStartsAtOnceDoNotDisturbOneAnother() throws Exception {
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            starts.add(start(""));
        }
        for (Process start : starts) {
            assertThat(output(start)).isEqualTo(TOLD);
        }
        archive();
        assertThat(version("")).isEqualTo(TOLD);
    }

    @Test
    void whereNothingCanBeWrittenItStartsWithoutAnArchive() throws Exception {
        Files.createFile(app);
        assertThat(version("")).isEqualTo(TOLD);
        assertThat(version("")).isEqualTo(TOLD);
        assertThat(app).isEmptyFile();
    }

    @Test
    void whoSharesClassesInAnotherWayIsLetAlone() throws Exception {
        assertThat(version("-Xshare:off")).isEqualTo(TOLD);
        try (Stream<Path> files = Files.list(app)) {
            assertThat(files).singleElement().asString().endsWith("dossier.jar");
        }
    }

    /** What a start prints, which is all of it in one line. */
    private String version(String options) throws Exception {
        return output(start(options));
    }

    private Process start(String options) throws IOException {
        return start(options, "--version");
    }

    private Process start(String options, String command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("bash", home.resolve("dossier").toString(), command);
        builder.redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("DOSSIER_JAVA_OPTS", options);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }

    /** All that a start prints; the jar has no commands, so that one fails. */
    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String output(Process process) throws Exception {
        String output = said(process);
        assertThat(process.waitFor()).as(output).isZero();
        return output.strip();
    }

    /** The archive, once it is made and what was needed to make it is gone. */
    private Path archive() throws Exception {
        List<Path> found = new ArrayList<>();
        waitFor(() -> {
            found.clear();
            try (Stream<Path> files = Files.list(app)) {
                files.filter(file -> !file.toString().matches(".*\\.(jar|lock|sum)"))
                        .forEach(found::add);
            }
            return found.size() == 1 && found.get(0).toString().matches(".*\\.(jsa|aot)");
        });
        return found.get(0);
    }

    private static void waitFor(Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited two minutes").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private void jar() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "9.9");
        try (JarOutputStream jar =
                new JarOutputStream(Files.newOutputStream(home.resolve("target/dossier.jar")), manifest)) {
            for (Class<?> type : List.of(Start.class, ToolVersion.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new ZipEntry(name));
                try (InputStream in = type.getResourceAsStream("/" + name)) {
                    in.transferTo(jar);
                }
                jar.closeEntry();
            }
        }
    }
}
