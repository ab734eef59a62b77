package org.dossier.release;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dossier.bench.side.BareEncoder;
import org.dossier.sort.SortedGraphs;

/** The graph of a dataset as sorted N-Triples, each triple once: what the other loaders read. */
public final class RecordsToNtriples {
    private RecordsToNtriples() {}

    /** {@code FOLDER OUT TEMPORARY}. */
    public static void main(String[] args) throws IOException {
        try (SortedGraphs graphs = MappedDataset.sorted(Path.of(args[0]), Path.of(args[2]));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])), 1 << 16)) {
            BareEncoder.write(MappedDataset.defaultGraph(graphs), out);
        }
    }
}
