package org.dossier.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;
import org.dossier.sort.GraphSorter;
import org.dossier.sort.SortedGraph;
import org.dossier.sort.SortedGraphs;

/** Stores of a few triples. */
public final class SmallStore {
    private static final long BYTES = 1 << 24;

    private SmallStore() {}

    /** Builds one in {@code folder}, with the means of a release. */
    public static void build(Path folder, List<Triple> defaultGraph, Map<Iri, List<Triple>> named) throws IOException {
        build(folder, defaultGraph, named, BYTES, 2);
    }

    static void build(
            Path folder, List<Triple> defaultGraph, Map<Iri, List<Triple>> named, long memoryBytes, int threads)
            throws IOException {
        List<List<Triple>> graphs = new ArrayList<>();
        graphs.add(defaultGraph);
        graphs.addAll(named.values());
        Files.createDirectories(folder.toAbsolutePath().getParent());
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (GraphSorter sorter = new GraphSorter(folder.resolveSibling("sort"), graphs.size(), BYTES)) {
            fill(sorter, graphs);
            try (SortedGraphs sorted = sorter.sorted()) {
                Map<Iri, SortedGraph> byName = new LinkedHashMap<>();
                for (Iri name : named.keySet()) {
                    byName.put(name, sorted.graph(byName.size() + 1));
                }
                BuildMeans means = new BuildMeans(folder.resolveSibling("temporary"), memoryBytes, workers, threads);
                StoreBuilder.build(folder, sorted.graph(0), byName, means, more -> {});
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static void fill(GraphSorter sorter, List<List<Triple>> graphs) throws IOException {
        try (GraphSorter.Batch batch = sorter.batch()) {
            for (int i = 0; i < graphs.size(); i++) {
                for (Triple triple : graphs.get(i)) {
                    batch.triple(i, triple);
                }
            }
        }
    }
}
