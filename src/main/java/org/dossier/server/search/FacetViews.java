package org.dossier.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dossier.language.Wording;
import org.dossier.server.entity.EntityType;
import org.dossier.server.view.GraphReader;
import org.dossier.server.view.IndexLinks;
import org.dossier.server.view.Languages;
import org.dossier.server.view.SearchView.FacetView;
import org.dossier.server.view.SearchView.Period;
import org.dossier.server.view.SearchView.Value;
import org.dossier.server.view.SearchView.Year;
import org.dossier.server.view.Words;
import org.dossier.server.view.Years;
import org.dossier.text.Facet;
import org.dossier.text.search.Choice;
import org.dossier.text.search.Count;
import org.dossier.text.search.FacetCounts;
import org.dossier.text.search.Span;

/** What a search may be narrowed by, counted in the index and named by the graph. */
final class FacetViews {
    private static final int SHOWN = 6;
    private static final int MOST_SHOWN = 500;

    private final Search search;
    private final GraphReader reader;
    private final IndexLinks links;

    FacetViews(Search search, GraphReader reader) {
        this.search = search;
        this.reader = reader;
        this.links = new IndexLinks(reader);
    }

    /** What a facet is called. */
    String title(Facet facet) {
        return reader.wording().say("facet." + facet.word());
    }

    /** The facets that tell what was found apart. */
    List<FacetView> facets() throws IOException {
        List<FacetView> facets = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            boolean all = search.request().all().contains(facet);
            FacetCounts counts = search.found().counts(facet, all ? MOST_SHOWN : SHOWN);
            List<Value> values = values(facet, counts);
            if (!values.isEmpty()) {
                boolean more = !all && counts.values() > counts.counts().size();
                facets.add(new FacetView(
                        facet.word(),
                        title(facet),
                        values,
                        more ? search.request().withAll(facet).query() + "#" + facet.word() : ""));
            }
        }
        return facets;
    }

    /** Without those that are chosen already. */
    private List<Value> values(Facet facet, FacetCounts counts) {
        List<Value> values = new ArrayList<>();
        for (Count count : counts.counts()) {
            Choice choice = new Choice(facet, count.value());
            if (!search.request().choices().contains(choice)) {
                values.add(new Value(
                        label(choice),
                        count.count(),
                        search.request().with(choice).query()));
            }
        }
        return values;
    }

    /** What a value is called. */
    Words label(Choice choice) {
        return switch (choice.facet()) {
            case TYPE ->
                Words.ofPage(EntityType.named(choice.value())
                        .map(type -> reader.wording().say("types." + type.word()))
                        .orElse(choice.value()));
            case LANGUAGE ->
                Words.ofPage(Languages.name(choice.value(), reader.wording().language()));
            default -> reader.label(links.node(choice.value()));
        };
    }

    /** A span of time in words. */
    Words label(String from, String to) {
        Wording wording = reader.wording();
        if (from.isEmpty() || to.isEmpty()) {
            return Words.ofPage(
                    from.isEmpty()
                            ? wording.say("search.until", "date", to)
                            : wording.say("search.since", "date", from));
        }
        return Words.ofPage(from.equals(to) ? from : wording.say("search.between", "from", from, "to", to));
    }

    /** When what was found may be: by years, or where there are many by tens. */
    Period period() throws IOException {
        List<Year> shown = Years.of(
                search.found(),
                reader.wording(),
                this::meets,
                span -> within(span).query());
        return new Period(search.request().from(), search.request().to(), shown.size() > 1 ? shown : List.of());
    }

    private boolean meets(Span span) {
        Span asked = search.query().span();
        return !asked.first().isAfter(span.last()) && !asked.last().isBefore(span.first());
    }

    /** The search narrowed to a span, and to what it is narrowed to already. */
    private SearchRequest within(Span span) {
        SearchRequest request = search.request();
        Span asked = search.query().span();
        return request.within(
                asked.first().isAfter(span.first())
                        ? request.from()
                        : Integer.toString(span.first().getYear()),
                asked.last().isBefore(span.last())
                        ? request.to()
                        : Integer.toString(span.last().getYear()));
    }
}
