package org.dossier.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.dossier.release.ReleaseCatalog;
import org.dossier.store.StoreReader;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers HTTP from the current release: an embedded Fuseki that is given no dataset, so that nothing is reached but
 * through our endpoints.
 */
public final class DossierServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DossierServer.class);
    private static final int MAX_THREADS = 200;
    private static final int MIN_BYTES_PER_SECOND = 200;

    private static final long WARM_AFTER_MILLIS = 1000;
    /** How often it is looked whether another release is current: the first reader after a switch seldom comes sooner. */
    private static final long LOOK_EACH_MILLIS = 1000;
    /** Closing waits no longer for what is being done ahead. */
    private static final long WARM_ENDS_MILLIS = 5000;

    private final FusekiServer fuseki;
    private final CurrentRelease current;
    private final CountDownLatch closing;
    private final Calm calm;
    private volatile CompletableFuture<Void> warming = CompletableFuture.completedFuture(null);

    private DossierServer(FusekiServer fuseki, CurrentRelease current, CountDownLatch closing, Calm calm) {
        this.fuseki = fuseki;
        this.current = current;
        this.closing = closing;
        this.calm = calm;
    }

    /**
     * Loads what a server takes, whatever it serves, and returns when it is loaded: Jena, Fuseki and Jetty. It takes long the first time,
     * so that a thread of its own may do it ahead; see {@link StoreReader#prepare()}.
     */
    public static void prepare() {
        StoreReader.prepare();
        FusekiServer.create().port(0).fusekiModules(FusekiModules.create()).build();
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
        return start(settings, endpoints, errorPage, CurrentRelease.of(new ReleaseCatalog(settings.releases())));
    }

    static DossierServer start(
            ServerSettings settings, List<Endpoint> endpoints, ErrorPage errorPage, CurrentRelease current)
            throws IOException {
        current.acquire().close();
        CompletableFuture<Void> prepared =
                CompletableFuture.runAsync(() -> prepare(endpoints, current), DossierServer::onThread);
        CountDownLatch closing = new CountDownLatch(1);
        Calm calm = new Calm(millis -> endsWithin(closing, millis));
        FusekiServer fuseki = assemble(settings, endpoints, errorPage, current, calm);
        try {
            fuseki.start();
            prepared.join();
        } catch (FusekiException e) {
            prepared.join();
            fuseki.getJettyServer().setStopTimeout(0);
            fuseki.stop();
            current.close();
            throw ListenFault.of(settings, e);
        }
        DossierServer server = new DossierServer(fuseki, current, closing, calm);
        server.warming = CompletableFuture.runAsync(() -> server.follow(endpoints), DossierServer::onThread);
        return server;
    }

    private static void onThread(Runnable work) {
        Thread thread = new Thread(work, "ready-endpoints");
        thread.setDaemon(true);
        thread.start();
    }

    private static void prepare(List<Endpoint> endpoints, CurrentRelease current) {
        for (Endpoint endpoint : endpoints) {
            try (CurrentRelease.Lease lease = current.acquire()) {
                endpoint.prepare(lease);
            } catch (IOException | RuntimeException | StackOverflowError e) {
                LOG.debug("{} is not prepared: {}", endpoint.paths(), e.toString());
            }
        }
    }

    /** Does ahead what a release takes, of the one that is current now and of each that becomes so. */
    private void follow(List<Endpoint> endpoints) {
        int warmed = currentNumber(0);
        warm(endpoints);
        while (!endsWithin(closing, LOOK_EACH_MILLIS)) {
            int number = currentNumber(warmed);
            if (number != warmed) {
                warmed = number;
                calm.begins();
                prepare(endpoints, current);
                warm(endpoints);
            }
        }
    }

    /** The number of the current release; what was known if it cannot be read, of which whoever asks is told. */
    private int currentNumber(int known) {
        try (CurrentRelease.Lease lease = current.acquire()) {
            return lease.release().number();
        } catch (IOException | RuntimeException e) {
            LOG.debug("the current release cannot be read: {}", e.toString());
            return known;
        }
    }

    /** Whoever asks has the processor. */
    private void warm(List<Endpoint> endpoints) {
        if (endsWithin(closing, WARM_AFTER_MILLIS)) {
            return;
        }
        new AskedAhead(fuseki.getJettyServer(), calm, this::isOver).ask(addresses(endpoints));
        for (Endpoint endpoint : endpoints) {
            if (isClosing()) {
                return;
            }
            try (CurrentRelease.Lease lease = current.acquire()) {
                endpoint.warm(lease, this::isOver);
            } catch (IOException | RuntimeException | StackOverflowError e) {
                LOG.debug("{} is not warm: {}", endpoint.paths(), e.toString());
            }
        }
    }

    /** Asked before each piece of work that can wait: waits while others ask, and tells whether it is too late. */
    private boolean isOver() {
        calm.await();
        return isClosing();
    }

    private static boolean endsWithin(CountDownLatch closing, long millis) {
        try {
            return closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private List<String> addresses(List<Endpoint> endpoints) {
        List<String> addresses = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            try (CurrentRelease.Lease lease = current.acquire()) {
                addresses.addAll(endpoint.askedAhead(lease));
            } catch (IOException | RuntimeException e) {
                LOG.debug("{} is not asked ahead: {}", endpoint.paths(), e.toString());
            }
        }
        return addresses;
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
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
        closing.countDown();
        warming.exceptionally(fault -> null)
                .completeOnTimeout(null, WARM_ENDS_MILLIS, TimeUnit.MILLISECONDS)
                .join();
        fuseki.stop();
        current.close();
    }

    private static FusekiServer assemble(
            ServerSettings settings, List<Endpoint> endpoints, ErrorPage errorPage, CurrentRelease current, Calm calm) {
        List<Endpoint> all = new ArrayList<>(endpoints);
        all.add(new HealthEndpoint());
        all.add(new NotFoundEndpoint());
        FusekiServer.Builder builder = FusekiServer.create()
                .port(settings.port())
                .numServerThreads(8, MAX_THREADS)
                .fusekiModules(FusekiModules.create());
        for (Endpoint endpoint : all) {
            for (String path : endpoint.paths()) {
                builder.addServlet(path, new EndpointServlet(endpoint, current, errorPage, calm));
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
