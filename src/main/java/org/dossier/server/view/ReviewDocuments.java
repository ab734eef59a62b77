package org.dossier.server.view;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.dossier.rdf.Vocabulary;

/** The documents that one of our entities occurs in, for whoever decides who or what it is. */
public final class ReviewDocuments {
    /** So many are shown. */
    static final int MOST = 12;

    private ReviewDocuments() {}

    /** Those that name it themselves, or a part of which does, by date; {@value #MOST} at most. */
    public static List<DocumentRow> of(GraphReader reader, String iri) {
        DocumentLists lists = new DocumentLists(reader, Map.of());
        Set<Node> documents = new LinkedHashSet<>();
        for (Node node : reader.pointing(GraphReader.node(iri), DocumentLists.MOST)) {
            String subject = GraphReader.lexical(node);
            int part = subject.indexOf('#');
            Node whole = part < 0 ? node : GraphReader.node(subject.substring(0, part));
            if (lists.isDocument(whole)) {
                documents.add(whole);
            }
        }
        return documents.stream()
                .sorted(Comparator.comparing((Node document) -> day(reader, document))
                        .thenComparing(Node::getURI))
                .limit(MOST)
                .map(lists::row)
                .toList();
    }

    private static String day(GraphReader reader, Node document) {
        String day = reader.text(document, Vocabulary.EARLIEST);
        return day.isEmpty() ? "9999" : day;
    }
}
