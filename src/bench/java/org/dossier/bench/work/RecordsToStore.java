package org.dossier.bench.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dossier.mapping.GraphPart;
import org.dossier.sort.SortedGraph;
import org.dossier.sort.SortedGraphs;
import org.dossier.store.BuildMeans;
import org.dossier.store.StoreBuilder;

/** The whole way from records to a finished store; tells how long the store alone took once the graph was sorted. */
public final class RecordsToStore {
    private static final long MEMORY = 256L << 20;

    private RecordsToStore() {}

    /** {@code FOLDER STORE TEMPORARY}. */
    public static void main(String[] args) throws IOException {
        Path temporary = Files.createDirectories(Path.of(args[2]));
        try (Workers workers = new Workers();
                SortedGraphs graphs = workers.sorted(Path.of(args[0]), temporary.resolve("sort"))) {
            long sorted = System.nanoTime();
            SortedGraph graph = graphs.union(GraphPart.CORE.number(), GraphPart.LINKS.number());
            long memory = Math.min(MEMORY, Runtime.getRuntime().maxMemory() / 4);
            BuildMeans means = new BuildMeans(temporary.resolve("build"), memory, workers.pool, workers.threads);
            StoreBuilder.build(Path.of(args[1]), graph, Map.of(), means, done -> {});
            System.out.println("triples: " + graph.size());
            System.out.println("store alone: " + (System.nanoTime() - sorted) / 1e9);
        }
    }
}
