package org.dossier.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dossier.rdf.Iri;
import org.dossier.release.Explainer;
import org.dossier.release.Explainer.Explained;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dossier explain}: where each statement about a thing comes from. */
@Command(
        name = "explain",
        description = "Show which record, file, line and rule each statement about a thing comes from.")
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "IRI",
            description =
                    "The IRI of the thing, the address of its page, or the end of either, such as document/113657.")
    private String asked;

    @Mixin
    private ReleasesOption releases;

    @Override
    public Integer call() throws IOException, DataFault {
        Explainer explainer = Explainer.of(releases.current());
        Optional<Iri> thing = explainer.iri(asked);
        List<Explained> found = thing.isEmpty() ? List.of() : explainer.explain(thing.get());
        if (found.isEmpty()) {
            throw new DataFault(explainer.unknown(asked));
        }
        PrintWriter err = spec.commandLine().getErr();
        explainer.changedInputs().forEach(change -> err.println("dossier: " + change));
        err.flush();
        Explanation.print(found, spec.commandLine().getOut());
        return ExitCode.OK.code();
    }
}
