package org.dossier.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dossier.mapping.GraphPart;
import org.dossier.model.ArchiveRecord;
import org.dossier.rdf.Triple;
import org.dossier.sort.GraphSorter;
import org.dossier.sort.SortedGraph;
import org.dossier.sort.SortedGraphs;
import org.dossier.source.Dataset;
import org.dossier.source.Problem;
import org.dossier.source.SourceLocation;

/** What a build makes of a dataset before it writes anything; what it would report is told to nobody. */
public final class MappedDataset {
    private MappedDataset() {}

    /** Maps a dataset on a thread for each processor and sorts its core and its links; the records graph stays empty. */
    public static SortedGraphs sorted(Path folder, Path temporary) throws IOException {
        try (Workers workers = Workers.begin()) {
            return sorted(folder, temporary, workers);
        }
    }

    static SortedGraphs sorted(Path folder, Path temporary, Workers workers) throws IOException {
        try (GraphSorter sorter = new GraphSorter(temporary, GraphPart.values().length, workers.batchBytes())) {
            state(
                    folder,
                    Stream.generate(() -> new DefaultGraph(sorter.batch()))
                            .limit(workers.threads())
                            .toList());
            return sorter.sorted();
        }
    }

    /** The core and the links together. */
    static SortedGraph defaultGraph(SortedGraphs graphs) throws IOException {
        return graphs.union(GraphPart.CORE.number(), GraphPart.LINKS.number());
    }

    /** Maps a dataset on as many threads as there are receivers. */
    static void state(Path folder, List<? extends TripleReceiver> receivers) throws IOException {
        Dataset dataset = Dataset.open(folder);
        DatasetMapping.map(dataset, dataset.description().base(), receivers, new Nobody());
    }

    /** Sorts the graph that other mappers and stores are measured with, which tells nothing of lines in files. */
    private record DefaultGraph(GraphSorter.Batch batch) implements TripleReceiver {
        @Override
        public void triple(GraphPart part, Triple triple) throws IOException {
            if (part == GraphPart.CORE || part == GraphPart.LINKS) {
                batch.triple(part.number(), triple);
            }
        }

        @Override
        public void close() throws IOException {
            batch.close();
        }
    }

    private record Nobody() implements RecordListener {
        @Override
        public void place(
                SourceLocation where, Optional<ArchiveRecord> record, List<Problem> problems, List<Concluded> remarks) {
            // The report is no part of what is measured.
        }

        @Override
        public void end(Predicate<String> held) {
            // As above.
        }
    }
}
