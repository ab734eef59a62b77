package org.dossier.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dossier.mapping.EarlyMapper;
import org.dossier.mapping.EarlyMapper.ReadDocument;
import org.dossier.mapping.GraphPart;
import org.dossier.mapping.MappingRule;
import org.dossier.mapping.RecordMapper;
import org.dossier.mapping.Remark;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.Document;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.dossier.release.RecordListener.Concluded;
import org.dossier.source.BatchWorker;
import org.dossier.source.RecordBatch;
import org.dossier.source.SourceLocation;

/** States the records of one batch after another on one thread, and hands the statements on. */
final class MappingWorker implements BatchWorker, EarlyMapper.Sink {
    private final RecordMapper mapper;
    private final EarlyMapper early;
    private final TripleReceiver triples;
    private final RecordListener listener;
    private final List<Optional<ReadDocument>> documents = new ArrayList<>();
    private List<Concluded> remarks = new ArrayList<>();

    MappingWorker(RecordMapper mapper, TripleReceiver triples, RecordListener listener) {
        this.mapper = mapper;
        this.early = mapper.early();
        this.triples = triples;
        this.listener = listener;
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
        List<List<Concluded>> concluded = new ArrayList<>();
        batch.visit((where, record, problems) -> {
            remarks = new ArrayList<>(0);
            if (record.isPresent()) {
                state(record.get(), documents.get(concluded.size()), where);
            }
            concluded.add(remarks);
        });
        return () -> tell(batch, concluded);
    }

    private void state(ArchiveRecord record, Optional<ReadDocument> document, SourceLocation where) throws IOException {
        Literal recorded = Literal.string(where.toString());
        triples.triple(GraphPart.RECORDS, new Triple(mapper.iri(record), Vocabulary.RECORDED_AT, recorded));
        if (document.isPresent()) {
            early.map(document.get(), this);
        } else {
            early.map(record, this);
        }
    }

    private void tell(RecordBatch batch, List<List<Concluded>> concluded) throws IOException {
        Iterator<List<Concluded>> remarksByPlace = concluded.iterator();
        batch.visit((where, record, problems) -> listener.place(where, record, problems, remarksByPlace.next()));
    }

    @Override
    public void state(MappingRule rule, Triple triple) throws IOException {
        triples.triple(GraphPart.of(rule, triple), triple);
    }

    @Override
    public void remark(Remark remark) {
        remarkUnlessHeld("", remark);
    }

    @Override
    public void remarkUnlessHeld(String documentId, Remark remark) {
        remarks.add(new Concluded(remark, documentId));
    }

    @Override
    public void close() throws IOException {
        triples.close();
    }
}
