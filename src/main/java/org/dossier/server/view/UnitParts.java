package org.dossier.server.view;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.dossier.rdf.Vocabulary;

/** What the page of an archival unit shows beside its facts: the units in it, and the documents held in it. */
final class UnitParts {
    private UnitParts() {}

    static void add(Parts parts) {
        parts.things("within", "Units within it", Vocabulary.PART_OF);
        List<Node> documents = parts.reader.subjects(Vocabulary.HELD_IN, parts.entity, DocumentLists.MOST).stream()
                .flatMap(copy -> parts.reader.subjects(Vocabulary.HAS_COPY, copy, DocumentLists.MOST).stream())
                .distinct()
                .toList();
        parts.documents(
                "documents",
                "Documents held in it",
                documents,
                Questions.documentsWhere(
                        "?document dossier:hasCopy/dossier:heldIn <%s> .".formatted(parts.entity.getURI())));
        List<Node> below = parts.reader.subjects(Vocabulary.PART_OF, parts.entity, DocumentLists.MOST).stream()
                .flatMap(unit -> held(parts.reader, unit).stream())
                .distinct()
                .limit(DocumentLists.MOST)
                .toList();
        parts.documents(
                "below",
                "Documents held in the units within it",
                below,
                Questions.documentsWhere("?document dossier:hasCopy/dossier:heldIn/dossier:partOf+ <%s> ."
                        .formatted(parts.entity.getURI())));
    }

    /** Documents held in a unit or in a unit within it; the units form a tree of a few levels. */
    private static List<Node> held(GraphReader reader, Node unit) {
        List<Node> found = new ArrayList<>();
        List<Node> open = List.of(unit);
        for (int level = 0; level < 5 && !open.isEmpty(); level++) {
            List<Node> next = new ArrayList<>();
            for (Node here : open) {
                reader.subjects(Vocabulary.HELD_IN, here, DocumentLists.MOST)
                        .forEach(copy -> found.addAll(reader.subjects(Vocabulary.HAS_COPY, copy, DocumentLists.MOST)));
                next.addAll(reader.subjects(Vocabulary.PART_OF, here, DocumentLists.MOST));
            }
            open = next;
        }
        return found;
    }
}
