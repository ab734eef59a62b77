package org.dossier.bench.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.mapping.EarlyMapper;
import org.dossier.mapping.GraphPart;
import org.dossier.mapping.MappingRule;
import org.dossier.mapping.RecordIndex;
import org.dossier.mapping.RecordMapper;
import org.dossier.mapping.Remark;
import org.dossier.model.Document;
import org.dossier.model.IdSet;
import org.dossier.model.RecordKind;
import org.dossier.rdf.Triple;
import org.dossier.source.BatchWorker;
import org.dossier.source.Dataset;
import org.dossier.source.RecordBatch;

/** Maps batches of records as a build does, and hands every statement on. */
final class MappingWorker implements BatchWorker, EarlyMapper.Sink {
    private final EarlyMapper early;
    private final Target target;
    private final List<Optional<EarlyMapper.ReadDocument>> documents = new ArrayList<>();

    private MappingWorker(EarlyMapper early, Target target) {
        this.early = early;
        this.target = target;
    }

    /** Takes the statements of one thread. */
    interface Target {
        void triple(GraphPart part, Triple triple) throws IOException;
    }

    /** Reads and maps a whole dataset, on as many threads as there are targets. */
    static void map(Dataset dataset, List<? extends Target> targets) throws IOException {
        IdSet ids = new IdSet();
        RecordIndex index = new RecordIndex(ids);
        for (RecordKind kind : RecordKind.values()) {
            if (kind != RecordKind.DOCUMENTS) {
                dataset.read(kind, new IdSet(), List.of(new Indexing(index)));
            }
        }
        RecordMapper mapper = new RecordMapper(dataset.description().base(), index);
        List<MappingWorker> workers = targets.stream()
                .map(target -> new MappingWorker(mapper.early(), target))
                .toList();
        for (RecordKind kind : RecordKind.values()) {
            dataset.read(kind, kind == RecordKind.DOCUMENTS ? ids : new IdSet(), workers);
        }
        mapper.settle(workers.get(0));
        mapper.frame(workers.get(0));
    }

    @Override
    public void prepare(RecordBatch batch) {
        documents.clear();
        for (int i = 0; i < batch.size(); i++) {
            documents.add(batch.record(i)
                    .filter(Document.class::isInstance)
                    .map(Document.class::cast)
                    .map(early::read));
        }
    }

    @Override
    public void enter(RecordBatch batch) {
        for (int i = 0; i < documents.size(); i++) {
            if (batch.record(i).isPresent()) {
                documents.get(i).ifPresent(early::enter);
            }
        }
    }

    @Override
    public Outcome work(RecordBatch batch) throws IOException {
        for (int i = 0; i < batch.size(); i++) {
            if (batch.record(i).isPresent()) {
                if (documents.get(i).isPresent()) {
                    early.map(documents.get(i).get(), this);
                } else {
                    early.map(batch.record(i).get(), this);
                }
            }
        }
        return () -> {};
    }

    @Override
    public void state(MappingRule rule, Triple triple) throws IOException {
        target.triple(GraphPart.of(rule, triple), triple);
    }

    @Override
    public void remark(Remark remark) {
        // The report is no part of what is measured.
    }

    @Override
    public void remarkUnlessHeld(String documentId, Remark remark) {
        // As above.
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    /** Tells the index of every record that is no document. */
    private record Indexing(RecordIndex index) implements BatchWorker {
        @Override
        public void prepare(RecordBatch batch) {
            // The index takes records in their order.
        }

        @Override
        public void enter(RecordBatch batch) throws IOException {
            batch.visit((where, record, problems) -> record.ifPresent(index::add));
        }

        @Override
        public Outcome work(RecordBatch batch) {
            return () -> {};
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
