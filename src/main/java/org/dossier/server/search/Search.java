package org.dossier.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dossier.server.CurrentRelease;
import org.dossier.server.HttpProblem;
import org.dossier.server.SearchIndex;
import org.dossier.server.search.NamesRead.Named;
import org.dossier.text.search.SearchWords;
import org.dossier.text.search.SearchWords.Part;
import org.dossier.text.search.ThingIndex;
import org.dossier.text.search.ThingQuery;
import org.dossier.text.search.ThingsFound;

/** A request answered from the index of a release; for one thread. */
final class Search {
    private final ThingIndex index;
    private final SearchRequest request;
    private final List<Named> named;
    private final ThingQuery query;
    private final ThingsFound found;

    private Search(ThingIndex index, SearchRequest request, SearchWords words, List<Named> named) throws IOException {
        this.index = index;
        this.request = request;
        this.named = List.copyOf(named);
        this.query = new ThingQuery(words, named.stream().map(Named::id).toList(), request.choices(), request.span());
        this.found = index.find(query);
    }

    /**
     * Searches.
     *
     * @throws HttpProblem if the release has no index of things
     */
    static Search of(SearchRequest request, CurrentRelease.Lease lease, NamesRead names) throws IOException {
        SearchWords words = request.words();
        List<Named> named = request.byNames() ? names.of(lease, words) : List.of();
        return new Search(SearchIndex.of(lease), request, words, named);
    }

    ThingIndex index() {
        return index;
    }

    SearchRequest request() {
        return request;
    }

    ThingQuery query() {
        return query;
    }

    /** The words, and every name of whom they are read as a name of. */
    SearchWords wordsAndNames() {
        List<Part> parts = new ArrayList<>(query.words().parts());
        for (Named one : named) {
            one.names().forEach(name -> parts.add(new Part(SearchWords.Kind.PHRASE, name, false)));
        }
        return new SearchWords(parts, query.words().remarks());
    }

    ThingsFound found() {
        return found;
    }
}
