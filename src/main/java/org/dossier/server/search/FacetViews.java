package org.dossier.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.jena.graph.NodeFactory;
import org.dossier.language.Wording;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityType;
import org.dossier.server.view.GraphReader;
import org.dossier.server.view.Languages;
import org.dossier.server.view.Link;
import org.dossier.server.view.SearchView.FacetView;
import org.dossier.server.view.SearchView.Period;
import org.dossier.server.view.SearchView.Value;
import org.dossier.server.view.SearchView.Year;
import org.dossier.server.view.Words;
import org.dossier.text.Facet;
import org.dossier.text.search.Choice;
import org.dossier.text.search.Count;
import org.dossier.text.search.FacetCounts;
import org.dossier.text.search.Span;

/** What a search may be narrowed by, counted in the index and named by the graph. */
final class FacetViews {
    private static final int SHOWN = 6;
    private static final int MOST_SHOWN = 500;
    /** More years than these are shown by tens. */
    private static final int MOST_YEARS = 24;
    /** Years are written with four digits. */
    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 9999;

    private final Search search;
    private final GraphReader reader;

    FacetViews(Search search, GraphReader reader) {
        this.search = search;
        this.reader = reader;
    }

    static String ids(GraphReader reader) {
        return reader.links().base() + EntityAddress.ID;
    }

    /** A thing, by its id. */
    static Link link(GraphReader reader, String id) {
        return reader.link(NodeFactory.createURI(id.contains(":") ? id : ids(reader) + id));
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
            default -> link(reader, choice.value()).label();
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
        SortedMap<Integer, Integer> years = search.found().years(1);
        boolean byTens = !years.isEmpty() && years.lastKey() - years.firstKey() >= MOST_YEARS;
        int each = byTens ? 10 : 1;
        SortedMap<Integer, Integer> counts = byTens ? search.found().years(each) : years;
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<Year> shown = new ArrayList<>();
        counts.forEach((year, count) -> {
            Span span = Span.ofYears(year, year + each - 1);
            if (year >= FIRST_YEAR && year + each <= LAST_YEAR && meets(span)) {
                shown.add(new Year(
                        byTens
                                ? reader.wording().say("search.decade", "year", Integer.toString(year))
                                : Integer.toString(year),
                        count,
                        Math.max(1, 100 * count / most),
                        within(span).query()));
            }
        });
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
