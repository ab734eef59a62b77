package org.dossier.server.view;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.jena.graph.Node;
import org.dossier.rdf.Vocabulary;

/** What the page of an archival unit shows beside its facts: the units in it, and the documents held in it. */
final class UnitParts {
    private UnitParts() {}

    static void add(Parts parts) {
        parts.things("within", parts.say("list.units-within"), Vocabulary.PART_OF);
        parts.documents(
                "documents",
                parts.say("list.held"),
                held(parts, parts.entity),
                Questions.documentsWhere(
                        "?document dossier:hasCopy/dossier:heldIn <%s> .".formatted(parts.entity.getURI())));
        parts.documents(
                "below",
                parts.say("list.held-within"),
                heldBelow(parts),
                Questions.documentsWhere("?document dossier:hasCopy/dossier:heldIn/dossier:partOf+ <%s> ."
                        .formatted(parts.entity.getURI())));
    }

    private static BitSet held(Parts parts, Node unit) {
        return parts.reader.documents().leadingTo(unit, DocumentLists.MOST, Vocabulary.HAS_COPY, Vocabulary.HELD_IN);
    }

    /** Documents held in the units within it; they form a tree of a few levels. */
    private static BitSet heldBelow(Parts parts) {
        BitSet found = new BitSet();
        List<Node> open = List.of(parts.entity);
        for (int level = 0; level < 5 && !open.isEmpty(); level++) {
            List<Node> next = new ArrayList<>();
            open.forEach(here -> next.addAll(parts.reader.subjects(Vocabulary.PART_OF, here, DocumentLists.MOST)));
            next.forEach(unit -> found.or(held(parts, unit)));
            open = next;
        }
        return found;
    }
}
