package org.dossier.server.search;

import java.io.IOException;
import java.util.List;
import org.dossier.server.CurrentRelease;
import org.dossier.server.HttpProblem;
import org.dossier.text.search.SearchWords;
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
    private final ThingQuery query;
    private final ThingsFound found;

    private Search(ThingIndex index, SearchRequest request, ThingQuery query) throws IOException {
        this.index = index;
        this.request = request;
        this.query = query;
        this.found = index.find(query);
    }

    /**
     * Searches.
     *
     * @throws HttpProblem if the release has no index of things
     */
    static Search of(SearchRequest request, CurrentRelease.Lease lease) throws IOException {
        SearchWords words = request.words();
        List<String> named = request.byNames() ? names(words, lease) : List.of();
        return new Search(index(lease), request, new ThingQuery(words, named, request.choices(), request.span()));
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

    /** A release without an index of names is searched by words alone. */
    private static List<String> names(SearchWords words, CurrentRelease.Lease lease) throws IOException {
        try {
            return NamesRead.of(lease.entities(), words);
        } catch (IOException e) {
            LOG.debug("names are not read: {}", e.getMessage());
            return List.of();
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

    ThingsFound found() {
        return found;
    }
}
