package org.dossier.server.view;

import java.util.ArrayList;
import java.util.List;
import org.dossier.language.Wording;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.view.EntityView.Counted;
import org.dossier.server.view.EntityView.Figure;
import org.dossier.server.view.Overview.Prominent;

/** Makes the home page of what was counted of a release. */
public final class OverviewReader {
    private final GraphReader reader;
    private final Wording wording;
    private final OverviewCounts counts;

    private OverviewReader(GraphReader reader, OverviewCounts counts) {
        this.reader = reader;
        this.wording = reader.wording();
        this.counts = counts;
    }

    /** Reads it for a page at the server's root. */
    public static Overview read(GraphReader reader, OverviewCounts counts) {
        OverviewReader overview = new OverviewReader(reader, counts);
        return new Overview(
                overview.numbers(),
                counts.months().isEmpty() ? Chart.NONE : new Charts(reader).byMonth(counts.months(), counts.undated()),
                overview.counted(Vocabulary.IN_COLLECTION),
                overview.counted(Vocabulary.RELEASED_BY),
                counts.actors().stream().map(overview::prominent).toList(),
                overview.counted(Vocabulary.TOPIC));
    }

    private List<Figure> numbers() {
        List<Figure> numbers = new ArrayList<>();
        numbers.add(new Figure(
                wording.number(counts.documents() - counts.cited()),
                wording.say("count.documents-label"),
                reader.links().sparql(Questions.heldDocuments())));
        if (counts.cited() > 0) {
            numbers.add(new Figure(
                    wording.number(counts.cited()),
                    wording.say("count.cited"),
                    reader.links().sparql(Questions.citedDocuments())));
        }
        counts.things().forEach(things -> {
            if (things.count() > 0) {
                numbers.add(new Figure(
                        wording.number(things.count()),
                        wording.say(things.label()),
                        reader.links().sparql(things.query())));
            }
        });
        numbers.add(new Figure(
                wording.number(counts.triples()),
                wording.say("count.statements"),
                reader.links().sparql("SELECT (COUNT(*) AS ?statements) WHERE { ?subject ?property ?value }\n")));
        return numbers;
    }

    /** What documents point to by a property, the most frequent first. */
    private List<Counted> counted(Iri property) {
        return counts.frequent().getOrDefault(property, List.of()).stream()
                .map(entry -> new Counted(
                        reader.link(entry.node()),
                        wording.say("count.documents", "n", entry.documents()),
                        reader.links()
                                .sparql(Questions.documents(
                                        property, entry.node().getURI()))))
                .toList();
    }

    private Prominent prominent(OverviewCounts.Actor actor) {
        return new Prominent(
                reader.link(actor.node()),
                List.of(
                        part(actor, actor.sent(), wording.say("home.sent"), Vocabulary.SENDER),
                        part(actor, actor.received(), wording.say("home.received"), Vocabulary.RECIPIENT),
                        part(actor, actor.mentioned(), wording.say("home.mentioned"), Vocabulary.MENTIONS)));
    }

    private Figure part(OverviewCounts.Actor actor, int count, String label, Iri property) {
        return new Figure(
                wording.number(count),
                label,
                count == 0
                        ? ""
                        : reader.links()
                                .sparql(Questions.documents(
                                        property, actor.node().getURI())));
    }
}
