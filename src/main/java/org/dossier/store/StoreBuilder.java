package org.dossier.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.jena.sys.JenaSystem;
import org.dossier.disk.DiskFault;
import org.dossier.disk.TemporaryFolder;
import org.dossier.rdf.Iri;
import org.dossier.sort.SortedGraph;
import org.dossier.sort.Tasks;

/** Builds TDB2 databases. */
public final class StoreBuilder {
    private StoreBuilder() {}

    /**
     * Builds a database from sorted graphs, straight into the files of TDB2: the terms in their order, every index packed
     * from the leaves up with full blocks, and the statistics for TDB2's optimizer. It is an ordinary TDB2 database that
     * accepts updates. The same graphs give the same files. Holds 12 bytes a term, 20 for as long as ranks are made, and what {@code means} allows; per
     * subject and predicate, 8 bytes for each object.
     *
     * <p>Nothing is forced to disk: whoever publishes the directory does that.
     *
     * @param directory where it is made; holds no database yet
     * @param namedGraphs the graphs that have a name, which share their terms with {@code defaultGraph}
     * @param progress is told, from several threads, how many more of {@link #entries} are written
     * @throws IOException if a file cannot be written, which says so if the disk is full, or the graphs cannot be read.
     *     What was made of the database is left for the caller to remove; in {@code means.temporary()} nothing is left
     */
    public static void build(
            Path directory,
            SortedGraph defaultGraph,
            Map<Iri, SortedGraph> namedGraphs,
            BuildMeans means,
            LongConsumer progress)
            throws IOException {
        for (SortedGraph graph : namedGraphs.values()) {
            if (graph.terms() != defaultGraph.terms()) {
                throw new IllegalArgumentException("graphs with different dictionaries");
            }
        }
        Path storage = folder(directory.resolve(StoreFiles.STORAGE_FOLDER));
        JenaSystem.init();
        try (TemporaryFolder own = TemporaryFolder.in(means.temporary());
                Tasks tasks = new Tasks(means.workers(), progress)) {
            new SortedBuild(storage, own.path(), defaultGraph, namedGraphs, means, tasks).run();
        }
    }

    private static Path folder(Path folder) throws IOException {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }

    /** How much there is to write: each term twice, each triple three times, each quad six times. */
    public static long entries(SortedGraph defaultGraph, Map<Iri, SortedGraph> namedGraphs) {
        long named = 0;
        for (SortedGraph graph : namedGraphs.values()) {
            named += graph.size();
        }
        return 2L * defaultGraph.terms().size() + 3 * defaultGraph.size() + 6 * named;
    }
}
