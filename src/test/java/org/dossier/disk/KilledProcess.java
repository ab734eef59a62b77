package org.dossier.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process that does its work again and again, says {@value #BEGUN} each time it begins, and is killed at some moment. */
public final class KilledProcess {
    /** The line that it writes each time. */
    public static final String BEGUN = "begun";

    private static final int PATIENCE_SECONDS = 30;

    private KilledProcess() {}

    /** Lets a class with a {@code main} begin so many times, and kills it so long after the last. */
    public static void run(Class<?> program, List<String> arguments, int times, int milliseconds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (int begun = 0; begun < times; ) {
                String line = out.readLine();
                assertThat(line).as("the process ended by itself").isNotNull();
                begun += line.equals(BEGUN) ? 1 : 0;
            }
            Thread.sleep(milliseconds);
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }
}
