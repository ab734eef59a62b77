package org.dossier.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.dossier.release.Release;
import org.dossier.server.DossierServer;
import org.dossier.server.ListenFault;
import org.dossier.server.QueryPool;
import org.dossier.server.ServerSettings;
import org.dossier.server.review.ReviewSettings;
import picocli.CommandLine;

/** A server as the command line shows it: where to look, until it is stopped. */
final class Serving {
    private final Session session;
    private final PrintWriter out;

    Serving(Session session, CommandLine line) {
        this.session = session;
        this.out = line.getOut();
    }

    /**
     * Sees, before a long build, that the server will be able to listen.
     *
     * @throws IOException if it is not; the message says what to do
     */
    static void requireFree(ServerSettings settings) throws IOException {
        if (settings.port() == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
        } catch (IOException e) {
            throw ListenFault.of(settings, e);
        }
    }

    /** Serves the current release until the session ends. */
    void run(ServerSettings settings, ReviewSettings review, Release release) throws IOException {
        try (QueryPool pool = new QueryPool(settings.limits());
                DossierServer server = Rooms.start(settings, review, pool)) {
            whereToLook(settings.host(), server.port(), release);
            session.stay(server);
        }
    }

    private void whereToLook(String host, int port, Release release) {
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        String home = "http://" + (everywhere ? "localhost" : host.contains(":") ? "[" + host + "]" : host) + ":" + port
                + "/";
        out.println();
        out.println("Release " + release.name() + " is served at");
        out.println("  " + home + "          pages and search");
        out.println("  " + home + "sparql    ask in SPARQL");
        out.println("  " + home + "queries   questions to begin with");
        out.println("  " + home + "ontology  the terms");
        out.println("  " + home + "releases  dumps and the report");
        out.println("  " + home + "review    decide which links are right");
        String base = release.manifest().dataset().base();
        if (!base.equals(home)) {
            out.println("The IRIs of the dataset begin with " + base + "; they open only if the server answers there.");
        }
        out.println("Stop with Ctrl-C.");
        out.flush();
    }
}
