package org.dossier.bench.harness;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What is to be measured, from the system properties {@code bench.*}.
 *
 * @param rows the rows to run, in order
 * @param documents how many documents the dataset of most rows has
 * @param manyDocuments how many the larger one of the row {@code store} has; 0 leaves it out
 * @param memoryDocuments how many that of the row {@code memory} has
 * @param entries how many entries the larger authority file of the row {@code link} has; 0 leaves it out
 * @param pairs how often both sides of a comparison are run
 * @param folder a folder for datasets and stores
 * @param shared the folder with the extracts of authority files that lie beside the project
 * @param home the project's folder
 */
record Settings(
        List<String> rows,
        int documents,
        int manyDocuments,
        int memoryDocuments,
        int entries,
        int pairs,
        Path folder,
        Path shared,
        Path home) {
    static Settings ofSystem() {
        Path home = Path.of("").toAbsolutePath();
        return new Settings(
                Arrays.asList(System.getProperty("bench.rows", String.join(",", Row.NAMES))
                        .split(",", -1)),
                Integer.getInteger("bench.documents", 100_000),
                Integer.getInteger("bench.many", 500_000),
                Integer.getInteger("bench.memory", 1_000_000),
                Integer.getInteger("bench.entries", 1_000_000),
                Integer.getInteger("bench.pairs", 5),
                Path.of(System.getProperty("bench.folder", "target/bench/data")).toAbsolutePath(),
                Path.of(System.getProperty("dossier.shared", "../shared")).toAbsolutePath(),
                home);
    }
}
