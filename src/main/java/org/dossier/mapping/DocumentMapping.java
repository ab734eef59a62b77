package org.dossier.mapping;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dossier.model.Document;
import org.dossier.model.Text;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Vocabulary;

/** States one document. */
final class DocumentMapping {
    private final RecordIndex index;
    private final IriMinter iris;
    private final Statements statements;
    private final Names names;
    private final Document document;
    private final Iri thing;
    private final Fragments fragments = new Fragments();

    DocumentMapping(RecordIndex index, IriMinter iris, Statements statements, Names names, Document document) {
        this.index = index;
        this.iris = iris;
        this.statements = statements;
        this.names = names;
        this.document = document;
        this.thing = iris.of(document);
    }

    void state() throws IOException {
        for (Text title : document.titles()) {
            statements.text(MappingRule.DOCUMENT_TITLE, thing, ExternalVocabulary.RDFS_LABEL, title);
            statements.text(MappingRule.DOCUMENT_TITLE, thing, ExternalVocabulary.DCTERMS_TITLE, title);
        }
        if (!document.type().isEmpty()) {
            MappingRule rule = MappingRule.DOCUMENT_TYPE;
            statements.state(rule, thing, Vocabulary.KIND, names.concept(rule, document.type(), NameRole.OF_KIND));
        }
        date();
        correspondence();
        creation();
        credits();
        subjects();
        custody();
        relations();
        for (String language : document.languages()) {
            statements.string(MappingRule.LANGUAGES, thing, ExternalVocabulary.SCHEMA_IN_LANGUAGE, language);
        }
        statements.iriOrText(MappingRule.RIGHTS, thing, ExternalVocabulary.DCTERMS_RIGHTS, document.rights());
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

    private void correspondence() throws IOException {
        List<String> senders = document.correspondence().senders();
        List<String> recipients = document.correspondence().recipients();
        if (!senders.isEmpty()) {
            Iri sent = action(MappingRule.SENDERS, Vocabulary.SENDING, "sent", Vocabulary.SENT);
            time(MappingRule.SENDERS, sent);
            agents(MappingRule.SENDERS, senders, NameRole.SENDER, Vocabulary.SENDER, sent);
        }
        if (!recipients.isEmpty()) {
            Iri received = action(MappingRule.RECIPIENTS, Vocabulary.RECEIPT, "received", Vocabulary.RECEIVED);
            agents(MappingRule.RECIPIENTS, recipients, NameRole.RECIPIENT, Vocabulary.RECIPIENT, received);
        }
    }

    private Iri action(MappingRule rule, Iri property, String fragment, Iri actionType) throws IOException {
        Iri action = IriMinter.part(thing, fragment);
        statements.state(rule, thing, Vocabulary.ACTION, action);
        statements.state(rule, thing, property, action);
        statements.state(rule, action, ExternalVocabulary.RDF_TYPE, Vocabulary.CORRESPONDENCE_ACTION);
        statements.state(rule, action, Vocabulary.ACTION_TYPE, actionType);
        statements.state(rule, action, Vocabulary.BASIS, Vocabulary.STATED_IN_RECORD);
        return action;
    }

    private void time(MappingRule rule, Iri action) throws IOException {
        if (!document.date().isUndated()) {
            statements.state(rule, action, Vocabulary.TIME, IriMinter.part(thing, "date"));
        }
    }

    private void agents(MappingRule rule, List<String> values, NameRole role, Iri shortcut, Iri action)
            throws IOException {
        for (String value : values) {
            Optional<Iri> agent = mention(value, role, rule.field());
            if (agent.isPresent()) {
                statements.state(rule, thing, shortcut, agent.get());
                statements.state(rule, action, Vocabulary.AGENT, agent.get());
            }
        }
    }

    /** The act of creation, where the record names who did it, or where nothing was sent but it has a date. */
    private void creation() throws IOException {
        List<String> creators = document.credits().creators();
        boolean unsent = document.correspondence().senders().isEmpty();
        if (creators.isEmpty() && (!unsent || document.date().isUndated())) {
            return;
        }
        MappingRule rule = MappingRule.CREATORS;
        Iri created = IriMinter.part(thing, "created");
        statements.state(rule, thing, Vocabulary.ACTION, created);
        statements.state(rule, created, ExternalVocabulary.RDF_TYPE, Vocabulary.CREATION_ACTION);
        statements.state(rule, created, Vocabulary.BASIS, Vocabulary.STATED_IN_RECORD);
        if (unsent) {
            time(rule, created);
        }
        agents(rule, creators, NameRole.CREATOR, Vocabulary.CREATOR, created);
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
            Optional<Iri> meant = mention(value, role, rule.field());
            if (meant.isPresent()) {
                statements.state(rule, thing, property, meant.get());
            }
        }
    }

    /** States that the record has this name in this role, and what it means; empty if several records claim the name. */
    private Optional<Iri> mention(String name, NameRole role, String field) throws IOException {
        MappingRule rule = MappingRule.MENTION;
        Iri mention = IriMinter.part(thing, fragments.of("mention-" + role.word(), name, ""));
        statements.state(rule, thing, Vocabulary.HAS_MENTION, mention);
        statements.state(rule, mention, ExternalVocabulary.RDF_TYPE, Vocabulary.MENTION);
        statements.string(rule, mention, Vocabulary.AS_WRITTEN, name);
        statements.string(rule, mention, Vocabulary.ROLE, role.word());
        statements.state(rule, mention, Vocabulary.BASIS, Vocabulary.STATED_IN_RECORD);
        Optional<Iri> meant =
                role == NameRole.MENTIONED_EVENT ? names.reference(name, role, field) : names.name(name, role, field);
        if (meant.isPresent()) {
            statements.state(rule, mention, Vocabulary.REFERS_TO, meant.get());
        }
        return meant;
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
        new CustodyMapping(index, iris, statements, names, thing, fragments).state(custody);
    }

    private void link(MappingRule rule, Iri property, String value, NameRole role) throws IOException {
        Optional<Iri> other = names.reference(value, role, rule.field());
        if (other.isPresent()) {
            statements.state(rule, thing, property, other.get());
        }
    }

    private void relations() throws IOException {
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
            if (!index.holdsDocument(id)) {
                knownByCitation(other, id);
                statements.remark(
                        Remark.Kind.UNRESOLVED_REFERENCE,
                        rule.field(),
                        id,
                        "no document of the dataset has the id \"" + id
                                + "\"; it is published as known by citation only");
            }
        }
    }

    private void knownByCitation(Iri cited, String label) throws IOException {
        MappingRule rule = MappingRule.CITED_DOCUMENT;
        statements.type(rule, cited, EntityKind.DOCUMENT);
        statements.state(rule, cited, ExternalVocabulary.RDFS_LABEL, Literal.string(label));
        statements.isTrue(rule, cited, Vocabulary.KNOWN_BY_CITATION);
    }
}
