package org.dossier.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dossier.release.BuildReport;
import org.dossier.release.BuildSettings;
import org.dossier.release.Finding.Severity;
import org.dossier.release.ReleaseBuilder;
import org.dossier.release.ReleaseCatalog;
import org.dossier.source.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dossier check}: does everything that building does but the release, and tells every fault. */
@Command(
        name = "check",
        description = "Read and validate a dataset, and tell every fault. Makes no release.%n"
                + "Exit code 1 if a record is rejected or a rule of the graph is broken.")
final class CheckCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DATASET", description = "The folder that holds dataset.yaml.")
    private Path dataset;

    @Option(names = "--notes", description = "Print also what is only worth a look.")
    private boolean notes;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        BuildReport report = new ReleaseBuilder(
                        new ReleaseCatalog(Path.of("releases")), // nothing is put there
                        BuildSettings.DEFAULT,
                        Progress.of(session, spec.commandLine().getErr()))
                .check(Dataset.open(dataset))
                .report();
        Findings findings = new Findings(report, out);
        List<Severity> shown = notes
                ? List.of(Severity.VIOLATION, Severity.REJECTED, Severity.WARNING, Severity.NOTE)
                : List.of(Severity.VIOLATION, Severity.REJECTED, Severity.WARNING);
        findings.print(
                shown,
                Integer.MAX_VALUE,
                " under rules whose first 1,000 are printed; \"dossier build\" keeps all in findings.jsonl");
        out.println();
        out.println(Findings.count(report.published()) + " of " + Findings.count(report.read())
                + " records can be published: " + findings.summary()
                + (notes || report.count(Severity.NOTE) == 0 ? "." : " (--notes prints the notes)."));
        if (!report.refusal().isEmpty()) {
            out.println("A release would be refused: " + report.refusal() + ".");
        }
        out.flush();
        return report.isClean() ? ExitCode.OK.code() : ExitCode.DATA.code();
    }
}
