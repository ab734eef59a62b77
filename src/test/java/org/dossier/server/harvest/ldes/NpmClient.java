package org.dossier.server.harvest.ldes;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The client of the LDES community, {@code ldes-client}, which npm installs below {@code target/} once for all tests. */
final class NpmClient {
    static final String VERSION = "0.3.0";
    private static final Path HOME = Path.of("target/ldes-client");
    private static final int INSTALL_MINUTES = 5;
    private static final int RUN_MINUTES = 2;

    private NpmClient() {}

    /** Installs it, or aborts the test and says on the console that it was not run. */
    static void install() throws IOException, InterruptedException {
        Path installed = HOME.resolve("node_modules/ldes-client/package.json");
        if (Files.exists(installed) && Files.readString(installed).contains("\"version\": \"" + VERSION + "\"")) {
            return;
        }
        Files.createDirectories(HOME);
        Files.writeString(HOME.resolve("package.json"), "{\"private\": true}");
        List<String> command =
                List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "ldes-client@" + VERSION);
        Path log = HOME.resolve("npm.log");
        try {
            Process npm = new ProcessBuilder(command)
                    .directory(HOME.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!npm.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) || npm.exitValue() != 0) {
                npm.destroyForcibly();
                skip("npm could not install ldes-client " + VERSION + ", see " + log);
            }
        } catch (IOException e) {
            skip("npm is not there: " + e.getMessage());
        }
    }

    private static void skip(String why) {
        System.err.println("SKIPPED: the event stream was not read by ldes-client; " + why);
        abort(why);
    }

    /** Runs the script of {@code docs/harvesting.md}; returns the members that it wrote, in lines of N-Quads. */
    static List<String> harvest(Path folder, String... arguments) throws IOException, InterruptedException {
        String document = Files.readString(Path.of("docs/harvesting.md"));
        int begin = document.indexOf("// harvest.mjs");
        Path script = HOME.resolve("harvest.mjs");
        Files.writeString(script, document.substring(begin, document.indexOf("```", begin)));
        return run(folder, script, arguments);
    }

    /** Runs the client's own command until it has read the stream; returns the lines that it printed. */
    static List<String> command(Path folder, String... arguments) throws IOException, InterruptedException {
        return run(folder, HOME.resolve("node_modules/ldes-client/dist/bin/cli.js"), arguments);
    }

    private static List<String> run(Path folder, Path script, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", script.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "members", ".nq");
        Path err = Files.createTempFile(folder, "client", ".log");
        Process client = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!client.waitFor(RUN_MINUTES, TimeUnit.MINUTES) || client.exitValue() != 0) {
            client.destroyForcibly();
            throw new AssertionError(command + " failed: " + Files.readString(err) + Files.readString(out));
        }
        if (Files.readString(err).contains("rror")) {
            throw new AssertionError(command + ": " + Files.readString(err));
        }
        return Files.readAllLines(out);
    }
}
