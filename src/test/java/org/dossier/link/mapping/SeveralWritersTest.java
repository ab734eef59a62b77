package org.dossier.link.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several threads and several processes decide at the same time, each with a file of its own, and none loses anything. */
class SeveralWritersTest {
    private static final List<String> THREADS = List.of("thread1", "thread2", "thread3");
    private static final List<String> PROCESSES = List.of("process1", "process2");

    @TempDir
    Path folder;

    @Test
    void nothingIsLost() throws Exception {
        List<Process> processes = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS.size());
        try {
            for (String name : PROCESSES) {
                processes.add(start(name));
            }
            List<Callable<String>> writers = new ArrayList<>();
            for (String name : THREADS) {
                writers.add(() -> {
                    ManyWriters.write(folder, name);
                    return name;
                });
            }
            for (Future<String> writer : threads.invokeAll(writers)) {
                writer.get();
            }
            for (Process process : processes) {
                assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
                assertThat(process.exitValue()).isZero();
            }
        } finally {
            threads.shutdownNow();
            processes.forEach(Process::destroyForcibly);
        }
        List<Mapping> expected = new ArrayList<>();
        for (String name : List.of("thread1", "thread2", "thread3", "process1", "process2")) {
            for (int i = 0; i < ManyWriters.DECISIONS; i++) {
                if (ManyWriters.stays(i)) {
                    expected.add(ManyWriters.mapping(name, i));
                }
            }
        }
        MappingSet set = new MappingFolder(folder).file().read();
        assertThat(set.mappings()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(set.problems()).isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**/.mappings-*");
    }

    private Process start(String writer) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyWriters.class.getName(),
                        folder.toString(),
                        writer)
                .inheritIO()
                .start();
    }
}
