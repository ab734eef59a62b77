package org.dossier.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.mapping.TitleReading.Enclosure;
import org.dossier.mapping.TitleReading.Party;
import org.dossier.model.Dating;
import org.dossier.model.Document;
import org.dossier.model.EdtfDate;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Vocabulary;

/** States the documents that a title tells of: those inside the document, and the original it translates. */
final class EnclosureMapping {
    private static final MappingRule RULE = MappingRule.TITLE_ENCLOSURE;

    private final IriMinter iris;
    private final Statements statements;
    private final Names names;
    private final Document document;
    private final Iri thing;

    EnclosureMapping(IriMinter iris, Statements statements, Names names, Document document, Iri thing) {
        this.iris = iris;
        this.statements = statements;
        this.names = names;
        this.document = document;
        this.thing = thing;
    }

    /** States each document inside, passed on by {@code senders}. */
    void enclosures(List<Enclosure> enclosures, List<Iri> senders) throws IOException {
        for (int i = 0; i < enclosures.size(); i++) {
            enclosure(enclosures.get(i), iris.cited(document, "enclosure" + (i == 0 ? "" : "-" + (i + 1))), senders);
        }
    }

    private void enclosure(Enclosure enclosure, Iri inner, List<Iri> senders) throws IOException {
        statements.state(RULE, thing, Vocabulary.FORWARDS, inner);
        knownByCitation(RULE, inner, label(enclosure.words()));
        statements.state(RULE, inner, Vocabulary.KIND, names.concept(RULE, enclosure.kind(), NameRole.OF_KIND));
        Optional<EdtfDate> day = EdtfDate.parse(enclosure.date());
        if (day.isPresent()) {
            Dating dating = new Dating(enclosure.date(), List.of(day.get()));
            Iri time = IriMinter.part(inner, "date");
            statements.date(RULE, inner, dating);
            statements.state(RULE, inner, Vocabulary.TIME, time);
            statements.state(RULE, time, ExternalVocabulary.RDF_TYPE, Vocabulary.TIME_EXPRESSION);
            statements.date(RULE, time, dating);
        }
        Mentions mentions = new Mentions(statements, names, inner, new Fragments());
        List<Iri> authors = new ArrayList<>();
        for (Party party : enclosure.senders()) {
            mentions.inferred(party, NameRole.SENDER).ifPresent(authors::add);
        }
        List<Iri> addressees = new ArrayList<>();
        for (Party party : enclosure.recipients()) {
            mentions.inferred(party, NameRole.RECIPIENT).ifPresent(addressees::add);
        }
        act(inner, "sent", Vocabulary.SENT, Vocabulary.SENDER, authors);
        if (day.isPresent() && !authors.isEmpty()) {
            statements.state(RULE, IriMinter.part(inner, "sent"), Vocabulary.TIME, IriMinter.part(inner, "date"));
        }
        act(inner, "received", Vocabulary.RECEIVED, Vocabulary.RECIPIENT, addressees);
        forwarded(inner, authors, senders);
    }

    private void act(Iri inner, String fragment, Iri actionType, Iri shortcut, List<Iri> agents) throws IOException {
        if (agents.isEmpty()) {
            return;
        }
        Iri action = CorrespondenceMapping.action(
                statements, RULE, inner, fragment, actionType, Vocabulary.INFERRED_FROM_TITLE);
        for (Iri agent : agents) {
            statements.state(RULE, inner, shortcut, agent);
            statements.state(RULE, action, Vocabulary.AGENT, agent);
        }
    }

    /** Passed on by the senders of the document around it; catalogues list the author of what is inside among them. */
    private void forwarded(Iri inner, List<Iri> authors, List<Iri> senders) throws IOException {
        Iri forwarded = CorrespondenceMapping.action(
                statements, RULE, inner, "forwarded", Vocabulary.FORWARDED, Vocabulary.INFERRED_FROM_TITLE);
        List<Iri> others =
                senders.stream().filter(sender -> !authors.contains(sender)).toList();
        for (Iri agent : others.isEmpty() ? senders : others) {
            statements.state(RULE, forwarded, Vocabulary.AGENT, agent);
        }
        if (!document.date().isUndated()) {
            statements.state(RULE, forwarded, Vocabulary.TIME, IriMinter.part(thing, "date"));
        }
    }

    /** States the original of a document whose title calls it a translation. */
    void original(String title) throws IOException {
        Iri original = iris.cited(document, "original");
        statements.state(MappingRule.TITLE_ORIGINAL, thing, Vocabulary.TRANSLATION_OF, original);
        knownByCitation(MappingRule.TITLE_ORIGINAL, original, title);
    }

    private void knownByCitation(MappingRule rule, Iri cited, String label) throws IOException {
        statements.type(rule, cited, EntityKind.DOCUMENT);
        statements.state(rule, cited, ExternalVocabulary.RDFS_LABEL, Literal.string(label));
        statements.isTrue(rule, cited, Vocabulary.KNOWN_BY_CITATION);
    }

    /** "a letter from X" as a label: "Letter from X". */
    private static String label(String words) {
        String plain = TitleNames.plain(words);
        int first = plain.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + plain.substring(Character.charCount(first));
    }
}
