package org.dossier.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dossier.server.review.ReviewSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Mixin
    private ReviewOptions review;

    @Option(
            names = "--dataset",
            paramLabel = "DIR",
            description = "The folder of the dataset whose candidates are reviewed (default: the one that the current"
                    + " release was built from).")
    private Optional<Path> dataset = Optional.empty();

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        ReviewSettings settings = review.settings();
        new Serving(session, spec.commandLine())
                .run(
                        server.settings(releases.directory()),
                        dataset.map(settings::in).orElse(settings),
                        releases.current());
        return ExitCode.OK.code();
    }
}
