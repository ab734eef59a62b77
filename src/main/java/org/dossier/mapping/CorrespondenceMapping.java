package org.dossier.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.mapping.TitleReading.Party;
import org.dossier.model.Document;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;

/** States how a document was made and sent: its senders and recipients, and the acts in full. */
final class CorrespondenceMapping {
    private final Statements statements;
    private final Names names;
    private final Mentions mentions;
    private final Document document;
    private final TitleReading title;
    private final Iri thing;
    private final boolean dated;

    CorrespondenceMapping(
            Statements statements, Names names, Mentions mentions, Document document, TitleReading title, Iri thing) {
        this.statements = statements;
        this.names = names;
        this.mentions = mentions;
        this.document = document;
        this.title = title;
        this.thing = thing;
        this.dated = !document.date().isUndated();
    }

    /**
     * States everything.
     *
     * @return the senders
     */
    List<Iri> state() throws IOException {
        List<Iri> senders = sent();
        received();
        transmitted();
        created();
        return senders;
    }

    private List<Iri> sent() throws IOException {
        List<String> stated = document.correspondence().senders();
        List<Party> inferred = NamesOfDocument.inferredSenders(document, title);
        List<Iri> agents = new ArrayList<>();
        for (String name : stated) {
            mentions.stated(name, NameRole.SENDER, "senders").ifPresent(agents::add);
        }
        for (Party party : inferred) {
            mentions.inferred(party, NameRole.SENDER).ifPresent(agents::add);
        }
        if (!isSent()) {
            return agents;
        }
        MappingRule rule = stated.isEmpty() ? MappingRule.TITLE_SENDERS : MappingRule.SENDERS;
        Iri sent = action(rule, thing, "sent", Vocabulary.SENT);
        agents(rule, thing, sent, Vocabulary.SENDER, agents);
        if (dated) {
            statements.state(rule, sent, Vocabulary.TIME, IriMinter.part(thing, "date"));
        }
        statements.string(MappingRule.TITLE_NUMBER, sent, Vocabulary.MESSAGE_NUMBER, title.number());
        place(sent, title.sentFrom());
        return agents;
    }

    private void received() throws IOException {
        List<String> stated = document.correspondence().recipients();
        List<Party> inferred = NamesOfDocument.inferredRecipients(document, title);
        List<Iri> agents = new ArrayList<>();
        for (String name : stated) {
            mentions.stated(name, NameRole.RECIPIENT, "recipients").ifPresent(agents::add);
        }
        for (Party party : inferred) {
            mentions.inferred(party, NameRole.RECIPIENT).ifPresent(agents::add);
        }
        if (stated.isEmpty() && inferred.isEmpty() && title.receivedAt().isEmpty()) {
            return;
        }
        MappingRule rule = stated.isEmpty() ? MappingRule.TITLE_RECIPIENTS : MappingRule.RECIPIENTS;
        Iri received = action(rule, thing, "received", Vocabulary.RECEIVED);
        agents(rule, thing, received, Vocabulary.RECIPIENT, agents);
        place(received, title.receivedAt());
    }

    private void place(Iri action, String name) throws IOException {
        if (!name.isEmpty()) {
            Optional<Iri> place = names.name(name, NameRole.MENTIONED_PLACE, "title");
            if (place.isPresent()) {
                statements.state(MappingRule.TITLE_PLACE, action, Vocabulary.PLACE, place.get());
            }
        }
    }

    private void transmitted() throws IOException {
        MappingRule rule = MappingRule.TITLE_CARRIER;
        List<Iri> carriers = new ArrayList<>();
        for (Party party : title.carriers()) {
            mentions.inferred(party, NameRole.CARRIER).ifPresent(carriers::add);
        }
        if (carriers.isEmpty()) {
            return;
        }
        Iri transmitted = action(rule, thing, "transmitted", Vocabulary.TRANSMITTED);
        for (Iri carrier : carriers) {
            statements.state(rule, transmitted, Vocabulary.AGENT, carrier);
            statements.state(rule, IriMinter.part(thing, "sent"), Vocabulary.CARRIER, carrier);
        }
    }

    /** The act of creation, where the record names who did it, or where nothing was sent but it has a date. */
    private void created() throws IOException {
        List<String> creators = document.credits().creators();
        if (creators.isEmpty() && (isSent() || !dated)) {
            return;
        }
        MappingRule rule = MappingRule.CREATORS;
        Iri created = IriMinter.part(thing, "created");
        statements.state(rule, thing, Vocabulary.ACTION, created);
        statements.state(rule, created, ExternalVocabulary.RDF_TYPE, Vocabulary.CREATION_ACTION);
        statements.state(rule, created, Vocabulary.BASIS, Vocabulary.STATED_IN_RECORD);
        if (dated) {
            statements.state(rule, created, Vocabulary.TIME, IriMinter.part(thing, "date"));
        }
        List<Iri> agents = new ArrayList<>();
        for (String name : creators) {
            mentions.stated(name, NameRole.CREATOR, "creators").ifPresent(agents::add);
        }
        agents(rule, thing, created, Vocabulary.CREATOR, agents);
    }

    /** True if record or title tell of a sender, or of what only a message has. */
    private boolean isSent() {
        return !document.correspondence().senders().isEmpty()
                || !NamesOfDocument.inferredSenders(document, title).isEmpty()
                || !title.number().isEmpty()
                || !title.carriers().isEmpty()
                || !title.sentFrom().isEmpty();
    }

    /** An act of correspondence; whether it rests on the record or on the title is told by the rule. */
    private Iri action(MappingRule rule, Iri of, String fragment, Iri actionType) throws IOException {
        boolean stated = rule == MappingRule.SENDERS || rule == MappingRule.RECIPIENTS;
        return action(
                statements,
                rule,
                of,
                fragment,
                actionType,
                stated ? Vocabulary.STATED_IN_RECORD : Vocabulary.INFERRED_FROM_TITLE);
    }

    static Iri action(Statements statements, MappingRule rule, Iri document, String fragment, Iri actionType, Iri basis)
            throws IOException {
        Iri action = IriMinter.part(document, fragment);
        statements.state(rule, document, Vocabulary.ACTION, action);
        if (actionType.equals(Vocabulary.SENT)) {
            statements.state(rule, document, Vocabulary.SENDING, action);
        } else if (actionType.equals(Vocabulary.RECEIVED)) {
            statements.state(rule, document, Vocabulary.RECEIPT, action);
        }
        statements.state(rule, action, ExternalVocabulary.RDF_TYPE, Vocabulary.CORRESPONDENCE_ACTION);
        statements.state(rule, action, Vocabulary.ACTION_TYPE, actionType);
        statements.state(rule, action, Vocabulary.BASIS, basis);
        return action;
    }

    private void agents(MappingRule rule, Iri of, Iri action, Iri shortcut, List<Iri> agents) throws IOException {
        for (Iri agent : agents) {
            statements.state(rule, of, shortcut, agent);
            statements.state(rule, action, Vocabulary.AGENT, agent);
        }
    }
}
