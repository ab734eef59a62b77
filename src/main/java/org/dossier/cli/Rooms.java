package org.dossier.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dossier.server.DossierServer;
import org.dossier.server.Endpoint;
import org.dossier.server.QueryPool;
import org.dossier.server.ServerSettings;
import org.dossier.server.browse.BrowseRoom;
import org.dossier.server.harvest.HarvestRoom;
import org.dossier.server.page.PageRoom;
import org.dossier.server.reconcile.ReconcileRoom;
import org.dossier.server.review.ReviewRoom;
import org.dossier.server.review.ReviewSettings;
import org.dossier.server.search.SearchRoom;
import org.dossier.server.sparql.SparqlRoom;
import org.dossier.store.StoreReader;

/** A server with all its rooms. */
final class Rooms {
    private Rooms() {}

    /** Starts it; {@code pool} is closed by whoever made it, after the server. */
    static DossierServer start(ServerSettings settings, ReviewSettings review, QueryPool pool) throws IOException {
        StoreReader.prepare();
        List<Endpoint> endpoints = new ArrayList<>(SparqlRoom.endpoints(pool, PageRoom.editor(pool)));
        endpoints.addAll(PageRoom.endpoints(pool));
        endpoints.addAll(HarvestRoom.endpoints());
        endpoints.addAll(ReconcileRoom.endpoints(pool));
        endpoints.addAll(SearchRoom.endpoints());
        endpoints.addAll(BrowseRoom.endpoints());
        endpoints.addAll(ReviewRoom.endpoints(review));
        return DossierServer.start(settings, endpoints, PageRoom.errors());
    }
}
