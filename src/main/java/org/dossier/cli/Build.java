package org.dossier.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.dossier.release.BuildReport;
import org.dossier.release.BuildResult;
import org.dossier.release.Finding.Severity;
import org.dossier.release.Release;
import org.dossier.release.ReleaseBuilder;
import org.dossier.source.Dataset;
import picocli.CommandLine;

/** A build as the command line shows it: progress on the way, then what came of it. */
final class Build {
    private final Session session;
    private final PrintWriter out;
    private final PrintWriter err;

    Build(Session session, CommandLine line) {
        this.session = session;
        this.out = line.getOut();
        this.err = line.getErr();
    }

    /** Builds a release and tells about it; empty if it was refused. */
    Optional<Release> run(Path folder, ReleasesOption releases, BuildOptions options) throws IOException {
        Dataset dataset = Dataset.open(folder);
        BuildResult result =
                new ReleaseBuilder(releases.catalog(), options.settings(), Progress.of(session, err)).build(dataset);
        if (result.release().isEmpty()) {
            refused(result, options, releases);
        } else {
            published(result.release().get(), result.report(), options);
        }
        out.flush();
        return result.release();
    }

    private void refused(BuildResult result, BuildOptions options, ReleasesOption releases) throws IOException {
        BuildReport report = result.report();
        String page = result.reportPage().map(Path::toString).orElse("");
        new Findings(report, out).print(List.of(Severity.VIOLATION, Severity.REJECTED), options.show(), " in " + page);
        failedQueries(report);
        out.println();
        out.println("No release was made: " + report.refusal() + ".");
        out.println("Report: " + page);
        Optional<Release> current = releases.catalog().current();
        current.ifPresent(release -> out.println("Release " + release.name() + " stays current."));
    }

    private void published(Release release, BuildReport report, BuildOptions options) {
        Findings findings = new Findings(report, out);
        findings.print(List.of(Severity.REJECTED, Severity.WARNING), options.show(), " in " + release.reportPage());
        out.println();
        out.println("Release " + release.name() + " of \"" + title(release) + "\": "
                + Findings.count(report.published()) + " records published, " + Findings.count(report.rejected())
                + " rejected"
                + (report.counts().containsKey("triples")
                        ? "; " + Findings.count(report.counts().getOrDefault("triples", 0L)) + " triples"
                        : "")
                + ".");
        out.println("Report (" + findings.summary() + "): " + release.reportPage());
    }

    private void failedQueries(BuildReport report) {
        for (BuildReport.QueryCheck query : report.queries()) {
            if (!query.fault().isEmpty()) {
                out.println("  query " + query.name() + ": " + query.fault());
            } else if (query.rows() < query.minimumRows()) {
                out.println("  query " + query.name() + ": " + query.rows() + " rows, but at least "
                        + query.minimumRows() + " are expected");
            }
        }
    }

    private static String title(Release release) {
        TreeMap<String, String> titles =
                new TreeMap<>(release.manifest().dataset().title());
        for (String language : release.manifest().dataset().languages()) {
            if (titles.containsKey(language)) {
                return titles.getOrDefault(language, "");
            }
        }
        return titles.isEmpty() ? "" : titles.firstEntry().getValue();
    }
}
