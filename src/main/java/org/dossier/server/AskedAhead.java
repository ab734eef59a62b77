package org.dossier.server;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a server for pages from within its process, one after the other, so that what they need is there before somebody waits for it. */
final class AskedAhead {
    private static final Logger LOG = LoggerFactory.getLogger(AskedAhead.class);
    private static final long MOST_SECONDS = 60;

    private final Server jetty;
    private final Calm calm;
    private final BooleanSupplier isOver;

    /**
     * @param calm is told of what is asked here
     * @param isOver true from the moment when nothing more is to be asked; it may wait
     */
    AskedAhead(Server jetty, Calm calm, BooleanSupplier isOver) {
        this.jetty = jetty;
        this.calm = calm;
        this.isOver = isOver;
    }

    /** Asks for all addresses, and says in the log how long it took. */
    void ask(List<String> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        long begin = System.nanoTime();
        LocalConnector connector = new LocalConnector(jetty);
        try {
            connector.start();
            int answered = answered(connector, addresses);
            LOG.info(
                    "{} of {} pages were asked for ahead, in {} s",
                    answered,
                    addresses.size(),
                    String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begin) / 1e9));
        } catch (Exception e) {
            // Jetty declares them all. Whoever asks for the same is told.
            LOG.debug("not all is asked for ahead: {}", e.toString());
        } finally {
            LifeCycle.stop(connector);
        }
    }

    private int answered(LocalConnector connector, List<String> addresses) throws Exception {
        int answered = 0;
        for (String address : addresses) {
            if (isOver.getAsBoolean()) {
                break;
            }
            calm.asksItself();
            String answer = connector.getResponse(request(address), MOST_SECONDS, TimeUnit.SECONDS);
            answered += answer != null && answer.startsWith("HTTP/1.1 200 ") ? 1 : 0;
        }
        return answered;
    }

    private static String request(String address) {
        return "GET " + address
                + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html, */*;q=0.8\r\nConnection: close\r\n\r\n";
    }
}
