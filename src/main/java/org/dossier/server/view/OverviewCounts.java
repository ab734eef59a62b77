package org.dossier.server.view;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;
import org.dossier.release.Manifest;
import org.dossier.store.DatedDocuments;

/**
 * What the home page counts of a release, whatever language it is read in; kept for as long as the release is served.
 *
 * @param cited how many of the documents are known only because another one cites them
 * @param months how many documents by the month that their date begins in
 * @param undated how many have no date
 * @param frequent what documents point to by each property, the most frequent first
 */
public record OverviewCounts(
        long documents,
        long cited,
        List<Things> things,
        long triples,
        SortedMap<YearMonth, Integer> months,
        int undated,
        Map<Iri, List<Frequent>> frequent,
        List<Actor> actors) {
    private static final int ACTORS_SHOWN = 16;
    private static final int OTHERS_SHOWN = 12;

    private static final Comparator<Map.Entry<Node, Integer>> MOST = Map.Entry.<Node, Integer>comparingByValue()
            .reversed()
            .thenComparing(entry -> entry.getKey().getURI());

    public OverviewCounts {
        things = List.copyOf(things);
        frequent = Map.copyOf(frequent);
        actors = List.copyOf(actors);
    }

    /** How many things a query finds, and the message that says it. */
    public record Things(String query, String label, long count) {}

    /** A thing, and how many documents point to it. */
    public record Frequent(Node node, int documents) {}

    /** Somebody who occurs often. */
    public record Actor(Node node, int sent, int received, int mentioned) {}

    /** Counts; walks every document, by number. */
    public static OverviewCounts read(GraphReader reader, Manifest manifest) {
        DatedDocuments documents = reader.documents();
        SortedMap<YearMonth, Integer> months = new TreeMap<>();
        int undated = 0;
        int all = documents.all().cardinality();
        for (int document = 0; document < all; document++) {
            int day = documents.first(document);
            if (day == DatedDocuments.NO_DAY) {
                undated++;
            } else {
                months.merge(YearMonth.of(day / 10_000, day / 100 % 100), 1, Integer::sum);
            }
        }
        List<Node> unidentified = reader.provisionalActors();
        return new OverviewCounts(
                all,
                reader.cited(),
                List.of(
                        identified(reader, unidentified, Vocabulary.PERSON, "count.people"),
                        identified(reader, unidentified, Vocabulary.ORGANIZATION, "count.organizations"),
                        new Things(Questions.unidentified(), "count.unidentified", unidentified.size()),
                        things(reader, Vocabulary.PLACE_CLASS, "count.places"),
                        things(reader, Vocabulary.EVENT, "count.events"),
                        things(reader, Vocabulary.ARCHIVAL_UNIT, "count.units")),
                manifest.counts().getOrDefault(Manifest.TRIPLES, 0L),
                months,
                undated,
                Map.of(
                        Vocabulary.IN_COLLECTION,
                        frequent(documents, Vocabulary.IN_COLLECTION),
                        Vocabulary.RELEASED_BY,
                        frequent(documents, Vocabulary.RELEASED_BY),
                        Vocabulary.TOPIC,
                        frequent(documents, Vocabulary.TOPIC)),
                actors(reader, documents));
    }

    /** Those that have a page as what they are: a name that is not yet identified counts as that, though it may be known to be a person's. */
    private static Things identified(GraphReader reader, List<Node> unidentified, Iri type, String label) {
        Node asked = GraphReader.node(type);
        long without = unidentified.stream()
                .filter(name -> reader.has(name, ExternalVocabulary.RDF_TYPE, asked))
                .count();
        return new Things(
                Questions.identified(type), label, reader.count(ExternalVocabulary.RDF_TYPE, asked) - without);
    }

    private static Things things(GraphReader reader, Iri type, String label) {
        return new Things(
                Questions.instances(type), label, reader.count(ExternalVocabulary.RDF_TYPE, GraphReader.node(type)));
    }

    private static List<Frequent> frequent(DatedDocuments documents, Iri property) {
        return documents.values(documents.all(), property).entrySet().stream()
                .filter(entry -> entry.getKey().isURI())
                .sorted(MOST)
                .limit(OTHERS_SHOWN)
                .map(entry -> new Frequent(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Actor> actors(GraphReader reader, DatedDocuments documents) {
        Map<Node, Integer> sent = documents.values(documents.all(), Vocabulary.SENDER);
        Map<Node, Integer> received = documents.values(documents.all(), Vocabulary.RECIPIENT);
        Map<Node, Integer> mentioned = documents.values(documents.all(), Vocabulary.MENTIONS);
        Map<Node, Integer> all = new HashMap<>(sent);
        received.forEach((node, count) -> all.merge(node, count, Integer::sum));
        mentioned.forEach((node, count) -> all.merge(node, count, Integer::sum));
        Node actor = GraphReader.node(Vocabulary.ACTOR);
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().isURI())
                .sorted(MOST)
                .filter(entry -> reader.has(entry.getKey(), ExternalVocabulary.RDF_TYPE, actor))
                .limit(ACTORS_SHOWN)
                .map(entry -> new Actor(
                        entry.getKey(),
                        sent.getOrDefault(entry.getKey(), 0),
                        received.getOrDefault(entry.getKey(), 0),
                        mentioned.getOrDefault(entry.getKey(), 0)))
                .toList();
    }
}
