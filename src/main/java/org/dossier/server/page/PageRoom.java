package org.dossier.server.page;

import java.util.List;
import org.dossier.server.EditorPage;
import org.dossier.server.Endpoint;
import org.dossier.server.ErrorPage;
import org.dossier.server.QueryPool;

/** What this room gives to whoever starts a server. */
public final class PageRoom {
    private PageRoom() {}

    /**
     * Every path that shows a page, or the same thing as RDF.
     *
     * @param pool where the queries of the library run
     */
    public static List<Endpoint> endpoints(QueryPool pool) {
        return List.of(
                new HomeEndpoint(),
                new EntityIdEndpoint(),
                new EntityEndpoint(),
                new TimeMapEndpoint(),
                new OntologyEndpoint(),
                new TermsEndpoint(),
                new DescriptionEndpoint(),
                new QueriesEndpoint(pool, new QueryLibraries()),
                new ReleasesEndpoint(),
                new LinksetEndpoint(),
                new MappingsEndpoint(),
                new CitationEndpoint(),
                new PermalinkEndpoint(pool),
                new RobotsEndpoint(),
                new StaticEndpoint());
    }

    /**
     * What a browser sees at {@code /sparql}.
     *
     * @param pool where the queries run
     */
    public static EditorPage editor(QueryPool pool) {
        return new SparqlEditor(pool, new QueryLibraries());
    }

    /** How an error looks in a browser. */
    public static ErrorPage errors() {
        return new ProblemPage();
    }
}
