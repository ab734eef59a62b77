package org.dossier.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dossier.rdf.Triple;
import org.dossier.sort.GraphSorter;
import org.dossier.sort.SortedGraphs;
import org.dossier.sort.SortedPass;

/** Indexes of small graphs. */
public final class TextIndexes {
    /** What the IRIs of the graphs begin with. */
    public static final String BASE = "http://localhost:3030/";

    private static final int BLOCK_TRIPLES = 10_000;

    private TextIndexes() {}

    /** Writes one, in several blocks on several threads, into {@code text} in a folder. */
    public static Path write(Path folder, Collection<Triple> graph) throws IOException {
        Path text = folder.resolve("text");
        ExecutorService workers = Executors.newFixedThreadPool(3);
        try (GraphSorter sorter = new GraphSorter(folder.resolve("sort"), 1, 1 << 20)) {
            try (GraphSorter.Batch batch = sorter.batch()) {
                for (Triple triple : graph) {
                    batch.triple(0, triple);
                }
            }
            try (SortedGraphs sorted = sorter.sorted();
                    TextSink sink = new TextSink(text, BASE, 1 << 24)) {
                SortedPass pass = new SortedPass(sorted.graph(0), workers, 3, BLOCK_TRIPLES);
                pass.entities(sink);
                pass.run(read -> {});
                sink.finish();
            }
        } finally {
            workers.shutdownNow();
        }
        return text;
    }
}
