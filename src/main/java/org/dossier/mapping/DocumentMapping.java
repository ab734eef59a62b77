package org.dossier.mapping;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.mapping.TitleReading.Party;
import org.dossier.model.ArchivalReference;
import org.dossier.model.Document;
import org.dossier.model.Licence;
import org.dossier.model.Text;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;

/** States one document. */
final class DocumentMapping {
    private static final Pattern POSSIBLY_SAME = Pattern.compile(
            "\\bpossibly the same (?:\\p{L}+ )?as record ([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)",
            Pattern.CASE_INSENSITIVE);

    private final RecordIndex index;
    private final IriMinter iris;
    private final Statements statements;
    private final Names names;
    private final Document document;
    private final Iri thing;
    private final TitleReading title;
    private final List<ArchivalReference> references;
    private final Fragments fragments = new Fragments();
    private final Mentions mentions;

    DocumentMapping(
            RecordIndex index, IriMinter iris, Names names, Document document, Iri thing, DocumentReading reading) {
        this.index = index;
        this.iris = iris;
        this.statements = names.statements();
        this.names = names;
        this.document = document;
        this.thing = thing;
        this.title = reading.title();
        this.references = reading.references();
        this.mentions = new Mentions(statements, names, thing, fragments);
    }

    void state() throws IOException {
        MappingRule titles = MappingRule.DOCUMENT_TITLE;
        statements.onePerLanguage(titles, thing, ExternalVocabulary.RDFS_LABEL, document.titles());
        statements.onePerLanguage(titles, thing, ExternalVocabulary.DCTERMS_TITLE, document.titles());
        if (!document.type().isEmpty()) {
            MappingRule rule = MappingRule.DOCUMENT_TYPE;
            statements.state(rule, thing, Vocabulary.KIND, names.concept(rule, document.type(), NameRole.OF_KIND));
        }
        date();
        title();
        credits();
        subjects();
        custody();
        relations();
        for (String language : document.languages()) {
            statements.string(MappingRule.LANGUAGES, thing, ExternalVocabulary.SCHEMA_IN_LANGUAGE, language);
        }
        statements.iriOrText(
                MappingRule.RIGHTS,
                thing,
                ExternalVocabulary.DCTERMS_RIGHTS,
                Licence.of(document.rights()).iri());
    }

    private void date() throws IOException {
        if (document.date().isUndated()) {
            return;
        }
        MappingRule rule = MappingRule.DOCUMENT_DATE;
        statements.date(rule, thing, document.date());
        Iri time = IriMinter.part(thing, "date");
        statements.state(rule, thing, Vocabulary.TIME, time);
        statements.state(rule, time, ExternalVocabulary.RDF_TYPE, Vocabulary.TIME_EXPRESSION);
        statements.date(rule, time, document.date());
    }

    /** How it was made and sent, by its fields and by its title. */
    private void title() throws IOException {
        List<Iri> senders = new CorrespondenceMapping(statements, names, mentions, document, title, thing).state();
        for (Party party : title.interlocutors()) {
            MappingRule rule = MappingRule.TITLE_INTERLOCUTORS;
            Optional<Iri> interlocutor = mentions.inferred(party, NameRole.INTERLOCUTOR);
            if (interlocutor.isPresent()) {
                statements.state(rule, thing, Vocabulary.INTERLOCUTOR, interlocutor.get());
                statements.state(rule, thing, Vocabulary.MENTIONS, interlocutor.get());
            }
        }
        EnclosureMapping told = new EnclosureMapping(iris, statements, names, document, thing);
        told.enclosures(NamesOfDocument.inferredEnclosures(document, title), senders);
        if (!title.original().isEmpty() && document.relations().translationOf().isEmpty()) {
            told.original(title.original());
        }
        String read = TitleRemark.of(document, title);
        if (!read.isEmpty()) {
            statements.remark(
                    Remark.Kind.INFERRED_FROM_TITLE,
                    "title",
                    document.titles().get(0).value(),
                    read);
        }
    }

    private void credits() throws IOException {
        Document.Credits credits = document.credits();
        refer(MappingRule.TRANSLATOR, credits.translators(), NameRole.TRANSLATOR, Vocabulary.TRANSLATOR);
        refer(MappingRule.CONTRIBUTOR, credits.contributors(), NameRole.CONTRIBUTOR, Vocabulary.CONTRIBUTOR);
    }

    private void subjects() throws IOException {
        Document.Subjects subjects = document.subjects();
        refer(MappingRule.PEOPLE, subjects.people(), NameRole.MENTIONED_PERSON, Vocabulary.MENTIONS);
        refer(
                MappingRule.ORGANIZATIONS,
                subjects.organizations(),
                NameRole.MENTIONED_ORGANIZATION,
                Vocabulary.MENTIONS);
        refer(MappingRule.PLACES, subjects.places(), NameRole.MENTIONED_PLACE, Vocabulary.MENTIONS);
        refer(MappingRule.EVENTS, subjects.events(), NameRole.MENTIONED_EVENT, Vocabulary.MENTIONS);
        for (String topic : subjects.topics()) {
            MappingRule rule = MappingRule.TOPICS;
            statements.state(rule, thing, Vocabulary.TOPIC, names.concept(rule, topic, NameRole.HAS_TOPIC));
        }
    }

    private void refer(MappingRule rule, List<String> values, NameRole role, Iri property) throws IOException {
        for (String value : values) {
            Optional<Iri> meant = mentions.stated(value, role, rule.field());
            if (meant.isPresent()) {
                statements.state(rule, thing, property, meant.get());
            }
        }
    }

    private void custody() throws IOException {
        Document.Custody custody = document.custody();
        for (String collection : custody.collections()) {
            link(MappingRule.COLLECTIONS, Vocabulary.IN_COLLECTION, collection, NameRole.IN_COLLECTION);
        }
        for (String program : custody.programs()) {
            link(MappingRule.PROGRAMS, Vocabulary.RELEASED_BY, program, NameRole.IN_PROGRAM);
        }
        for (String repository : custody.repositories()) {
            link(MappingRule.REPOSITORY, Vocabulary.REPOSITORY, repository, NameRole.REPOSITORY);
        }
        new CustodyMapping(index, iris, statements, names, thing, fragments).state(custody, references);
    }

    private void link(MappingRule rule, Iri property, String value, NameRole role) throws IOException {
        Optional<Iri> other = names.reference(value, role, rule.field());
        if (other.isPresent()) {
            statements.state(rule, thing, property, other.get());
        }
    }

    /** A note that calls it possibly the same as another document of the dataset joins the two, both ways. */
    private void possiblySame() throws IOException {
        for (Text note : document.annotation().notes()) {
            Matcher same = POSSIBLY_SAME.matcher(note.value());
            while (same.find()) {
                String id = same.group(1);
                if (id.equals(document.id())) {
                    continue;
                }
                Iri other = iris.of(EntityKind.DOCUMENT, Slug.ofId(id));
                Remark remark = new Remark(
                        Remark.Kind.UNRESOLVED_REFERENCE,
                        "note",
                        id,
                        "the note calls it possibly the same as record " + id
                                + ", but no document of the dataset has that id");
                names.settlement().possiblySame(thing, other, id, remark);
            }
        }
    }

    private void relations() throws IOException {
        possiblySame();
        Document.Relations relations = document.relations();
        cite(MappingRule.TRANSLATION_OF, relations.translationOf(), Vocabulary.TRANSLATION_OF);
        cite(MappingRule.REPLY_TO, relations.replyTo(), Vocabulary.REPLY_TO);
        cite(MappingRule.FORWARDS, relations.forwards(), Vocabulary.FORWARDS);
        cite(MappingRule.DRAFT_OF, relations.draftOf(), Vocabulary.DRAFT_OF);
    }

    private void cite(MappingRule rule, List<String> cited, Iri property) throws IOException {
        for (String id : cited) {
            Iri other = iris.of(EntityKind.DOCUMENT, Slug.ofId(id));
            statements.state(rule, thing, property, other);
            Remark remark = new Remark(
                    Remark.Kind.UNRESOLVED_REFERENCE,
                    rule.field(),
                    id,
                    "no document of the dataset has the id \"" + id + "\"; it is published as known by citation only");
            names.settlement().cited(other, id, remark);
        }
    }
}
