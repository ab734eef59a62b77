package org.dossier.bench.harness;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How long it takes until the version is told, and until a server gives its first answer. */
final class StartRow implements Row {
    private static final int STARTS_A_PAIR = 4;
    private static final long WAIT_FOR_ARCHIVES_MILLIS = 120_000;

    @Override
    public String title() {
        return "Start";
    }

    @Override
    public void run(Bench bench, Section section) throws IOException {
        int times = bench.settings().pairs() * STARTS_A_PAIR;
        Path empty = bench.file("empty");
        Files.createDirectories(empty);
        Files.writeString(empty.resolve("Empty.java"), "class Empty { public static void main(String[] args) {} }");
        ProcessRun.of(bench.side(
                "javac",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/javac").toString(),
                        "-d",
                        empty.toString(),
                        empty.resolve("Empty.java").toString()),
                List.of()));
        Path releases = bench.file("releases-armistice");
        ProcessRun.of(bench.dossier(
                "build",
                "",
                List.of(releases),
                "build",
                bench.settings().home().resolve("data/armistice"),
                "--releases",
                releases));
        Side nothing =
                bench.side("an empty Java", List.of(Bench.javaProgram(), "-cp", empty.toString(), "Empty"), List.of());
        Side version = bench.dossier("dossier --version", "", List.of(), "--version");
        Side help = bench.dossier("dossier --help", "", List.of(), "--help");
        archives(bench, version);
        Runs runs = Runs.inTurn(List.of(nothing, version, help), times, true);
        section.line(times + " starts of each, in turn; the launcher's own work counts.\n");
        section.sides(runs);
        section.ratiosHead();
        section.atMost(
                "dossier --version / an empty Java", runs.seconds(version).over(runs.seconds(nothing)), 2);
        Side serve = bench.dossier("dossier serve", "", List.of(), "serve", "--releases", releases, "--port", 0);
        Side bare = bench.side(
                "the same jar without archived classes",
                List.of(
                        Bench.javaProgram(),
                        "-jar",
                        bench.settings().home().resolve("target/dossier.jar").toString(),
                        "serve",
                        "--releases",
                        releases.toString(),
                        "--port",
                        "0"),
                List.of());
        List<Double> archived = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        for (int i = 0; i <= times; i++) {
            double first = firstAnswer(serve);
            double other = firstAnswer(bare);
            if (i > 0) {
                archived.add(first);
                plain.add(other);
            }
        }
        section.line("\nUntil the server of the armistice records has answered its first query:\n");
        section.tableHead("side", "seconds");
        section.cells(List.of(serve.name(), new Series(archived).text()));
        section.cells(List.of(bare.name(), new Series(plain).text()));
        section.ratiosHead();
        section.atMost(
                "first answer, dossier serve / without archived classes",
                new Series(archived).over(new Series(plain)),
                0.5);
    }

    /** Starts it until the launcher has archived the classes, which it does beside the first start. */
    private static void archives(Bench bench, Side version) throws IOException {
        Path app = bench.settings().home().resolve("target/app");
        long end = System.currentTimeMillis() + WAIT_FOR_ARCHIVES_MILLIS;
        while (System.currentTimeMillis() < end) {
            ProcessRun.of(version);
            try (var files = Files.list(app)) {
                List<String> names =
                        files.map(file -> file.getFileName().toString()).toList();
                boolean atWork = names.stream().anyMatch(name -> name.endsWith(".tmp"));
                String java = "-" + System.getProperty("java.version") + ".";
                if (!atWork
                        && List.of("Start", "Rehearsal").stream()
                                .allMatch(part -> names.stream()
                                        .anyMatch(name -> name.matches(Pattern.quote(part + java) + "(jsa|aot)")))) {
                    return;
                }
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
        }
        System.err.println("bench: the launcher has not archived its classes in two minutes");
    }

    private static double firstAnswer(Side side) throws IOException {
        long begin = System.nanoTime();
        try (ServedRelease server = ServedRelease.start(side)) {
            URI query = URI.create(server.address() + "sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D");
            try (InputStream answer = query.toURL().openStream()) {
                answer.readAllBytes();
            }
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}
