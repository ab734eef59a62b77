package org.dossier.server.sparql;

import java.util.List;
import org.dossier.server.EditorPage;
import org.dossier.server.Endpoint;
import org.dossier.server.QueryPool;

/** The endpoints of this room. */
public final class SparqlRoom {
    private SparqlRoom() {}

    /**
     * {@code /sparql}, and what stops a query there.
     *
     * @param pool where queries run
     * @param editor what a browser sees there
     */
    public static List<Endpoint> endpoints(QueryPool pool, EditorPage editor) {
        NamedRuns runs = new NamedRuns();
        return List.of(new SparqlEndpoint(pool, editor, runs), new StopEndpoint(runs));
    }
}
