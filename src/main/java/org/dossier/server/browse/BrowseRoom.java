package org.dossier.server.browse;

import java.util.List;
import org.dossier.server.Endpoint;

/** The endpoints of this room. */
public final class BrowseRoom {
    private BrowseRoom() {}

    /** The ways through a release. */
    public static List<Endpoint> endpoints() {
        return List.of(
                new WaysEndpoint(),
                new BrowseEndpoint("archives", Ways::archives, Ways::requireArchive),
                new BrowseEndpoint("actors", Ways::actors, asked -> {}),
                new BrowseEndpoint("events", Ways::events, asked -> {}),
                new BrowseEndpoint("programs", Ways::programs, asked -> {}));
    }
}
