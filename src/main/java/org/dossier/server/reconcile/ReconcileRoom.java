package org.dossier.server.reconcile;

import java.util.List;
import org.dossier.server.Endpoint;
import org.dossier.server.QueryPool;

/** The endpoints of this room. */
public final class ReconcileRoom {
    private ReconcileRoom() {}

    /**
     * The endpoint {@code /reconcile} and those that its manifest names.
     *
     * @param pool where batches are worked on
     */
    public static List<Endpoint> endpoints(QueryPool pool) {
        Reconcilers reconcilers = new Reconcilers();
        return List.of(
                new ReconcileEndpoint(pool, reconcilers),
                new SuggestEndpoint(reconcilers),
                new ProposalEndpoint(reconcilers),
                new ViewEndpoint(),
                new PreviewEndpoint(reconcilers));
    }
}
