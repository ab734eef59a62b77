package org.dossier.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dossier.link.mapping.MappingProblem;
import org.dossier.link.published.LinkRemark;
import org.dossier.link.published.LinkSink;
import org.dossier.link.published.LinkSources;
import org.dossier.mapping.EarlyMapper;
import org.dossier.mapping.EarlyMapper.ReadDocument;
import org.dossier.mapping.GraphPart;
import org.dossier.mapping.MappingRule;
import org.dossier.mapping.RecordMapper;
import org.dossier.mapping.Remark;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.Document;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.dossier.release.RecordListener.Concluded;
import org.dossier.source.BatchWorker;
import org.dossier.source.RecordBatch;
import org.dossier.source.SourceLocation;

/** States the records of one batch after another on one thread, and hands the statements on. */
final class MappingWorker implements BatchWorker, EarlyMapper.Sink {
    private static final int MOST_STATED = 1000;

    private final RecordMapper mapper;
    private final EarlyMapper early;
    private final LinkSources links;
    private final TripleReceiver triples;
    private final RecordListener listener;
    private final List<Optional<ReadDocument>> documents = new ArrayList<>();
    /** What was stated last and is not handed on yet. */
    private final Triple[] stated = new Triple[MOST_STATED];

    private final GraphPart[] parts = new GraphPart[MOST_STATED];
    private int count;
    private List<Concluded> remarks = new ArrayList<>();
    /** Where what is being stated is recorded; none where it belongs to no record. */
    private Optional<Literal> place = Optional.empty();

    MappingWorker(RecordMapper mapper, LinkSources links, TripleReceiver triples, RecordListener listener) {
        this.mapper = mapper;
        this.early = mapper.early();
        this.links = links;
        this.triples = triples;
        this.listener = listener;
    }

    @Override
    public void prepare(RecordBatch batch) {
        documents.clear();
        for (int i = 0; i < batch.size(); i++) {
            Optional<ArchiveRecord> record = batch.record(i);
            documents.add(
                    record.isPresent() && record.get() instanceof Document document
                            ? Optional.of(early.read(document))
                            : Optional.empty());
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
        state(GraphPart.RECORDS, new Triple(mapper.iri(record), Vocabulary.RECORDED_AT, recorded));
        place = Optional.of(recorded);
        if (document.isPresent()) {
            early.map(document.get(), this);
        } else {
            early.map(record, this);
        }
        place = Optional.empty();
    }

    /** States what the dataset says of links beside its records, once every record is mapped. */
    void state(LinkSources sources) throws IOException {
        sources.state(new LinkSink() {
            @Override
            public void mapping(Iri mapping, SourceLocation where) throws IOException {
                Literal recorded = Literal.string(where.toString());
                MappingWorker.this.state(GraphPart.RECORDS, new Triple(mapping, Vocabulary.RECORDED_AT, recorded));
            }

            @Override
            public void state(MappingRule rule, Triple triple, SourceLocation where) throws IOException {
                MappingWorker.this.state(rule, triple);
            }

            @Override
            public void problem(MappingProblem problem) throws IOException {
                listener.mapping(problem);
            }

            @Override
            public void remark(LinkRemark remark) throws IOException {
                listener.link(remark);
            }
        });
    }

    private void tell(RecordBatch batch, List<List<Concluded>> concluded) throws IOException {
        Iterator<List<Concluded>> remarksByPlace = concluded.iterator();
        batch.visit((where, record, problems) -> listener.place(where, record, problems, remarksByPlace.next()));
    }

    @Override
    public void state(MappingRule rule, Triple triple) throws IOException {
        links.notice(triple);
        state(GraphPart.of(rule, triple), triple);
        if (place.isPresent() && isLink(rule, triple)) {
            state(GraphPart.RECORDS, new Triple(triple.subject(), Vocabulary.RECORDED_AT, place.get()));
        }
    }

    /** True if it is stated that a record has a link, which is then recorded where that record is. */
    static boolean isLink(MappingRule rule, Triple triple) {
        return rule == MappingRule.IDENTIFIERS && triple.predicate().equals(ExternalVocabulary.RDF_TYPE);
    }

    private void state(GraphPart part, Triple triple) throws IOException {
        if (count == MOST_STATED) {
            handOn();
        }
        parts[count] = part;
        stated[count++] = triple;
    }

    private void handOn() throws IOException {
        for (int i = 0; i < count; i++) {
            triples.triple(parts[i], stated[i]);
        }
        count = 0;
    }

    @Override
    public void remark(Remark remark) {
        remarks.add(new Concluded(remark, "", false));
    }

    @Override
    public void remarkUnlessHeld(String documentId, Remark remark) {
        remarks.add(new Concluded(remark, documentId, false));
    }

    @Override
    public void remarkIfHeld(String documentId, Remark remark) {
        remarks.add(new Concluded(remark, documentId, true));
    }

    @Override
    public void close() throws IOException {
        try (triples) {
            handOn();
        }
    }
}
