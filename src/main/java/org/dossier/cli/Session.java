package org.dossier.cli;

import org.dossier.server.DossierServer;

/** How the commands meet whoever runs them. */
interface Session {
    /** True if what is told on the way goes to a terminal, where a line may be written over. */
    boolean isTerminal();

    /** Lets a server run, and returns when it is closed. */
    void stay(DossierServer server);

    /** The session of a process: ends with Ctrl-C or SIGTERM, after which the server is closed in good order. */
    static Session ofProcess() {
        return new Session() {
            @Override
            public boolean isTerminal() {
                return Boolean.getBoolean("dossier.terminal");
            }

            @Override
            public void stay(DossierServer server) {
                Runtime.getRuntime().addShutdownHook(new Thread(server::close, "dossier-close"));
                server.join();
            }
        };
    }
}
