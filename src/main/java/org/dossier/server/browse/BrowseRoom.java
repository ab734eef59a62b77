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
                new BrowseEndpoint("archives", Ways::archives),
                new BrowseEndpoint("actors", Ways::actors),
                new BrowseEndpoint("events", Ways::events),
                new BrowseEndpoint("programs", Ways::programs));
    }
}
