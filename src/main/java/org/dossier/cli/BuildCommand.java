package org.dossier.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dossier build}: makes a release and lets it be the current one; a running server follows. */
@Command(
        name = "build",
        description = "Make a release of a dataset, and let it be the current one.%nA running server follows.")
final class BuildCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DATASET", description = "The folder that holds dataset.yaml.")
    private Path dataset;

    @Mixin
    private ReleasesOption releases;

    @Mixin
    private BuildOptions options;

    BuildCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        boolean made = new Build(session, spec.commandLine())
                .run(dataset, releases, options)
                .isPresent();
        return made ? ExitCode.OK.code() : ExitCode.DATA.code();
    }
}
