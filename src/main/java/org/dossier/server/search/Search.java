package org.dossier.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dossier.server.CurrentRelease;
import org.dossier.server.HttpProblem;
import org.dossier.server.search.NamesRead.Named;
import org.dossier.text.search.SearchWords;
import org.dossier.text.search.SearchWords.Part;
import org.dossier.text.search.ThingIndex;
import org.dossier.text.search.ThingQuery;
import org.dossier.text.search.ThingsFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request answered from the index of a release; for one thread. */
final class Search {
    private static final Logger LOG = LoggerFactory.getLogger(Search.class);

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
        return new Search(index(lease), request, words, named);
    }

    /**
     * The index of a release.
     *
     * @throws HttpProblem if it has none
     */
    static ThingIndex index(CurrentRelease.Lease lease) {
        try {
            return lease.things();
        } catch (IOException e) {
            LOG.debug("no search: {}", e.getMessage());
            throw new HttpProblem(
                            503,
                            "Release " + lease.release().number() + " has no index that can be searched.",
                            "It was built before there was one, or is damaged: whoever runs this server builds the dataset"
                                    + " again. SPARQL and the pages are answered all the same.")
                    .causedBy(e);
        }
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
