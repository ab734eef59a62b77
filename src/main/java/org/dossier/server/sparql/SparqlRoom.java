package org.dossier.server.sparql;

import java.util.List;
import org.dossier.server.EditorPage;
import org.dossier.server.Endpoint;
import org.dossier.server.QueryPool;

/** The endpoints of this room. */
public final class SparqlRoom {
    private SparqlRoom() {}

    /**
     * The endpoint {@code /sparql}.
     *
     * @param pool where queries run
     * @param editor what a browser sees there
     */
    public static List<Endpoint> endpoints(QueryPool pool, EditorPage editor) {
        return List.of(new SparqlEndpoint(pool, editor));
    }
}
