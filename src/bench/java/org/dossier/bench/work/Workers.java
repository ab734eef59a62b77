package org.dossier.bench.work;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.dossier.mapping.GraphPart;
import org.dossier.rdf.Triple;
import org.dossier.sort.GraphSorter;
import org.dossier.sort.SortedGraphs;
import org.dossier.source.Dataset;

/** As many threads as the machine has processors, and what they make of a dataset. */
public final class Workers implements Closeable {
    private static final long BATCH_BYTES = 128L << 20;

    final int threads = Runtime.getRuntime().availableProcessors();
    final ExecutorService pool = Executors.newFixedThreadPool(threads);

    /** Maps a dataset and sorts its core and its links; the records graph stays empty. */
    public SortedGraphs sorted(Path folder, Path temporary) throws IOException {
        long bytes = Math.min(BATCH_BYTES, Runtime.getRuntime().maxMemory() / 8 / threads);
        try (GraphSorter sorter = new GraphSorter(temporary, GraphPart.values().length, bytes)) {
            List<Sorting> targets = Stream.generate(() -> new Sorting(sorter.batch()))
                    .limit(threads)
                    .toList();
            MappingWorker.map(Dataset.open(folder), targets);
            for (Sorting target : targets) {
                target.batch.close();
            }
            return sorter.sorted();
        }
    }

    private record Sorting(GraphSorter.Batch batch) implements MappingWorker.Target {
        @Override
        public void triple(GraphPart part, Triple triple) throws IOException {
            batch.triple(part.number(), triple);
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
