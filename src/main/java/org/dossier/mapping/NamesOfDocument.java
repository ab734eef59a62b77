package org.dossier.mapping;

import java.util.List;
import org.dossier.model.ArchivalReference;
import org.dossier.model.Document;

/** Every name that a document's record gives, and in what role. */
final class NamesOfDocument {
    private NamesOfDocument() {}

    /** Takes the names of one document, field by field. */
    interface Visitor {
        void name(String name, NameRole role);
    }

    static void visit(Document document, Visitor visitor) {
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
        for (ArchivalReference reference :
                ArchivalReference.parse(document.custody().archiveReference())) {
            if (!reference.repository().isEmpty()) {
                visitor.name(reference.repository(), NameRole.REPOSITORY);
            }
        }
    }

    private static void visit(List<String> names, NameRole role, Visitor visitor) {
        names.forEach(name -> visitor.name(name, role));
    }
}
