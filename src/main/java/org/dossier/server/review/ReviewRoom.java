package org.dossier.server.review;

import java.util.List;
import org.dossier.server.Endpoint;

/** What this room gives to whoever starts a server. */
public final class ReviewRoom {
    private ReviewRoom() {}

    /** {@code /review}, and where its forms are sent. */
    public static List<Endpoint> endpoints(ReviewSettings settings) {
        ReviewAccess access = new ReviewAccess(settings.token());
        ReviewDesk desk = new ReviewDesk(settings.dataset());
        FormToken forms = new FormToken();
        return List.of(new ReviewEndpoint(access, desk, forms), new DecisionEndpoint(access, desk, forms));
    }
}
