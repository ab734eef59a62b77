package org.dossier.release;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.link.mapping.MappingProblem;
import org.dossier.link.published.LinkRemark;
import org.dossier.link.published.LinkSink;
import org.dossier.link.published.LinkSources;
import org.dossier.mapping.GraphPart;
import org.dossier.mapping.MappingRule;
import org.dossier.mapping.RecordIndex;
import org.dossier.mapping.RecordMapper;
import org.dossier.mapping.Remark;
import org.dossier.mapping.StatementSink;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.IdSet;
import org.dossier.model.RecordKind;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;
import org.dossier.sort.GraphSorter;
import org.dossier.source.Dataset;
import org.dossier.source.Problem;
import org.dossier.source.RecordSource;
import org.dossier.source.SourceLocation;

/**
 * A whole dataset as statements, each with the record and the rule that it comes from. Read once to know every name, and
 * once more each time it is stated; the records themselves are not kept.
 */
final class DatasetMapping {
    private final Dataset dataset;
    private final RecordMapper mapper;
    private final LinkSources links;

    private DatasetMapping(Dataset dataset, RecordMapper mapper, LinkSources links) {
        this.dataset = dataset;
        this.mapper = mapper;
        this.links = links;
    }

    /** Reads the dataset for the first time. */
    static DatasetMapping index(Dataset dataset, String base) throws IOException {
        return index(dataset, base, LinkSources.read(dataset.folder(), ToolVersion.of()));
    }

    /** The same with some of what it says of links. */
    static DatasetMapping index(Dataset dataset, String base, LinkSources links) throws IOException {
        RecordIndex index = new RecordIndex();
        dataset.read(new RecordSource.Receiver() {
            @Override
            public void record(ArchiveRecord record, SourceLocation where) {
                index.add(record);
            }

            @Override
            public void problem(Problem problem) {
                // The build report tells.
            }
        });
        return new DatasetMapping(dataset, new RecordMapper(base, index, links), links);
    }

    /**
     * Reads and maps a dataset as {@link #map} does, and sorts every statement into the {@link GraphPart}s.
     *
     * @param sorter has a graph for each {@link GraphPart}; every batch that it gives is closed again
     * @param threads how many threads read and map, from 1
     * @throws IOException if a file cannot be read, or the sorter cannot write
     */
    static void sort(Dataset dataset, String base, GraphSorter sorter, int threads, RecordListener listener)
            throws IOException {
        List<Sorting> receivers = Stream.generate(() -> new Sorting(sorter.batch()))
                .limit(threads)
                .toList();
        map(dataset, base, receivers, listener);
    }

    /**
     * Reads a dataset and states it on several threads, its links last. Documents are read once, the other
     * records and the links twice. At any time memory holds a batch of records (some hundreds) a thread, the ids of the documents, what the
     * other records claim, and the distinct names that no record claims.
     *
     * @param base the IRI that every IRI of the dataset begins with
     * @param receivers one for each thread that reads and maps, at least one; all are closed when everything is stated
     * @throws IOException if a file cannot be read, or a receiver cannot write
     */
    static void map(Dataset dataset, String base, List<? extends TripleReceiver> receivers, RecordListener listener)
            throws IOException {
        IdSet documents = new IdSet();
        RecordIndex index = new RecordIndex(documents);
        List<IndexingWorker> indexing = Stream.generate(() -> new IndexingWorker(index))
                .limit(receivers.size())
                .toList();
        for (RecordKind kind : RecordKind.values()) {
            if (kind != RecordKind.DOCUMENTS) {
                dataset.read(kind, new IdSet(), indexing);
            }
        }
        LinkSources links = LinkSources.read(dataset.folder(), ToolVersion.of());
        RecordMapper mapper = new RecordMapper(base, index, links);
        List<MappingWorker> mapping = receivers.stream()
                .map(receiver -> new MappingWorker(mapper, links, receiver, listener))
                .toList();
        try {
            for (RecordKind kind : RecordKind.values()) { // documents last
                dataset.read(kind, kind == RecordKind.DOCUMENTS ? documents : new IdSet(), mapping);
            }
            mapper.settle(mapping.get(0));
            mapper.frame(mapping.get(0));
            mapping.get(0).state(links);
        } finally {
            for (MappingWorker worker : mapping) {
                worker.close();
            }
        }
        listener.end(documents::contains);
    }

    /**
     * Pushes every statement, record by record in the dataset's order, then line by line of its links; last come those that belong to no
     * record.
     */
    void state(Receiver receiver) throws IOException {
        dataset.read(new RecordSource.Receiver() {
            @Override
            public void record(ArchiveRecord record, SourceLocation where) throws IOException {
                receiver.record(mapper.iri(record), where);
                mapper.map(record, sink(new Origin(where, record.id()), receiver));
            }

            @Override
            public void problem(Problem problem) {
                // Told when the dataset was read for the first time.
            }
        });
        links.state(new LinkSink() {
            @Override
            public void mapping(Iri mapping, SourceLocation where) throws IOException {
                receiver.record(mapping, where);
            }

            @Override
            public void state(MappingRule rule, Triple triple, SourceLocation where) throws IOException {
                links.notice(triple);
                receiver.statement(triple, rule, new Origin(where, ""));
            }

            @Override
            public void problem(MappingProblem problem) {
                // Told when the dataset was built.
            }

            @Override
            public void remark(LinkRemark remark) {
                // Told when the dataset was built.
            }
        });
        mapper.frame(sink(new Origin(new SourceLocation(dataset.files().get(0), 0), ""), receiver));
    }

    private StatementSink sink(Origin origin, Receiver receiver) {
        return new StatementSink() {
            @Override
            public void state(MappingRule rule, Triple triple) throws IOException {
                links.notice(triple);
                if (MappingWorker.isLink(rule, triple)) {
                    receiver.record(triple.subject(), origin.where());
                }
                receiver.statement(triple, rule, origin);
            }

            @Override
            public void remark(Remark remark) {
                receiver.remark(remark, origin);
            }
        };
    }

    /** Hands every statement to a batch of the sort. */
    private record Sorting(GraphSorter.Batch batch) implements TripleReceiver {
        @Override
        public void triple(GraphPart part, Triple triple) throws IOException {
            batch.triple(part.number(), triple);
        }

        @Override
        public void close() throws IOException {
            batch.close();
        }
    }

    /** The record that a statement comes from; {@code dataset.yaml} and {@code ""} where it belongs to no record. */
    record Origin(SourceLocation where, String recordId) {}

    /** Takes what is stated; a statement may come more than once. */
    interface Receiver {
        /** A record's turn begins, or that of a link in it, or of a line that says of a link. */
        default void record(Iri thing, SourceLocation where) throws IOException {}

        void statement(Triple triple, MappingRule rule, Origin origin) throws IOException;

        default void remark(Remark remark, Origin origin) {}
    }
}
