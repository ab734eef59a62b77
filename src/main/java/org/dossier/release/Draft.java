package org.dossier.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.mapping.GraphPart;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;
import org.dossier.release.BuildReport.QueryCheck;
import org.dossier.release.Manifest.FileEntry;
import org.dossier.sort.GraphSorter;
import org.dossier.sort.SortedGraph;
import org.dossier.sort.SortedGraphs;
import org.dossier.sort.TripleCursor;
import org.dossier.sort.TripleSorter;
import org.dossier.source.Dataset;
import org.dossier.validation.Classes;
import org.dossier.validation.Shapes;
import org.dossier.validation.Validation;

/** A release in the making, in a directory that nobody serves: what it holds, and what stands against it. */
final class Draft {
    private static final long BATCH_BYTES = 64L << 20;

    private final Dataset dataset;
    private final String base;
    private final Path directory;
    private final BuildSettings settings;
    private final StageClock progress;
    private final List<FileEntry> inputs;
    private final QueryGate gate;
    private final TripleSorter core = new TripleSorter();
    private final TripleSorter records = new TripleSorter();
    private final List<Finding> findings = new ArrayList<>();
    private SortedMap<String, Long> counts = new TreeMap<>();
    private List<QueryCheck> queries = List.of();

    Draft(Dataset dataset, Path directory, BuildSettings settings, BuildProgress progress) throws IOException {
        this.dataset = dataset;
        base = dataset.description().base();
        this.directory = directory;
        this.settings = settings;
        this.progress = new StageClock(progress);
        gate = new QueryGate(QueryGate.library(dataset), base, settings.queryLimit());
        inputs = InputFiles.entries(dataset);
    }

    /** Makes everything but the report and the manifest; stops at the first thing that refuses the release. */
    BuildReport make() throws IOException {
        Path temporary = Files.createDirectory(directory.resolve(".temporary"));
        try (FindingLog log = new FindingLog(temporary, dataset.files());
                GraphSorter sorter =
                        new GraphSorter(temporary.resolve("sort"), GraphPart.values().length, BATCH_BYTES)) {
            RecordTally tally = new RecordTally(dataset, log);
            read(tally, sorter);
            return report(tally, refusal(tally, sorter));
        } finally {
            DurableFiles.delete(temporary);
        }
    }

    /** Why there is no release; {@code ""} if nothing stands against it. */
    private String refusal(RecordTally tally, GraphSorter sorter) throws IOException {
        if (settings.maxErrors().isPresent()
                && tally.rejected() > settings.maxErrors().getAsLong()) {
            return counted(tally.rejected(), "record is", "records are") + " rejected, more than the "
                    + settings.maxErrors().getAsLong() + " that --max-errors allows; mend them, or allow more";
        }
        if (tally.published() == 0) {
            return "no record can be published; mend the records that the report names";
        }
        sort(sorter);
        Validation validation = Shapes.bundled().validation(Classes.NONE);
        write(validation);
        findings.addAll(violations(validation));
        long violations = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.VIOLATION)
                .count();
        if (violations > 0) {
            return counted(violations, "statement breaks", "statements break")
                    + " a rule of the graph; mend the records that the report names";
        }
        queries = ask();
        List<String> failed = queries.stream()
                .filter(query -> !query.fault().isEmpty())
                .map(query -> query.name() + " (" + query.fault() + ")")
                .toList();
        if (!failed.isEmpty()) {
            return "the release does not answer its own queries: " + String.join("; ", failed)
                    + "; mend the queries, or the records they ask of";
        }
        return changedInputs();
    }

    private static String counted(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private void read(RecordTally tally, GraphSorter sorter) throws IOException {
        progress.stage("Reading and mapping records", 0);
        DatasetMapping.sort(
                dataset, base, sorter, Runtime.getRuntime().availableProcessors(), tally.withProgress(progress));
        progress.done(tally.published() + " records to publish, " + tally.rejected() + " rejected");
    }

    private void sort(GraphSorter sorter) throws IOException {
        progress.stage("Sorting", 0);
        try (SortedGraphs graphs = sorter.sorted()) {
            take(graphs.union(GraphPart.CORE.number(), GraphPart.LINKS.number()), core);
            take(graphs.graph(GraphPart.RECORDS.number()), records);
        }
        progress.done(core.size() + records.size() + " triples");
    }

    private static void take(SortedGraph graph, TripleSorter target) throws IOException {
        TripleCursor cursor = graph.triples();
        while (cursor.next()) {
            target.triple(new Triple(
                    graph.terms().iri(cursor.subject()),
                    graph.terms().iri(cursor.predicate()),
                    graph.terms().term(cursor.object())));
        }
    }

    private void write(Validation validation) throws IOException {
        long total = core.size() + records.size();
        progress.stage("Writing store and dumps", total);
        GraphArtefacts artefacts = new GraphArtefacts(directory, dumpName(), new Iri(base + "graph/records"));
        long[] written = {0};
        artefacts.write(core, records, validation, triple -> {
            if (++written[0] % 1000 == 0) {
                progress.step(written[0]);
            }
        });
        counts = artefacts.counts();
        progress.done(total + " triples");
    }

    private List<Finding> violations(Validation validation) throws IOException {
        progress.stage("Checking the rules of the graph", 0);
        List<Finding> found = validation.violations().isEmpty()
                ? List.of()
                : ShapeFindings.of(validation.violations(), DatasetMapping.index(dataset, base));
        progress.done(found.isEmpty() ? "every rule is kept" : found.size() + " findings");
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

    private BuildReport report(RecordTally tally, String refusal) throws IOException {
        FindingTally.Summary found = tally.findings(findings, directory.resolve(FindingLog.NAME));
        return new BuildReport(
                tally.kinds(), found.shown(), found.counts(), tally.coverage(), counts, queries, refusal);
    }

    /** Puts the report, for reading and for programs, into a folder. */
    void report(BuildReport report, Path folder) throws IOException {
        Files.move(directory.resolve(FindingLog.NAME), folder.resolve(FindingLog.NAME));
        ReportData.write(report, folder.resolve(Release.REPORT_DATA));
        ReportPage.write(report, dataset.description(), folder.resolve(Release.REPORT_PAGE));
    }

    /** Adds the report and the manifest. */
    void seal(BuildReport report, Path releases, int parent) throws IOException {
        report(report, directory);
        new Seal(dataset, directory).seal(report, inputs, releases, parent, progress.measures());
    }
}
