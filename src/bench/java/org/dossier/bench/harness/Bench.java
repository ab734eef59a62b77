package org.dossier.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dossier.bench.dataset.DatasetGenerator;

/** What the rows share: the datasets, made when they are first wanted, and how processes are started. */
final class Bench {
    /** For the peers too: what a machine with 8 GiB could give. */
    private static final String HEAP = "-Xmx4g";

    private static final String SMALL_HEAP = "-Xmx1g";

    private final Settings settings;

    Bench(Settings settings) {
        this.settings = settings;
    }

    Settings settings() {
        return settings;
    }

    /** A file or a folder in the benchmarks' folder. */
    Path file(String name) throws IOException {
        Files.createDirectories(settings.folder());
        return settings.folder().resolve(name);
    }

    /** A generated dataset, which is made if it is not there. */
    Path dataset(int documents) throws IOException {
        Path folder = file("dataset-" + documents);
        Path done = file("dataset-" + documents + ".done");
        if (!Files.exists(done)) {
            System.err.println("bench: making " + documents + " documents");
            new DatasetGenerator(folder, documents, 1, 0).write();
            Files.createFile(done);
        }
        return folder;
    }

    /** The records that come with the project. */
    Path armistice() {
        return settings.home().resolve("data/armistice");
    }

    /** A dataset that lists an authority file of so many entries, which is made of the real extracts if it is not there. */
    Path authorities(int entries) throws IOException {
        Path folder = file("authorities-" + entries);
        Path done = file("authorities-" + entries + ".done");
        if (!Files.exists(done)) {
            System.err.println("bench: making " + entries + " entries of authority files");
            List<String> command =
                    program("org.dossier.bench.dataset.AuthorityMultiplier", settings.shared(), folder, entries);
            ProcessRun.of(side("authority files", command, List.of(folder)));
            Files.createFile(done);
        }
        return folder;
    }

    /** The graph of a generated dataset as sorted N-Triples. */
    Path graph(int documents) throws IOException {
        Path file = file("graph-" + documents + ".nt");
        Path done = file("graph-" + documents + ".done");
        if (!Files.exists(done)) {
            System.err.println("bench: writing the graph of " + documents + " documents");
            Path temporary = file("graph-temporary");
            List<String> command =
                    program("org.dossier.release.RecordsToNtriples", dataset(documents), file, temporary);
            ProcessRun.of(side("graph", command, List.of(file, temporary)));
            Files.createFile(done);
        }
        return file;
    }

    Side side(String name, List<String> command, List<Path> makes) {
        return new Side(name, command, Map.of(), settings.home(), makes);
    }

    /** Records to N-Triples; the first thread writes {@code out}. */
    Side convert(String name, int documents, Path out, int threads) throws IOException {
        return side(name, program("org.dossier.release.Convert", dataset(documents), out, threads), List.of(out));
    }

    /** Records to a finished store. */
    Side recordsToStore(String name, int documents, Path store) throws IOException {
        Path temporary = file("store-temporary");
        List<String> command = program("org.dossier.release.RecordsToStore", dataset(documents), store, temporary);
        return side(name, command, List.of(store, temporary));
    }

    /** The graph of a generated dataset into a store by a loader of Jena's: {@code parallel} or {@code phased}. */
    Side jenaLoader(String loader, int documents, Path store) throws IOException {
        List<String> command = program("org.dossier.bench.side.JenaLoad", graph(documents), store, loader);
        return side("Jena's " + loader + " loader", command, List.of(store));
    }

    /** A class of {@code src/bench/java}, which finds the product's classes too. */
    List<String> program(String type, Object... args) {
        return java(System.getProperty("java.class.path"), type, args);
    }

    /** As {@link #program}, with a heap of one gigabyte. */
    List<String> smallProgram(String type, Object... args) {
        return java(SMALL_HEAP, System.getProperty("java.class.path"), type, args);
    }

    List<String> java(String classPath, String type, Object... args) {
        return java(HEAP, classPath, type, args);
    }

    private static List<String> java(String heap, String classPath, String type, Object... args) {
        List<String> command = new ArrayList<>(List.of(javaProgram(), heap, "-Dfile.encoding=UTF-8"));
        if (Runtime.version().feature() >= 23) {
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        command.addAll(List.of("-cp", classPath, type));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        return command;
    }

    static String javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin/java").toString();
    }

    /** The command {@code dossier}; {@code options} are Java's. */
    Side dossier(String name, String options, List<Path> makes, Object... args) {
        List<String> command =
                new ArrayList<>(List.of(settings.home().resolve("dossier").toString()));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        return new Side(
                name,
                command,
                Map.of("DOSSIER_JAVA_OPTS", options, "JAVA_HOME", System.getProperty("java.home")),
                settings.home(),
                makes);
    }

    /** The class path of another mapper or store, which Maven builds from {@code src/bench/peers}. */
    String peer(String name) throws IOException {
        Path home = settings.home().resolve("target/bench/" + name);
        if (!Files.isDirectory(home.resolve("lib"))) {
            System.err.println("bench: fetching " + name);
            ProcessRun.of(side(
                    name,
                    List.of("mvn", "-q", "-B", "-f", "src/bench/peers/" + name + "/pom.xml", "process-classes"),
                    List.of(home)));
        }
        return home.resolve("classes") + ":" + home.resolve("lib") + "/*";
    }
}
