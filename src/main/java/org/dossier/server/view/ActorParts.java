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
        parts.documents("sent", parts.say("list.sent"), Vocabulary.SENDER);
        parts.documents("received", parts.say("list.received"), Vocabulary.RECIPIENT);
        parts.documents("created", parts.say("list.created"), Vocabulary.CREATOR);
        parts.documents("spoke", parts.say("list.spoke"), Vocabulary.INTERLOCUTOR);
        parts.documents("mentioned", parts.say("list.mentioned"), Vocabulary.MENTIONS);
        parts.documents("translated", parts.say("list.translated"), Vocabulary.TRANSLATOR);
        parts.documents("contributed", parts.say("list.contributed"), Vocabulary.CONTRIBUTOR);
        parts.documents("held", parts.say("list.holds"), Vocabulary.REPOSITORY);
        correspondents(parts, parts.say("list.wrote-to"), "wrote-to", Vocabulary.SENDER, Vocabulary.RECIPIENT);
        correspondents(parts, parts.say("list.heard-from"), "heard-from", Vocabulary.RECIPIENT, Vocabulary.SENDER);
        Pictures.correspondence(parts);
        parts.things("holders", parts.say("list.holders"), Vocabulary.HOLDS_POSITION);
        parts.things("parts", parts.say("list.parts"), Vocabulary.PART_OF);
        parts.things("units", parts.say("list.units"), Vocabulary.REPOSITORY);
        parts.things("took-part", parts.say("list.took-part"), Vocabulary.PARTICIPANT);
        parts.things("funded", parts.say("list.funded"), Vocabulary.FUNDER);
        parts.things("partner-of", parts.say("list.partner-of"), Vocabulary.PARTNER);
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
                        parts.say("count.documents", "n", entry.getValue()),
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
