package org.dossier.mapping;

import java.io.IOException;
import java.util.Optional;
import org.dossier.mapping.TitleReading.Party;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;

/** States the names in the record of one document: the words, their role, what they rest on and what they mean. */
final class Mentions {
    private static final MappingRule RULE = MappingRule.MENTION;

    private final Statements statements;
    private final Names names;
    private final Iri document;
    private final Fragments fragments;

    Mentions(Statements statements, Names names, Iri document, Fragments fragments) {
        this.statements = statements;
        this.names = names;
        this.document = document;
        this.fragments = fragments;
    }

    /** A name that a field of the record gives; empty if several records claim it. */
    Optional<Iri> stated(String name, NameRole role, String field) throws IOException {
        Iri mention = mention(name, role, Vocabulary.STATED_IN_RECORD);
        return refer(
                mention,
                role == NameRole.MENTIONED_EVENT ? names.reference(name, role, field) : names.name(name, role, field));
    }

    /** A name that the title gives; empty if several records claim it. */
    Optional<Iri> inferred(Party party, NameRole role) throws IOException {
        Iri mention = mention(party.written(), role, Vocabulary.INFERRED_FROM_TITLE);
        return refer(mention, names.name(party.name(), role, "title"));
    }

    private Iri mention(String words, NameRole role, Iri basis) throws IOException {
        Iri mention = IriMinter.part(document, fragments.of("mention-" + role.word(), words, ""));
        statements.state(RULE, document, Vocabulary.HAS_MENTION, mention);
        statements.state(RULE, mention, ExternalVocabulary.RDF_TYPE, Vocabulary.MENTION);
        statements.string(RULE, mention, Vocabulary.AS_WRITTEN, words);
        statements.state(RULE, mention, Vocabulary.ROLE, role.literal());
        statements.state(RULE, mention, Vocabulary.BASIS, basis);
        return mention;
    }

    private Optional<Iri> refer(Iri mention, Optional<Iri> meant) throws IOException {
        if (meant.isPresent()) {
            statements.state(RULE, mention, Vocabulary.REFERS_TO, meant.get());
        }
        return meant;
    }
}
