package org.dossier.server.view;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.view.EntityView.Counted;
import org.dossier.server.view.EntityView.ThingList;

/** What the page of a person, an organization or a position shows beside its facts. */
final class ActorParts {
    private static final int CORRESPONDENTS_SHOWN = 20;

    private ActorParts() {}

    static void add(Parts parts) {
        parts.documents("sent", "Sent", Vocabulary.SENDER);
        parts.documents("received", "Received", Vocabulary.RECIPIENT);
        parts.documents("created", "Created", Vocabulary.CREATOR);
        parts.documents("spoke", "Took part in conversations", Vocabulary.INTERLOCUTOR);
        parts.documents("mentioned", "Mentioned in", Vocabulary.MENTIONS);
        parts.documents("translated", "Translated", Vocabulary.TRANSLATOR);
        parts.documents("contributed", "Contributed", Vocabulary.CONTRIBUTOR);
        parts.documents("held", "Holds a copy of", Vocabulary.REPOSITORY);
        correspondents(parts, "Wrote most often to", "wrote-to", Vocabulary.SENDER, Vocabulary.RECIPIENT);
        correspondents(parts, "Received most from", "heard-from", Vocabulary.RECIPIENT, Vocabulary.SENDER);
        Pictures.correspondence(parts);
        parts.things("holders", "Held by", Vocabulary.HOLDS_POSITION);
        parts.things("parts", "Parts", Vocabulary.PART_OF);
        parts.things("units", "Archival units", Vocabulary.REPOSITORY);
        parts.things("took-part", "Took part in events", Vocabulary.PARTICIPANT);
        parts.things("funded", "Funded", Vocabulary.FUNDER);
        parts.things("partner-of", "Partner of", Vocabulary.PARTNER);
    }

    private static void correspondents(Parts parts, String title, String id, Iri own, Iri others) {
        Map<Node, Integer> counts = parts.reader.documents().values(parts.leadingHere(own), others);
        if (counts.isEmpty()) {
            return;
        }
        List<Counted> things = counts.entrySet().stream()
                .sorted(Map.Entry.<Node, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().getURI()))
                .limit(CORRESPONDENTS_SHOWN)
                .map(entry -> new Counted(
                        parts.reader.link(entry.getKey()),
                        Numbers.of(entry.getValue(), "document", "documents"),
                        parts.reader.links().sparql(pair(parts, own, others, entry.getKey()))))
                .toList();
        String query = """
                SELECT ?other ?label (COUNT(DISTINCT ?document) AS ?documents) WHERE {
                  ?document %s <%s> ; %s ?other .
                  ?other rdfs:label ?label .
                } GROUP BY ?other ?label ORDER BY DESC(?documents) ?other
                """.formatted(Questions.name(own), parts.entity.getURI(), Questions.name(others));
        parts.lists.add(new ThingList(
                id,
                title,
                things,
                counts.size() > CORRESPONDENTS_SHOWN,
                parts.reader.links().sparql(query)));
    }

    private static String pair(Parts parts, Iri own, Iri others, Node other) {
        return Questions.documentsWhere("?document %s <%s> ; %s <%s> ."
                .formatted(Questions.name(own), parts.entity.getURI(), Questions.name(others), other.getURI()));
    }
}
