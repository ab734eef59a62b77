package org.dossier.mapping;

import java.util.List;
import org.dossier.mapping.TitleReading.Enclosure;
import org.dossier.mapping.TitleReading.Party;
import org.dossier.model.ArchivalReference;
import org.dossier.model.Document;

/** Every name that a document's record or title gives, and in what role: what the mapper will look up. */
final class NamesOfDocument {
    private NamesOfDocument() {}

    /** Takes the names of one document, field by field. */
    interface Visitor {
        void name(String name, NameRole role);
    }

    static void visit(Document document, DocumentReading reading, Visitor visitor) {
        visit(document.correspondence().senders(), NameRole.SENDER, visitor);
        visit(document.correspondence().recipients(), NameRole.RECIPIENT, visitor);
        visit(document.credits().creators(), NameRole.CREATOR, visitor);
        visit(document.credits().translators(), NameRole.TRANSLATOR, visitor);
        visit(document.credits().contributors(), NameRole.CONTRIBUTOR, visitor);
        visit(document.subjects().people(), NameRole.MENTIONED_PERSON, visitor);
        visit(document.subjects().organizations(), NameRole.MENTIONED_ORGANIZATION, visitor);
        visit(document.subjects().places(), NameRole.MENTIONED_PLACE, visitor);
        visit(document.subjects().events(), NameRole.MENTIONED_EVENT, visitor);
        visit(document.subjects().topics(), NameRole.HAS_TOPIC, visitor);
        visit(document.custody().collections(), NameRole.IN_COLLECTION, visitor);
        visit(document.custody().programs(), NameRole.IN_PROGRAM, visitor);
        visit(document.custody().repositories(), NameRole.REPOSITORY, visitor);
        if (!document.type().isEmpty()) {
            visitor.name(document.type(), NameRole.OF_KIND);
        }
        for (ArchivalReference reference : reading.references()) {
            if (!reference.repository().isEmpty()) {
                visitor.name(reference.repository(), NameRole.REPOSITORY);
            }
        }
        visitTitle(document, reading.title(), visitor);
    }

    private static void visitTitle(Document document, TitleReading title, Visitor visitor) {
        parties(inferredSenders(document, title), NameRole.SENDER, visitor);
        parties(inferredRecipients(document, title), NameRole.RECIPIENT, visitor);
        parties(title.carriers(), NameRole.CARRIER, visitor);
        parties(title.interlocutors(), NameRole.INTERLOCUTOR, visitor);
        for (Enclosure enclosure : inferredEnclosures(document, title)) {
            visitor.name(enclosure.kind(), NameRole.OF_KIND);
            parties(enclosure.senders(), NameRole.SENDER, visitor);
            parties(enclosure.recipients(), NameRole.RECIPIENT, visitor);
        }
    }

    /** The senders that the title tells, where the record names neither a sender nor a creator. */
    static List<Party> inferredSenders(Document document, TitleReading title) {
        boolean stated = !document.correspondence().senders().isEmpty()
                || !document.credits().creators().isEmpty();
        return stated ? List.of() : title.senders();
    }

    /** The recipients that the title tells, where the record names none. */
    static List<Party> inferredRecipients(Document document, TitleReading title) {
        return document.correspondence().recipients().isEmpty() ? title.recipients() : List.of();
    }

    /** The documents inside it that the title tells of, where the record names none. */
    static List<Enclosure> inferredEnclosures(Document document, TitleReading title) {
        return document.relations().forwards().isEmpty() ? title.enclosures() : List.of();
    }

    private static void parties(List<Party> parties, NameRole role, Visitor visitor) {
        for (Party party : parties) {
            visitor.name(party.name(), role);
        }
    }

    private static void visit(List<String> names, NameRole role, Visitor visitor) {
        for (String name : names) {
            visitor.name(name, role);
        }
    }
}
