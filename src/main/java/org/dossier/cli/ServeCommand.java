package org.dossier.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dossier serve}: serves the current release, and follows when another becomes current. */
@Command(
        name = "serve",
        description = "Serve the current release until it is stopped with Ctrl-C.%n"
                + "When another release becomes current, the server follows by itself.")
final class ServeCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReleasesOption releases;

    @Mixin
    private ServerOptions server;

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        new Serving(session, spec.commandLine()).run(server.settings(releases.directory()), releases.current());
        return ExitCode.OK.code();
    }
}
