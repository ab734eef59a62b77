package org.dossier.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.dossier.server.DossierServer;
import picocli.CommandLine;

/** The command line, run in this process on a dataset made for the test. */
final class CommandLineRun {
    private static final String YAML = """
            title: Test archive
            licence: https://creativecommons.org/publicdomain/zero/1.0/
            base: http://localhost:3030/
            sources: [{file: documents.jsonl, kind: documents}]
            """;

    private final Path folder;
    private Consumer<DossierServer> visit = server -> {};

    CommandLineRun(Path folder) {
        this.folder = folder;
    }

    /** What a run gave. */
    record Outcome(int code, String out, String err) {}

    /** The folder of a dataset with these documents. */
    Path dataset(String... lines) throws IOException {
        Path dataset = Files.createDirectories(folder.resolve("dataset"));
        Files.writeString(dataset.resolve("dataset.yaml"), YAML);
        Files.writeString(dataset.resolve("documents.jsonl"), String.join("\n", lines) + "\n");
        return dataset;
    }

    Path releases() {
        return folder.resolve("releases");
    }

    /** What is done with a server before it is stopped. */
    CommandLineRun visiting(Consumer<DossierServer> visit) {
        this.visit = visit;
        return this;
    }

    Outcome run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        return new Outcome(line.execute(words), out.toString(), err.toString());
    }

    /** The command line itself. */
    CommandLine line() {
        return Main.commandLine(new Session() {
            @Override
            public boolean isTerminal() {
                return false;
            }

            @Override
            public void stay(DossierServer server) {
                visit.accept(server);
            }
        });
    }
}
