package org.dossier.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dossier.sort.SortedGraph;
import org.dossier.sort.SortedGraphs;
import org.dossier.store.BuildMeans;
import org.dossier.store.StoreBuilder;

/** The whole way from records to a finished store; tells how long the store alone took once the graph was sorted. */
public final class RecordsToStore {
    private RecordsToStore() {}

    /** {@code FOLDER STORE TEMPORARY}. */
    public static void main(String[] args) throws IOException {
        Path temporary = Files.createDirectories(Path.of(args[2]));
        try (Workers workers = Workers.begin();
                SortedGraphs graphs = MappedDataset.sorted(Path.of(args[0]), temporary.resolve("sort"), workers)) {
            long sorted = System.nanoTime();
            SortedGraph graph = MappedDataset.defaultGraph(graphs);
            BuildMeans means =
                    new BuildMeans(temporary.resolve("build"), workers.storeBytes(), workers.pool(), workers.threads());
            StoreBuilder.build(Path.of(args[1]), graph, Map.of(), means, done -> {});
            System.out.println("triples: " + graph.size());
            System.out.println("store alone: " + (System.nanoTime() - sorted) / 1e9);
        }
    }
}
