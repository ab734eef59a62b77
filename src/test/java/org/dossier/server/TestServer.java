package org.dossier.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A server of endpoints over a release of a test, on any free port. */
public final class TestServer implements AutoCloseable {
    private final DossierServer server;

    private TestServer(DossierServer server) {
        this.server = server;
    }

    public static TestServer start(ServerLimits limits, List<Endpoint> endpoints, CurrentRelease current)
            throws IOException {
        ServerSettings settings =
                ServerSettings.of(Path.of("nowhere")).withPort(0).withLimits(limits);
        return new TestServer(DossierServer.start(settings, endpoints, ErrorPage.plain(), current));
    }

    public int port() {
        return server.port();
    }

    public Http http() {
        return new Http(server.port());
    }

    @Override
    public void close() {
        server.close();
    }
}
