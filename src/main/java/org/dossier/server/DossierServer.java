package org.dossier.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.dossier.release.ReleaseCatalog;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Answers HTTP from the current release: an embedded Fuseki that is given no dataset, so that nothing is reached but
 * through our endpoints.
 */
public final class DossierServer implements AutoCloseable {
    private static final int MAX_THREADS = 200;
    private static final int MIN_BYTES_PER_SECOND = 200;

    private final FusekiServer fuseki;
    private final CurrentRelease current;

    private DossierServer(FusekiServer fuseki, CurrentRelease current) {
        this.fuseki = fuseki;
        this.current = current;
    }

    /**
     * Starts a server; its errors have no style.
     *
     * @see #start(ServerSettings, List, ErrorPage)
     */
    public static DossierServer start(ServerSettings settings, List<Endpoint> endpoints) throws IOException {
        return start(settings, endpoints, ErrorPage.plain());
    }

    /**
     * Starts a server, which runs until it is closed.
     *
     * @param endpoints what it answers, beside {@code /health}
     * @param errorPage how an error looks in a browser
     * @throws IOException if there is no release, or the port is taken
     */
    public static DossierServer start(ServerSettings settings, List<Endpoint> endpoints, ErrorPage errorPage)
            throws IOException {
        return start(settings, endpoints, errorPage, FollowedRelease.of(new ReleaseCatalog(settings.releases())));
    }

    static DossierServer start(
            ServerSettings settings, List<Endpoint> endpoints, ErrorPage errorPage, CurrentRelease current)
            throws IOException {
        current.acquire().close();
        FusekiServer fuseki = assemble(settings, endpoints, errorPage, current);
        try {
            fuseki.start();
        } catch (FusekiException e) {
            fuseki.getJettyServer().setStopTimeout(0);
            fuseki.stop();
            current.close();
            throw ListenFault.of(settings, e);
        }
        return new DossierServer(fuseki, current);
    }

    /** The port it listens on. */
    public int port() {
        return fuseki.getPort();
    }

    /** Waits until it is closed. */
    public void join() {
        fuseki.join();
    }

    @Override
    public void close() {
        fuseki.stop();
        current.close();
    }

    private static FusekiServer assemble(
            ServerSettings settings, List<Endpoint> endpoints, ErrorPage errorPage, CurrentRelease current) {
        List<Endpoint> all = new ArrayList<>(endpoints);
        all.add(new HealthEndpoint());
        all.add(new NotFoundEndpoint());
        FusekiServer.Builder builder = FusekiServer.create()
                .port(settings.port())
                .numServerThreads(8, MAX_THREADS)
                .fusekiModules(FusekiModules.create());
        for (Endpoint endpoint : all) {
            for (String path : endpoint.paths()) {
                builder.addServlet(path, new EndpointServlet(endpoint, current, errorPage));
            }
        }
        FusekiServer fuseki = builder.build();
        bound(fuseki.getJettyServer(), settings, new JettyErrors(errorPage));
        return fuseki;
    }

    private static void bound(Server jetty, ServerSettings settings, JettyErrors errors) {
        ServerLimits limits = settings.limits();
        jetty.setErrorHandler(errors);
        ServletContextHandler context = (ServletContextHandler) jetty.getHandler();
        context.setErrorHandler(errors);
        jetty.addBean(new NetworkConnectionLimit(limits.maxConnections(), jetty));
        for (Connector connector : jetty.getConnectors()) {
            ServerConnector network = (ServerConnector) connector;
            network.setHost(settings.host());
            network.setIdleTimeout(limits.idleTimeout().toMillis());
            HttpConfiguration http =
                    network.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
            http.setRequestHeaderSize(limits.maxHeaderBytes());
            http.setMinRequestDataRate(MIN_BYTES_PER_SECOND);
            http.setMinResponseDataRate(MIN_BYTES_PER_SECOND);
        }
    }
}
