package org.dossier.cli;

import java.util.List;
import org.dossier.server.Endpoint;
import org.dossier.server.ServerLimits;

/** What the server answers: the endpoints of every room. */
final class Rooms {
    private Rooms() {}

    static List<Endpoint> endpoints(ServerLimits limits) {
        return List.of();
    }
}
