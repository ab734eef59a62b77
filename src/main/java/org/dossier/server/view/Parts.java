package org.dossier.server.view;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.dossier.language.Wording;
import org.dossier.rdf.Iri;
import org.dossier.server.view.EntityView.Counted;
import org.dossier.server.view.EntityView.Figure;
import org.dossier.server.view.EntityView.ThingList;
import org.dossier.store.DatedDocuments;

/** Gathers the lists and numbers of one entity's page. */
final class Parts {
    private static final int THINGS_SHOWN = 300;

    final GraphReader reader;
    final Node entity;
    final List<Figure> numbers = new ArrayList<>();
    final List<ThingList> lists = new ArrayList<>();
    final List<DocumentList> documents = new ArrayList<>();
    final List<Picture> pictures = new ArrayList<>();
    private final DocumentLists documentLists;
    private final Map<String, BitSet> series = new LinkedHashMap<>();

    Parts(GraphReader reader, Node entity, Map<String, String> parameters) {
        this.reader = reader;
        this.entity = entity;
        this.documentLists = new DocumentLists(reader, parameters);
    }

    /** What is said to the reader of the page. */
    String say(String key, Object... arguments) {
        return reader.wording().say(key, arguments);
    }

    /** Adds the documents that point to the entity by a property, if there are any, with their number. */
    void documents(String id, String title, Iri property) {
        BitSet found = leadingHere(property);
        documents(id, title, found, Questions.documents(property, entity.getURI()));
    }

    /** The documents that lead to the entity by a path of properties. */
    BitSet leadingHere(Iri... path) {
        return reader.documents().leadingTo(entity, DocumentLists.MOST, path);
    }

    /** Adds documents, if there are any, with their number; {@code query} gives all of them. */
    void documents(String id, String title, BitSet found, String query) {
        if (!found.isEmpty()) {
            uncharted(id, title, found, query);
            series.put(title, found);
        }
    }

    /** Adds documents, if there are any, that the chart leaves out. */
    void uncharted(String id, String title, BitSet found, String query) {
        if (!found.isEmpty()) {
            DocumentList list = documentLists.list(id, title, found, query);
            documents.add(list);
            Wording wording = reader.wording();
            String number =
                    list.counted() ? wording.number(list.total()) : wording.say("list.more-than", "n", list.total());
            numbers.add(new Figure(number, title, list.sparql()));
        }
    }

    /** Adds the things that point to the entity by a property, if there are any. */
    void things(String id, String title, Iri property) {
        List<Node> found = reader.subjects(property, entity, THINGS_SHOWN + 1).stream()
                .filter(node -> node.isURI() && node.getURI().indexOf('#') < 0 && !documentLists.isDocument(node))
                .distinct()
                .toList();
        if (found.isEmpty()) {
            return;
        }
        List<Counted> things = found.stream()
                .limit(THINGS_SHOWN)
                .map(reader::link)
                .sorted(Comparator.comparing(link -> SortKey.of(link.label().text())))
                .map(link -> new Counted(link, "", ""))
                .toList();
        lists.add(new ThingList(
                id,
                title,
                things,
                found.size() > THINGS_SHOWN,
                reader.links().sparql(Questions.subjects(property, entity.getURI()))));
    }

    /** The gathered documents by year. */
    Chart chart() {
        Map<Integer, int[]> years = new TreeMap<>();
        DatedDocuments dated = reader.documents();
        int undated = 0;
        int index = 0;
        for (BitSet documents : series.values()) {
            for (int document = documents.nextSetBit(0); document >= 0; document = documents.nextSetBit(document + 1)) {
                int day = dated.first(document);
                if (day == DatedDocuments.NO_DAY) {
                    undated++;
                } else {
                    years.computeIfAbsent(day / 10_000, year -> new int[series.size()])[index]++;
                }
            }
            index++;
        }
        return years.size() < 2
                ? Chart.NONE
                : new Charts(reader).byYear(new ArrayList<>(series.keySet()), years, undated);
    }
}
