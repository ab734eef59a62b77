package org.dossier.server.view;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.entity.EntityType;
import org.dossier.server.view.EventsView.Around;
import org.dossier.server.view.EventsView.Spanned;
import org.dossier.text.Facet;
import org.dossier.text.search.Choice;
import org.dossier.text.search.Order;
import org.dossier.text.search.Span;
import org.dossier.text.search.ThingIndex;
import org.dossier.text.search.ThingQuery;
import org.dossier.text.search.ThingsFound;

/** Reads events in the order of time, and from the index which documents are of the days around each. */
public final class EventsReader {
    /** The query of the library that answers the same. */
    public static final String QUESTION = "documents-around-an-event";

    static final int USUAL_DAYS = 14;
    private static final int PAGE = 15;
    private static final int SHOWN = 3;
    private static final int PICTURED = 1_000;

    private final GraphReader reader;
    private final ThingIndex index;
    private final IndexLinks links;
    private final int days;
    private final boolean asked;

    private EventsReader(GraphReader reader, ThingIndex index, int days, boolean asked) {
        this.reader = reader;
        this.index = index;
        this.links = new IndexLinks(reader);
        this.days = days;
        this.asked = asked;
    }

    /**
     * Reads a page.
     *
     * @param days how many days before and after count; anything but a number up to {@value EventsView#MOST_DAYS} means {@value #USUAL_DAYS}
     * @param page which page, from 1
     * @param asked true if the release has {@link #QUESTION}
     */
    public static EventsView read(GraphReader reader, ThingIndex index, String days, String page, boolean asked)
            throws IOException {
        boolean fits = days.matches("\\d{1,3}") && Integer.parseInt(days) <= EventsView.MOST_DAYS;
        int number = fits ? Integer.parseInt(days) : USUAL_DAYS;
        List<Note> notes =
                fits || days.isEmpty() ? List.of() : List.of(new Note("note.days", days, Integer.toString(USUAL_DAYS)));
        return new EventsReader(reader, index, number, asked).read(page, notes);
    }

    private EventsView read(String page, List<Note> notes) throws IOException {
        ThingsFound events = index.find(ThingQuery.of(new Choice(Facet.TYPE, EntityType.EVENT.word())));
        Paging paging = Paging.of(events.total(), page, PAGE, "?days=" + days + "&page=");
        List<Around> shown = new ArrayList<>();
        for (String id : events.page(Order.OLDEST, paging.passed(), PAGE)) {
            shown.add(around(id));
        }
        List<Note> all = new ArrayList<>(notes);
        all.addAll(paging.notes());
        return new EventsView(days, shown, paging, picture(), all);
    }

    private Around around(String id) throws IOException {
        Node node = links.node(id);
        Optional<LocalDate> begin = day(node, Vocabulary.EARLIEST);
        Optional<LocalDate> end = day(node, Vocabulary.LATEST);
        Link event = reader.link(node);
        String fragment = id.substring(id.indexOf('/') + 1);
        if (begin.isEmpty() || end.isEmpty()) {
            return new Around(fragment, event, date(node), List.of(), List.of(), List.of(), "");
        }
        Span before = new Span(begin.get().minusDays(days), begin.get().minusDays(1));
        Span itself = new Span(begin.get(), end.get());
        Span after = new Span(end.get().plusDays(1), end.get().plusDays(days));
        boolean wide = days > 0;
        List<Spanned> spans = new ArrayList<>();
        if (wide) {
            spans.add(spanned("browse.before", before));
        }
        spans.add(spanned("browse.during", itself));
        if (wide) {
            spans.add(spanned("browse.after", after));
        }
        return new Around(
                fragment,
                event,
                date(node),
                spans,
                wide ? rows(index.days().last(before, SHOWN)) : List.of(),
                rows(index.days().first(new Span(itself.first(), after.last()), SHOWN)),
                asked
                        ? reader.links()
                                .page("queries/" + QUESTION + "?event=" + Links.encodeId("id/" + id) + "&within="
                                        + days)
                        : "");
    }

    private Spanned spanned(String key, Span span) throws IOException {
        int count = index.days().count(span);
        return new Spanned(
                reader.wording().say(key),
                count,
                count == 0 ? "" : links.search(span, new Choice(Facet.TYPE, EntityType.DOCUMENT.word())));
    }

    private List<DocumentRow> rows(List<String> ids) {
        DocumentLists lists = new DocumentLists(reader, Map.of());
        return ids.stream().map(id -> lists.row(links.node(id))).toList();
    }

    private Optional<LocalDate> day(Node event, Iri property) {
        try {
            String day = reader.text(event, property);
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeException e) {
            return Optional.empty(); // no day of the calendar, which validation tells
        }
    }

    private DateView date(Node event) {
        String begin = reader.text(event, Vocabulary.BEGIN_DATE);
        String end = reader.text(event, Vocabulary.END_DATE);
        return DateView.of(
                end.isEmpty() || end.equals(begin) ? begin : begin + "/" + end,
                "",
                reader.text(event, Vocabulary.EARLIEST),
                reader.text(event, Vocabulary.LATEST),
                reader.wording());
    }

    private Picture picture() {
        String query = """
                SELECT ?event ?eventLabel ?date WHERE {
                  ?event a dossier:Event ; dossier:beginDate ?begin .
                  OPTIONAL { ?event dossier:endDate ?end FILTER (STR(?end) != STR(?begin)) }
                  BIND (IF(BOUND(?end), CONCAT(STR(?begin), "/", STR(?end)), STR(?begin)) AS ?date)
                  %s
                } ORDER BY ?begin ?event LIMIT %d
                """.formatted(
                Questions.called("?event", "?eventLabel", reader.wording().language()), PICTURED);
        return new Picture(
                "timeline",
                reader.wording().say("browse.picture"),
                "events",
                reader.links().results(query),
                reader.links().sparql(query),
                PICTURED);
    }
}
