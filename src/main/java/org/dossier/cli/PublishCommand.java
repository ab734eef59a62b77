package org.dossier.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dossier.release.Release;
import org.dossier.server.ServerSettings;
import org.dossier.server.review.ReviewSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dossier publish}: builds a release and serves it. */
@Command(
        name = "publish",
        description = "Make a release of a dataset and serve it until it is stopped with Ctrl-C:%n"
                + "\"dossier build\" and then \"dossier serve\".")
final class PublishCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DATASET", description = "The folder that holds dataset.yaml.")
    private Path dataset;

    @Mixin
    private ReleasesOption releases;

    @Mixin
    private BuildOptions options;

    @Mixin
    private ServerOptions server;

    @Mixin
    private ReviewOptions review;

    PublishCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        ServerSettings settings = server.settings(releases.directory());
        ReviewSettings reviewed = review.settings();
        Serving.requireFree(settings);
        Optional<Release> release = new Build(session, spec.commandLine()).run(dataset, releases, options);
        if (release.isEmpty()) {
            return ExitCode.DATA.code();
        }
        new Serving(session, spec.commandLine()).run(settings, reviewed, release.get());
        return ExitCode.OK.code();
    }
}
