package org.dossier.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.description.DescriptionFile;
import org.dossier.disk.TemporaryFolder;
import org.dossier.mapping.GraphPart;
import org.dossier.rdf.Iri;
import org.dossier.release.BuildReport.QueryCheck;
import org.dossier.release.Manifest.FileEntry;
import org.dossier.sort.GraphSorter;
import org.dossier.sort.SortedGraphs;
import org.dossier.source.Dataset;
import org.dossier.store.StoreAddition;

/** A release in the making, in a directory that nobody serves: what it holds, and what stands against it. */
final class Draft {
    /** How many queries a refusal names; the report has them all. */
    private static final int NAMED_QUERIES = 3;

    private final Dataset dataset;
    private final String base;
    private final Path directory;
    private final Lineage lineage;
    private final Workers workers;
    private final BuildSettings settings;
    private final StageClock progress;
    private final List<FileEntry> inputs;
    private final QueryGate gate;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<GraphArtefacts.Made> made = Optional.empty();
    private List<QueryCheck> queries = List.of();
    private long unreported;

    Draft(
            Dataset dataset,
            Path directory,
            Lineage lineage,
            BuildSettings settings,
            Workers workers,
            BuildProgress progress)
            throws IOException {
        this.dataset = dataset;
        base = dataset.description().base();
        this.directory = directory;
        this.lineage = lineage;
        this.workers = workers;
        this.settings = settings;
        this.progress = new StageClock(progress);
        gate = new QueryGate(QueryGate.library(dataset), base, settings.queryLimit());
        inputs = InputFiles.entries(dataset);
        dataset.problems().forEach(problem -> findings.add(Finding.of(problem)));
    }

    /** Makes everything but the report and the manifest; stops at the first thing that refuses the release. */
    BuildReport make() throws IOException {
        try (TemporaryFolder temporary = TemporaryFolder.make(directory.resolve(".temporary"))) {
            return make(temporary.path());
        }
    }

    private BuildReport make(Path temporary) throws IOException {
        try (FindingLog log = new FindingLog(temporary, InputFiles.told(dataset))) {
            RecordTally tally = new RecordTally(dataset, log);
            String refusal = refusal(tally, temporary);
            FindingTally.Summary found = tally.findings(findings, directory.resolve(FindingLog.NAME));
            return new BuildReport(
                    tally.kinds(), found.shown(), found.counts(), tally.coverage(), counts(), queries, refusal);
        }
    }

    /** Why there is no release; {@code ""} if nothing stands against it. */
    private String refusal(RecordTally tally, Path temporary) throws IOException {
        try (GraphSorter sorter =
                new GraphSorter(temporary.resolve("sort"), GraphPart.values().length, workers.batchBytes())) {
            read(tally, sorter);
            if (settings.maxErrors().isPresent()
                    && tally.rejected() > settings.maxErrors().getAsLong()) {
                return counted(tally.rejected(), "record is", "records are") + " rejected, more than the "
                        + settings.maxErrors().getAsLong() + " that --max-errors allows; mend them, or allow more";
            }
            if (tally.published() == 0) {
                return "no record can be published; mend the records that the report names";
            }
            write(sorter, temporary);
        }
        long violations = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.VIOLATION)
                .count();
        if (violations > 0) {
            return counted(violations, "statement breaks", "statements break")
                    + " a rule of the graph"
                    + (unreported == 0 ? "" : ", and " + unreported + " more that the report leaves out")
                    + "; mend the records that the report names";
        }
        queries = ask();
        List<String> failed = queries.stream()
                .filter(query -> !query.fault().isEmpty())
                .map(query -> query.name() + " (" + query.fault() + ")")
                .toList();
        if (!failed.isEmpty()) {
            int named = Math.min(failed.size(), NAMED_QUERIES);
            return "the release does not answer its own queries: " + String.join("; ", failed.subList(0, named))
                    + (named == failed.size() ? "" : "; and " + (failed.size() - named) + " more that the report names")
                    + "; mend the queries, or the records they ask of";
        }
        return changedInputs();
    }

    private static String counted(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private void read(RecordTally tally, GraphSorter sorter) throws IOException {
        progress.stage("Reading and mapping records", 0);
        DatasetMapping.sort(dataset, base, sorter, workers.threads(), tally.withProgress(progress));
        progress.done(tally.published() + " records to publish, " + tally.rejected() + " rejected");
    }

    private void write(GraphSorter sorter, Path temporary) throws IOException {
        progress.stage("Sorting", 0);
        try (SortedGraphs graphs = sorter.sorted()) {
            progress.step(graphs.terms().size());
            progress.done(graphs.terms().size() + " terms");
            GraphArtefacts.Made artefacts = new GraphArtefacts(
                            directory,
                            dumpName(),
                            new Iri(base),
                            dataset.description().licence(),
                            lineage,
                            workers,
                            progress)
                    .make(graphs, temporary);
            made = Optional.of(artefacts);
            describe(artefacts);
            findings.addAll(violations(artefacts));
        }
    }

    private SortedMap<String, Long> counts() {
        return made.map(GraphArtefacts.Made::counts).orElseGet(TreeMap::new);
    }

    /** Says what was made, in a file and in a graph of the store. */
    private void describe(GraphArtefacts.Made artefacts) throws IOException {
        DescriptionFile description = new DescriptionFile(
                dataset.description(), artefacts.statistics(), artefacts.period(), artefacts.dumps());
        description.write(directory.resolve(Release.DESCRIPTION));
        StoreAddition.add(directory.resolve("store"), NamedGraphs.description(base), description.triples());
    }

    private List<Finding> violations(GraphArtefacts.Made made) throws IOException {
        if (made.violations().isEmpty()) {
            return List.of();
        }
        progress.stage("Finding the records that break rules of the graph", 0);
        DatasetMapping mapping = DatasetMapping.index(dataset, base);
        List<Finding> found = ShapeFindings.of(made.violations(), mapping);
        unreported = made.violationsFound() - found.size();
        progress.done(made.violationsFound() + " findings");
        return found;
    }

    private List<QueryCheck> ask() throws IOException {
        progress.stage("Asking the queries", gate.size());
        gate.write(directory.resolve("queries"));
        List<QueryCheck> checks = gate.run(directory.resolve("store"), progress);
        progress.done(checks.size() + " queries");
        return checks;
    }

    /** The name of the dataset's folder, as far as a file name on any system can hold it. */
    private String dumpName() throws IOException {
        String name =
                String.valueOf(dataset.folder().toRealPath().getFileName()).replaceAll("[^A-Za-z0-9._-]+", "-");
        return name.matches("[._-]*") ? "dataset" : name;
    }

    /** A release made of two states of a file would be neither. */
    private String changedInputs() throws IOException {
        List<FileEntry> now = InputFiles.entries(dataset);
        return now.equals(inputs) ? "" : "the dataset changed while it was being read; build again";
    }

    /** Puts the report, for reading and for programs, into a folder. */
    void report(BuildReport report, Path folder) throws IOException {
        Files.move(directory.resolve(FindingLog.NAME), folder.resolve(FindingLog.NAME));
        ReportData.write(report, folder.resolve(Release.REPORT_DATA));
        ReportPage.write(report, dataset.description(), folder.resolve(Release.REPORT_PAGE));
    }

    /** Adds the report; the manifest then is all that is missing. */
    Manifest seal(BuildReport report, Path releases) throws IOException {
        report(report, directory);
        return new Seal(dataset, directory)
                .manifest(
                        made.orElseThrow(),
                        inputs,
                        releases,
                        lineage.parent().map(Release::number).orElse(0),
                        progress.measures());
    }
}
