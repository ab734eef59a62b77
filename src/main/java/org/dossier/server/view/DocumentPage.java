package org.dossier.server.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityType;

/** Reads the page of a document. */
public final class DocumentPage {
    private static final Set<Iri> SHOWN = Set.of(
            Vocabulary.SENDER,
            Vocabulary.RECIPIENT,
            Vocabulary.CREATOR,
            Vocabulary.ACTION,
            Vocabulary.SENDING,
            Vocabulary.RECEIPT,
            Vocabulary.INTERLOCUTOR,
            Vocabulary.MENTIONS,
            Vocabulary.HAS_MENTION,
            Vocabulary.TOPIC,
            Vocabulary.DATE,
            Vocabulary.REPOSITORY,
            Vocabulary.ARCHIVAL_REFERENCE,
            Vocabulary.HAS_COPY,
            Vocabulary.FORWARDS,
            Vocabulary.TRANSLATION_OF,
            Vocabulary.REPLY_TO,
            Vocabulary.DRAFT_OF,
            Vocabulary.POSSIBLY_SAME_AS);
    private static final int RELATED_SHOWN = 500;

    private final GraphReader reader;
    private final Node document;
    private final Mentions mentions;

    private DocumentPage(GraphReader reader, Node document) {
        this.reader = reader;
        this.document = document;
        this.mentions = Mentions.of(reader, document);
    }

    /** Reads the page of the document at {@code address}. */
    public static DocumentView read(GraphReader reader, EntityAddress address, ReleaseFacts release) {
        return new DocumentPage(reader, GraphReader.node(address.iri())).view(address, release);
    }

    private DocumentView view(EntityAddress address, ReleaseFacts release) {
        Subject subject = Subjects.of(reader, address);
        DateView date = Dates.of(reader, document);
        DocumentView.Correspondence correspondence = correspondence();
        List<DocumentView.CopyView> copies = copies();
        List<DocumentView.MentionGroup> about = about();
        return new DocumentView(
                subject,
                date,
                correspondence,
                Facts.of(reader, document, EntityType.DOCUMENT, SHOWN),
                about,
                copies,
                relations(),
                anchors(date, correspondence, about, copies),
                Accounts.of(reader, document, EntityType.DOCUMENT),
                Citations.ofDocument(subject, date, correspondence, copies, release),
                reader.links().sparql(Questions.describe(address.iri())),
                StructuredData.document(reader, document, subject, date));
    }

    private String say(String key) {
        return reader.wording().say(key);
    }

    private DocumentView.Correspondence correspondence() {
        String number = "";
        List<Link> places = new ArrayList<>();
        for (Node act : reader.objects(document, Vocabulary.ACTION)) {
            String here = reader.text(act, Vocabulary.MESSAGE_NUMBER);
            number = here.isEmpty() ? number : here;
            places.addAll(reader.linked(act, Vocabulary.PLACE));
        }
        return new DocumentView.Correspondence(
                mentions.in("sender", Vocabulary.SENDER),
                mentions.in("recipient", Vocabulary.RECIPIENT),
                mentions.in("creator", Vocabulary.CREATOR),
                mentions.in("interlocutor", Vocabulary.INTERLOCUTOR),
                carriers(),
                number,
                places);
    }

    private List<DocumentView.Participation> carriers() {
        List<DocumentView.Participation> carriers = new ArrayList<>(mentions.in("carrier"));
        if (carriers.isEmpty()) {
            for (Node act : reader.objects(document, Vocabulary.ACTION)) {
                for (Node carrier : reader.objects(act, Vocabulary.CARRIER)) {
                    Link link = carrier.isURI()
                            ? reader.link(carrier)
                            : new Link(GraphReader.words(carrier), "", "", false);
                    carriers.add(DocumentView.Participation.of(link, Accounts.isInferred(reader, act)));
                }
            }
        }
        return carriers;
    }

    private List<DocumentView.MentionGroup> about() {
        List<DocumentView.MentionGroup> groups = new ArrayList<>();
        List<DocumentView.Participation> topics = reader.linked(document, Vocabulary.TOPIC).stream()
                .map(topic -> DocumentView.Participation.of(topic, false))
                .toList();
        add(groups, say("document.topics"), topics);
        add(groups, say("document.people"), mentions.in("person"));
        add(groups, say("document.organizations"), mentions.in("organization"));
        add(groups, say("document.places"), mentions.in("place"));
        add(groups, say("document.events"), mentions.in("event"));
        add(groups, say("document.also"), mentions.unexplained());
        return groups;
    }

    private static void add(
            List<DocumentView.MentionGroup> groups, String title, List<DocumentView.Participation> mentions) {
        if (!mentions.isEmpty()) {
            groups.add(new DocumentView.MentionGroup(title, mentions));
        }
    }

    private List<DocumentView.CopyView> copies() {
        List<DocumentView.CopyView> copies = new ArrayList<>();
        for (Node copy : reader.objects(document, Vocabulary.HAS_COPY)) {
            List<Link> chain = new ArrayList<>();
            reader.object(copy, Vocabulary.HELD_IN).ifPresent(unit -> chain.addAll(Units.chain(reader, unit)));
            if (chain.isEmpty()) {
                chain.addAll(reader.linked(copy, Vocabulary.REPOSITORY));
            }
            copies.add(new DocumentView.CopyView(
                    fragment(copy),
                    reader.text(copy, Vocabulary.ARCHIVAL_REFERENCE),
                    chain,
                    reader.text(copy, Vocabulary.LOCATOR)));
        }
        if (copies.isEmpty()) {
            for (Link repository : reader.linked(document, Vocabulary.REPOSITORY)) {
                copies.add(new DocumentView.CopyView(
                        "", reader.text(document, Vocabulary.ARCHIVAL_REFERENCE), List.of(repository), ""));
            }
        }
        return copies;
    }

    /** The fragments of parts that nothing on the page stands for. */
    private List<String> anchors(
            DateView date,
            DocumentView.Correspondence correspondence,
            List<DocumentView.MentionGroup> about,
            List<DocumentView.CopyView> copies) {
        Set<String> parts = new TreeSet<>();
        for (Iri property : List.of(Vocabulary.TIME, Vocabulary.ACTION, Vocabulary.HAS_COPY, Vocabulary.HAS_MENTION)) {
            reader.objects(document, property).forEach(part -> parts.add(fragment(part)));
        }
        parts.removeAll(List.of(
                date.isEmpty() ? "" : "date",
                correspondence.senders().isEmpty() ? "" : "sent",
                correspondence.recipients().isEmpty() ? "" : "received",
                correspondence.creators().isEmpty() ? "" : "created"));
        copies.forEach(copy -> parts.remove(copy.id()));
        about.forEach(group -> group.mentions().forEach(mention -> mention.ids().forEach(parts::remove)));
        Stream.of(
                        correspondence.senders(),
                        correspondence.recipients(),
                        correspondence.creators(),
                        correspondence.participants(),
                        correspondence.carriers())
                .flatMap(List::stream)
                .forEach(mention -> mention.ids().forEach(parts::remove));
        return List.copyOf(parts);
    }

    private static String fragment(Node part) {
        String iri = part.getURI();
        return iri.substring(iri.indexOf('#') + 1);
    }

    private List<DocumentView.Relation> relations() {
        Map<String, List<Node>> related = new LinkedHashMap<>();
        Map<String, Iri> terms = new LinkedHashMap<>();
        relate(related, terms, say("document.forwards"), Vocabulary.FORWARDS, say("document.forwarded-by"));
        relate(related, terms, say("document.answers"), Vocabulary.REPLY_TO, say("document.answered-by"));
        relate(
                related,
                terms,
                say("document.translation-of"),
                Vocabulary.TRANSLATION_OF,
                say("document.translated-in"));
        relate(related, terms, say("document.draft-of"), Vocabulary.DRAFT_OF, say("document.drafts"));
        relate(related, terms, say("document.same"), Vocabulary.POSSIBLY_SAME_AS, say("document.same"));
        DocumentLists lists = new DocumentLists(reader, Map.of());
        List<DocumentView.Relation> relations = new ArrayList<>();
        related.forEach((title, documents) -> {
            if (!documents.isEmpty()) {
                String term = reader.links()
                        .term(terms.getOrDefault(title, Vocabulary.FORWARDS).value());
                relations.add(new DocumentView.Relation(
                        title,
                        term,
                        documents.stream().distinct().map(lists::row).toList()));
            }
        });
        return relations;
    }

    private void relate(
            Map<String, List<Node>> related, Map<String, Iri> terms, String title, Iri property, String inverse) {
        related.computeIfAbsent(title, any -> new ArrayList<>()).addAll(reader.objects(document, property));
        related.computeIfAbsent(inverse, any -> new ArrayList<>())
                .addAll(reader.subjects(property, document, RELATED_SHOWN));
        terms.put(title, property);
        terms.put(inverse, property);
    }
}
