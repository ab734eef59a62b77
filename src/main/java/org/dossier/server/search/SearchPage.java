package org.dossier.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dossier.language.Wording;
import org.dossier.server.CurrentRelease;
import org.dossier.server.view.GraphReader;
import org.dossier.server.view.Hits;
import org.dossier.server.view.IndexLinks;
import org.dossier.server.view.Link;
import org.dossier.server.view.Note;
import org.dossier.server.view.Paging;
import org.dossier.server.view.SearchView;
import org.dossier.server.view.SearchView.Chosen;
import org.dossier.server.view.SearchView.Forms;
import org.dossier.server.view.SearchView.Hit;
import org.dossier.server.view.SearchView.Kept;
import org.dossier.server.view.SearchView.OrderLink;
import org.dossier.server.view.SearchView.Reading;
import org.dossier.text.search.Choice;
import org.dossier.text.search.Order;
import org.dossier.text.search.SearchWords;

/** Puts a page of search together. */
final class SearchPage {
    /** How many things a page shows. */
    static final int SHOWN = 20;

    private final Search search;
    private final SearchRequest request;
    private final CurrentRelease.Lease lease;
    private final NamesRead names;

    SearchPage(Search search, CurrentRelease.Lease lease, NamesRead names) {
        this.search = search;
        this.request = search.request();
        this.lease = lease;
        this.names = names;
    }

    /** Reads what the index does not tell from the graph, within the caller's transaction. */
    SearchView read(GraphReader reader) {
        try {
            return view(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SearchView view(GraphReader reader) throws IOException {
        int total = search.found().total();
        int pages = Math.max(1, (Math.min(total, SearchView.MOST_SHOWN) + SHOWN - 1) / SHOWN);
        int page = Math.min(request.page(), pages);
        FacetViews facets = new FacetViews(search, reader);
        boolean asked = !request.typed().isEmpty()
                || !request.choices().isEmpty()
                || !search.query().span().isAll();
        List<Hit> hits = asked ? hits(reader, page) : List.of();
        int first = (page - 1) * SHOWN + 1;
        return new SearchView(
                request.typed(),
                reading(reader, page),
                hits,
                new Paging(
                        total,
                        first,
                        first + hits.size() - 1,
                        page > 1 ? request.onPage(page - 1).query() : "",
                        page < pages ? request.onPage(page + 1).query() : "",
                        List.of()),
                orders(reader.wording()),
                request.kept().stream()
                        .map(kept -> new Kept(kept.name(), kept.value()))
                        .toList(),
                chosen(facets, reader),
                facets.facets(),
                facets.period(),
                forms(reader),
                total == 0
                        ? new OtherSearches(search, reader, facets)
                                .help(names.like(lease, search.query().words()))
                        : List.of());
    }

    private Reading reading(GraphReader reader, int page) {
        SearchWords words = search.query().words();
        List<Link> named = search.query().named().stream()
                .map(id -> reader.link(new IndexLinks(reader).node(id)))
                .toList();
        boolean asTyped = words.toString().equals(request.typed());
        return new Reading(
                asTyped ? "" : words.toString(),
                words.isEmpty() && !request.typed().isEmpty(),
                List.copyOf(words.remarks()),
                request.misread().dates(),
                notes(reader.wording(), page),
                named,
                named.isEmpty() ? "" : request.withoutNames().query());
    }

    private List<Note> notes(Wording wording, int page) {
        SearchRequest.Misread misread = request.misread();
        List<Note> notes = new ArrayList<>();
        if (!misread.order().isEmpty()) {
            notes.add(new Note(
                    "note.sort",
                    misread.order(),
                    wording.say("search." + request.sorted().word())));
        }
        if (misread.turned()) {
            notes.add(
                    new Note("note.turned", request.to() + "/" + request.from(), request.from() + "/" + request.to()));
        }
        notes.addAll(Paging.notes(misread.page(), page));
        return notes;
    }

    private List<Hit> hits(GraphReader reader, int page) throws IOException {
        Hits hits = new Hits(
                reader,
                search.index().highlighter(search.query().words()),
                search.index().highlighter(search.wordsAndNames()));
        IndexLinks links = new IndexLinks(reader);
        List<Hit> shown = new ArrayList<>();
        for (String id : search.found().page(request.sorted(), (page - 1) * SHOWN, SHOWN)) {
            shown.add(hits.hit(links.node(id).getURI()));
        }
        return shown;
    }

    private List<OrderLink> orders(Wording wording) {
        List<OrderLink> orders = new ArrayList<>();
        for (Order order : Order.values()) {
            orders.add(new OrderLink(
                    wording.say("search." + order.word()),
                    request.inOrder(order).query(),
                    order == request.sorted()));
        }
        return orders;
    }

    private List<Chosen> chosen(FacetViews facets, GraphReader reader) {
        List<Chosen> chosen = new ArrayList<>();
        for (Choice choice : request.choices()) {
            chosen.add(new Chosen(
                    facets.title(choice.facet()),
                    facets.label(choice),
                    request.without(choice).query()));
        }
        if (!search.query().span().isAll()) {
            chosen.add(new Chosen(
                    reader.wording().say("search.date"),
                    facets.label(request.from(), request.to()),
                    request.within("", "").query()));
        }
        return chosen;
    }

    private Forms forms(GraphReader reader) {
        SearchRequest all = request.onPage(1);
        return new Forms(
                reader.links()
                        .sparql(SearchSparql.of(search.query(), reader.links().base())),
                reader.links().page(file(ExportEndpoint.CSV) + all.query()),
                reader.links().page(file(ExportEndpoint.TURTLE) + all.query()));
    }

    private static String file(String path) {
        return path.substring(1);
    }
}
