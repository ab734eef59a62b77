package org.dossier.server.harvest.sitemap;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The client of ResourceSync that an editor of its specification wrote, {@code resync} 2.0.1 in Python, read from where it is kept beside the project:
 * {@code clients/resync}, with the packages {@code defusedxml} and {@code dateutil} beside it or installed.
 */
final class ResyncClient {
    private static final Path SCRIPT = Path.of(
                    System.getProperty("dossier.shared", "../shared"), "clients", "resync", "resync-sync")
            .toAbsolutePath();
    private static final int RUN_MINUTES = 2;

    private final Path folder;
    private final String mapping;

    /**
     * @param folder where the client keeps its state
     * @param source what the addresses of resources begin with
     * @param copy where it keeps what it takes
     */
    ResyncClient(Path folder, String source, Path copy) {
        this.folder = folder;
        this.mapping = source + "=" + copy;
    }

    /** Aborts the test where the client is not there, and says so on the console. */
    static void require() {
        if (!Files.exists(SCRIPT)) {
            String why = SCRIPT + " is not there, so the lists of ResourceSync were read by no client of others";
            System.err.println("SKIPPED: " + why);
            abort(why);
        }
    }

    /** Runs it; returns what it said. */
    String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", "-W", "ignore", SCRIPT.toString(), "--verbose"));
        command.addAll(List.of(arguments));
        command.add(mapping);
        Path said = Files.createTempFile(folder, "resync", ".log");
        Process client = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = client.waitFor(RUN_MINUTES, TimeUnit.MINUTES);
        String text = Files.readString(said);
        if (!ended || client.exitValue() != 0 || text.contains("FatalError") || text.contains("mismatch")) {
            client.destroyForcibly();
            throw new AssertionError(command + " failed: " + text);
        }
        return text;
    }
}
