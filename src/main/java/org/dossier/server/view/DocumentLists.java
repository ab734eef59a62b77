package org.dossier.server.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Vocabulary;

/** Makes lists of documents, by date; pages of {@value #PAGE}, from at most {@value #MOST} documents. */
final class DocumentLists {
    static final int MOST = 10_000;
    static final int PAGE = 100;

    private final GraphReader reader;
    private final Map<String, String> parameters;

    /** @param parameters of the request: the page of each list, by the list's id */
    DocumentLists(GraphReader reader, Map<String, String> parameters) {
        this.reader = reader;
        this.parameters = parameters;
    }

    /** The list of {@code documents}; {@code query} gives the whole of it. */
    DocumentList list(String id, String title, Collection<Node> documents, String query) {
        Set<Node> distinct = new LinkedHashSet<>(documents);
        List<Node> sorted = distinct.stream()
                .sorted(Comparator.comparing(this::day).thenComparing(Node::getURI))
                .toList();
        int pages = Math.max(1, (sorted.size() + PAGE - 1) / PAGE);
        int page = Math.min(page(id), pages);
        List<DocumentRow> rows = sorted.subList((page - 1) * PAGE, Math.min(page * PAGE, sorted.size())).stream()
                .map(this::row)
                .toList();
        return new DocumentList(
                id,
                title,
                sorted.size(),
                documents.size() < MOST,
                (page - 1) * PAGE + 1,
                rows,
                page > 1 ? "?" + id + "=" + (page - 1) + "#" + id : "",
                page < pages ? "?" + id + "=" + (page + 1) + "#" + id : "",
                reader.links().sparql(query));
    }

    /** Documents without a date come last. */
    private String day(Node document) {
        String day = reader.text(document, Vocabulary.EARLIEST);
        return day.isEmpty() ? "9999" : day;
    }

    private int page(String id) {
        String page = parameters.getOrDefault(id, "1");
        return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    DocumentRow row(Node document) {
        return new DocumentRow(
                Dates.of(reader, document),
                reader.link(document),
                reader.linked(document, Vocabulary.SENDER),
                reader.linked(document, Vocabulary.RECIPIENT));
    }

    /** True for what has a title, as only documents do. */
    boolean isDocument(Node node) {
        return reader.has(node, ExternalVocabulary.RDF_TYPE, GraphReader.node(Vocabulary.DOCUMENT));
    }
}
