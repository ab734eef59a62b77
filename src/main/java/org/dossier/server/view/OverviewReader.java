package org.dossier.server.view;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.dossier.language.Wording;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;
import org.dossier.release.Manifest;
import org.dossier.server.view.EntityView.Counted;
import org.dossier.server.view.EntityView.Figure;
import org.dossier.server.view.Overview.Prominent;

/** Reads the home page; walks every document once, so its result is kept for as long as the release is served. */
public final class OverviewReader {
    private static final int ACTORS_SHOWN = 16;
    private static final int OTHERS_SHOWN = 12;
    private static final Map<Iri, String> NUMBERED = new LinkedHashMap<>();

    static {
        NUMBERED.put(Vocabulary.PERSON, "count.people");
        NUMBERED.put(Vocabulary.ORGANIZATION, "count.organizations");
        NUMBERED.put(Vocabulary.PLACE_CLASS, "count.places");
        NUMBERED.put(Vocabulary.EVENT, "count.events");
        NUMBERED.put(Vocabulary.ARCHIVAL_UNIT, "count.units");
    }

    private final GraphReader reader;
    private final Wording wording;

    private OverviewReader(GraphReader reader) {
        this.reader = reader;
        this.wording = reader.wording();
    }

    /** Reads it for a page at the server's root. */
    public static Overview read(GraphReader reader, Manifest manifest) {
        OverviewReader overview = new OverviewReader(reader);
        return new Overview(
                overview.numbers(manifest),
                overview.timeline(),
                overview.counted(Vocabulary.IN_COLLECTION, OTHERS_SHOWN),
                overview.counted(Vocabulary.RELEASED_BY, OTHERS_SHOWN),
                overview.actors(),
                overview.counted(Vocabulary.TOPIC, OTHERS_SHOWN));
    }

    private List<Figure> numbers(Manifest manifest) {
        List<Figure> numbers = new ArrayList<>();
        long cited = reader.cited();
        numbers.add(new Figure(
                wording.number(things(Vocabulary.DOCUMENT) - cited),
                wording.say("count.documents-label"),
                reader.links().sparql(Questions.heldDocuments())));
        if (cited > 0) {
            numbers.add(new Figure(
                    wording.number(cited),
                    wording.say("count.cited"),
                    reader.links().sparql(Questions.citedDocuments())));
        }
        NUMBERED.forEach((type, label) -> {
            long count = things(type);
            if (count > 0) {
                numbers.add(new Figure(
                        wording.number(count),
                        wording.say(label),
                        reader.links().sparql(Questions.instances(type))));
            }
        });
        long triples = manifest.counts().getOrDefault(Manifest.TRIPLES, 0L);
        numbers.add(new Figure(
                wording.number(triples),
                wording.say("count.statements"),
                reader.links().sparql("SELECT (COUNT(*) AS ?statements) WHERE { ?subject ?property ?value }\n")));
        return numbers;
    }

    private long things(Iri type) {
        return reader.count(ExternalVocabulary.RDF_TYPE, GraphReader.node(type));
    }

    private Chart timeline() {
        Map<YearMonth, Integer> months = new TreeMap<>();
        int undated = 0;
        for (Node document : reader.subjects(
                ExternalVocabulary.RDF_TYPE, GraphReader.node(Vocabulary.DOCUMENT), Integer.MAX_VALUE)) {
            String day = reader.text(document, Vocabulary.EARLIEST);
            if (day.matches("\\d{4}-\\d{2}-\\d{2}")) {
                months.merge(YearMonth.parse(day.substring(0, 7)), 1, Integer::sum);
            } else {
                undated++;
            }
        }
        return months.isEmpty() ? Chart.NONE : new Charts(reader).byMonth(months, undated);
    }

    /** What documents point to by a property, the most frequent first. */
    private List<Counted> counted(Iri property, int shown) {
        return frequencies(property).entrySet().stream()
                .sorted(Map.Entry.<Node, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().getURI()))
                .limit(shown)
                .map(entry -> new Counted(
                        reader.link(entry.getKey()),
                        wording.say("count.documents", "n", entry.getValue()),
                        reader.links()
                                .sparql(Questions.documents(
                                        property, entry.getKey().getURI()))))
                .toList();
    }

    private Map<Node, Integer> frequencies(Iri property) {
        Map<Node, Integer> frequencies = new HashMap<>();
        ExtendedIterator<Triple> statements = reader.statements(property);
        try {
            while (statements.hasNext()) {
                Node object = statements.next().getObject();
                if (object.isURI()) {
                    frequencies.merge(object, 1, Integer::sum);
                }
            }
        } finally {
            statements.close();
        }
        return frequencies;
    }

    private List<Prominent> actors() {
        Map<Node, Integer> sent = frequencies(Vocabulary.SENDER);
        Map<Node, Integer> received = frequencies(Vocabulary.RECIPIENT);
        Map<Node, Integer> mentioned = frequencies(Vocabulary.MENTIONS);
        Map<Node, Integer> all = new HashMap<>(sent);
        received.forEach((node, count) -> all.merge(node, count, Integer::sum));
        mentioned.forEach((node, count) -> all.merge(node, count, Integer::sum));
        Node actor = GraphReader.node(Vocabulary.ACTOR);
        return all.entrySet().stream()
                .filter(entry -> reader.has(entry.getKey(), ExternalVocabulary.RDF_TYPE, actor))
                .sorted(Map.Entry.<Node, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().getURI()))
                .limit(ACTORS_SHOWN)
                .map(entry -> new Prominent(
                        reader.link(entry.getKey()),
                        List.of(
                                part(entry.getKey(), sent, wording.say("home.sent"), Vocabulary.SENDER),
                                part(entry.getKey(), received, wording.say("home.received"), Vocabulary.RECIPIENT),
                                part(entry.getKey(), mentioned, wording.say("home.mentioned"), Vocabulary.MENTIONS))))
                .toList();
    }

    private Figure part(Node actor, Map<Node, Integer> counts, String label, Iri property) {
        int count = counts.getOrDefault(actor, 0);
        return new Figure(
                wording.number(count),
                label,
                count == 0 ? "" : reader.links().sparql(Questions.documents(property, actor.getURI())));
    }
}
