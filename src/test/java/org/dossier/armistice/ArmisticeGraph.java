package org.dossier.armistice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dossier.mapping.MappingRule;
import org.dossier.mapping.RecordIndex;
import org.dossier.mapping.RecordMapper;
import org.dossier.mapping.Remark;
import org.dossier.mapping.StatementSink;
import org.dossier.model.ArchiveRecord;
import org.dossier.rdf.Triple;
import org.dossier.source.Dataset;
import org.dossier.source.Problem;
import org.dossier.source.RecordSource;
import org.dossier.source.SourceLocation;

/** The whole graph that the mapper makes of {@code data/armistice}, sorted and distinct; made once for all tests. */
public final class ArmisticeGraph {
    private static final Path FOLDER = Path.of("data", "armistice");

    private static List<Triple> triples = List.of();

    private ArmisticeGraph() {}

    /** The base of its IRIs. */
    public static String base() {
        return "http://localhost:3030/";
    }

    /** Its triples. */
    public static synchronized List<Triple> triples() {
        if (triples.isEmpty()) {
            try {
                triples = List.copyOf(map());
            } catch (IOException e) {
                throw new IllegalStateException(FOLDER + " cannot be read", e);
            }
        }
        return triples;
    }

    private static Set<Triple> map() throws IOException {
        Dataset dataset = Dataset.open(FOLDER);
        List<ArchiveRecord> records = new ArrayList<>();
        dataset.read(new RecordSource.Receiver() {
            @Override
            public void record(ArchiveRecord record, SourceLocation where) {
                records.add(record);
            }

            @Override
            public void problem(Problem problem) {
                // The test of the dataset looks at these.
            }
        });
        RecordIndex index = new RecordIndex();
        records.forEach(index::add);
        RecordMapper mapper = new RecordMapper(dataset.description().base(), index);
        Set<Triple> sorted = new TreeSet<>();
        StatementSink sink = new StatementSink() {
            @Override
            public void state(MappingRule rule, Triple triple) {
                sorted.add(triple);
            }

            @Override
            public void remark(Remark remark) {
                // The test of the mapping looks at these.
            }
        };
        mapper.frame(sink);
        for (ArchiveRecord record : records) {
            mapper.map(record, sink);
        }
        return sorted;
    }
}
