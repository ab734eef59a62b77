package org.dossier.mapping;

import java.io.IOException;
import org.dossier.model.Actor;
import org.dossier.model.Annotation;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.Collection;
import org.dossier.model.Document;
import org.dossier.model.Event;
import org.dossier.model.Place;
import org.dossier.model.Program;
import org.dossier.model.Text;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;

/**
 * States a record in the terms of the ontology, as {@code docs/graph.md} tells. A pure function of the record once the index is
 * complete: the same record gives the same statements in the same order, on any thread.
 */
public final class RecordMapper {
    private final RecordIndex index;
    private final LinkDecisions decisions;
    private final IriMinter iris;
    private final Undecided undecided;

    /**
     * @param base the IRI that every IRI of the dataset begins with; ends in {@code /}
     * @param index what the whole dataset holds
     */
    public RecordMapper(String base, RecordIndex index) {
        this(base, index, LinkDecisions.NONE);
    }

    /**
     * As the other, where links to authority files have been reviewed.
     *
     * @param decisions what was decided of them
     */
    public RecordMapper(String base, RecordIndex index, LinkDecisions decisions) {
        this.index = index;
        this.decisions = decisions;
        this.iris = new IriMinter(base);
        this.undecided = new Undecided(index, iris);
    }

    /** The IRI of what the record describes. */
    public Iri iri(ArchiveRecord record) {
        return iris.of(record);
    }

    /**
     * States everything the record says, and remarks on what was concluded.
     *
     * @throws IOException if the sink fails
     */
    public void map(ArchiveRecord record, StatementSink sink) throws IOException {
        Statements statements = new Statements(sink);
        Names names = names(index, statements, new SettledAtOnce(index, statements));
        if (record instanceof Document document) {
            map(document, DocumentReading.of(document, index), names);
        } else {
            map(record, names);
        }
    }

    /** A mapper for one of several threads that states documents while others are being read. */
    public EarlyMapper early() {
        return new EarlyMapper(index, this, undecided);
    }

    Names names(Meanings meanings, Statements statements, Settlement settlement) {
        return new Names(index, meanings, iris, statements, settlement);
    }

    void map(Document document, DocumentReading reading, Names names) throws IOException {
        Iri thing = iris.of(document);
        begin(document, thing, names.statements());
        new DocumentMapping(index, iris, names, document, thing, reading).state();
        annotation(names, thing, document);
    }

    /** States a record of another kind. */
    void map(ArchiveRecord record, Names names) throws IOException {
        Statements statements = names.statements();
        Iri thing = iris.of(record);
        begin(record, thing, statements);
        AuthorityMapping authority = new AuthorityMapping(index, decisions, statements, names, thing);
        if (record instanceof Actor actor) {
            authority.actor(actor);
        } else if (record instanceof Place place) {
            authority.place(place);
        } else if (record instanceof Program program) {
            authority.program(program);
        } else if (record instanceof Event event) {
            authority.event(event);
        } else if (record instanceof Collection collection) {
            authority.collection(collection);
        }
        annotation(names, thing, record);
    }

    private static void begin(ArchiveRecord record, Iri thing, Statements statements) throws IOException {
        statements.type(MappingRule.RECORD_KIND, thing, IriMinter.kind(record));
        statements.string(MappingRule.RECORD_ID, thing, ExternalVocabulary.DCTERMS_IDENTIFIER, record.id());
    }

    /**
     * States what every {@link #early} mapper left open; every record is read and mapped.
     *
     * @throws IOException if the sink fails
     */
    public void settle(StatementSink sink) throws IOException {
        undecided.settle(new Statements(sink));
    }

    /**
     * States what belongs to no record: the concept schemes.
     *
     * @throws IOException if the sink fails
     */
    public void frame(StatementSink sink) throws IOException {
        Statements statements = new Statements(sink);
        scheme(
                statements,
                EntityKind.TOPIC,
                Literal.text("Topics", "en"),
                Literal.text("주제", "ko"),
                Literal.text("Темы", "ru"),
                Literal.text("主题", "zh"));
        scheme(
                statements,
                EntityKind.KIND,
                Literal.text("Kinds of document", "en"),
                Literal.text("문서 유형", "ko"),
                Literal.text("Виды документов", "ru"),
                Literal.text("文件种类", "zh"));
    }

    private void scheme(Statements statements, EntityKind kind, Literal... labels) throws IOException {
        Iri scheme = iris.of(EntityKind.SCHEME, Names.scheme(kind));
        statements.type(MappingRule.SCHEMES, scheme, EntityKind.SCHEME);
        for (Literal label : labels) {
            statements.state(MappingRule.SCHEMES, scheme, ExternalVocabulary.RDFS_LABEL, label);
        }
    }

    private void annotation(Names names, Iri thing, ArchiveRecord record) throws IOException {
        Annotation annotation = record.annotation();
        Statements statements = names.statements();
        for (Text description : annotation.descriptions()) {
            statements.text(MappingRule.DESCRIPTION, thing, ExternalVocabulary.DCTERMS_DESCRIPTION, description);
        }
        for (Text note : annotation.notes()) {
            statements.text(MappingRule.NOTE, thing, ExternalVocabulary.SKOS_NOTE, note);
        }
        statements.iriOrText(MappingRule.URL, thing, ExternalVocabulary.FOAF_PAGE, annotation.url());
        for (String source : annotation.sources()) {
            statements.iriOrText(MappingRule.SOURCES, thing, ExternalVocabulary.DCTERMS_SOURCE, source);
        }
        for (String former : annotation.replaces()) {
            FormerThing.of(IriMinter.kind(record), former).replacedBy(thing, index, iris, names);
        }
    }
}
