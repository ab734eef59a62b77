package org.dossier.server.view;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;
import org.dossier.store.DatedDocuments;

/** Makes lists of documents, by date; pages of {@value #PAGE}, from at most {@value #MOST} documents. */
final class DocumentLists {
    static final int MOST = 100_000;
    static final int PAGE = 100;
    private static final Set<Iri> SHOWN = Set.of(
            Vocabulary.DATE,
            Vocabulary.DATE_AS_WRITTEN,
            ExternalVocabulary.RDFS_LABEL,
            Vocabulary.SENDER,
            Vocabulary.RECIPIENT);

    private final GraphReader reader;
    private final Map<String, String> parameters;

    /** @param parameters of the request: the page of each list, by the list's id */
    DocumentLists(GraphReader reader, Map<String, String> parameters) {
        this.reader = reader;
        this.parameters = parameters;
    }

    /** The list of {@code documents}, by their numbers; {@code query} gives the whole of it. */
    DocumentList list(String id, String title, BitSet documents, String query) {
        int[] sorted = byDay(documents);
        int pages = Math.max(1, (sorted.length + PAGE - 1) / PAGE);
        int page = Math.min(page(id), pages);
        List<DocumentRow> rows = Arrays.stream(sorted, (page - 1) * PAGE, Math.min(page * PAGE, sorted.length))
                .mapToObj(this::row)
                .toList();
        return new DocumentList(
                id,
                title,
                sorted.length,
                sorted.length < MOST,
                (page - 1) * PAGE + 1,
                rows,
                page > 1 ? "?" + id + "=" + (page - 1) + "#" + id : "",
                page < pages ? "?" + id + "=" + (page + 1) + "#" + id : "",
                reader.links().sparql(query));
    }

    /** Documents without a date come last; those of a day by their numbers, which rise with their IRIs. */
    private int[] byDay(BitSet documents) {
        DatedDocuments dated = reader.documents();
        return documents.stream()
                .mapToLong(document -> (long) dated.first(document) << Integer.SIZE | document)
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
    }

    private int page(String id) {
        String page = parameters.getOrDefault(id, "1");
        return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    private DocumentRow row(int number) {
        DatedDocuments dated = reader.documents();
        Map<Iri, List<Node>> stated = dated.stated(number, SHOWN);
        return new DocumentRow(
                DateView.of(
                        text(stated, Vocabulary.DATE),
                        text(stated, Vocabulary.DATE_AS_WRITTEN),
                        day(dated.first(number)),
                        day(dated.last(number)),
                        reader.wording()),
                reader.documentLink(dated.node(number), stated.getOrDefault(ExternalVocabulary.RDFS_LABEL, List.of())),
                reader.linked(stated.getOrDefault(Vocabulary.SENDER, List.of())),
                reader.linked(stated.getOrDefault(Vocabulary.RECIPIENT, List.of())));
    }

    private static String text(Map<Iri, List<Node>> stated, Iri property) {
        return stated.getOrDefault(property, List.of()).stream()
                .map(GraphReader::lexical)
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    private static String day(int day) {
        String digits = String.valueOf(day);
        return day == DatedDocuments.NO_DAY
                ? ""
                : digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6);
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
