package org.dossier.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.mapping.MappingRule;
import org.dossier.mapping.Remark;
import org.dossier.model.ArchiveRecord;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.dossier.release.BuildReport.QueryCheck;
import org.dossier.release.DatasetMapping.Origin;
import org.dossier.release.Manifest.FileEntry;
import org.dossier.sort.TripleSorter;
import org.dossier.source.Dataset;
import org.dossier.source.Problem;
import org.dossier.source.RecordSource;
import org.dossier.source.SourceLocation;
import org.dossier.validation.Classes;
import org.dossier.validation.Shapes;
import org.dossier.validation.Validation;

/** A release in the making, in a directory that nobody serves: what it holds, and what stands against it. */
final class Draft {
    private final Dataset dataset;
    private final String base;
    private final Path directory;
    private final BuildSettings settings;
    private final BuildProgress progress;
    private final List<FileEntry> inputs;
    private final QueryGate gate;
    private final RecordTally tally;
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
        this.progress = progress;
        gate = new QueryGate(QueryGate.library(dataset), base, settings.queryLimit());
        inputs = InputFiles.entries(dataset);
        tally = new RecordTally(dataset);
    }

    /** Makes everything but the report and the manifest; stops at the first thing that refuses the release. */
    BuildReport make() throws IOException {
        DatasetMapping mapping = read();
        if (settings.maxErrors().isPresent()
                && tally.rejected() > settings.maxErrors().getAsLong()) {
            return report(counted(tally.rejected(), "record is", "records are") + " rejected, more than the "
                    + settings.maxErrors().getAsLong() + " that --max-errors allows; mend them, or allow more");
        }
        if (tally.published() == 0) {
            return report("no record can be published; mend the records that the report names");
        }
        map(mapping);
        Validation validation = Shapes.bundled().validation(Classes.NONE);
        write(validation);
        findings.addAll(violations(validation, mapping));
        long violations = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.VIOLATION)
                .count();
        if (violations > 0) {
            return report(counted(violations, "statement breaks", "statements break")
                    + " a rule of the graph; mend the records that the report names");
        }
        queries = ask();
        List<String> failed = queries.stream()
                .filter(query -> !query.fault().isEmpty())
                .map(query -> query.name() + " (" + query.fault() + ")")
                .toList();
        if (!failed.isEmpty()) {
            return report("the release does not answer its own queries: " + String.join("; ", failed)
                    + "; mend the queries, or the records they ask of");
        }
        return report(changedInputs());
    }

    private static String counted(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private DatasetMapping read() throws IOException {
        progress.stage("Reading records", 0);
        DatasetMapping mapping = DatasetMapping.index(dataset, base, new RecordSource.Receiver() {
            @Override
            public void record(ArchiveRecord record, SourceLocation where) {
                tally.record(record, where);
                progress.step(tally.published());
            }

            @Override
            public void problem(Problem problem) {
                tally.problem(problem);
            }
        });
        progress.done(tally.published() + " records to publish, " + tally.rejected() + " rejected");
        return mapping;
    }

    private void map(DatasetMapping mapping) throws IOException {
        progress.stage("Mapping records", tally.published());
        mapping.state(new DatasetMapping.Receiver() {
            private long done;

            @Override
            public void record(Iri thing, SourceLocation where) {
                records.triple(new Triple(thing, Vocabulary.RECORDED_AT, Literal.string(where.toString())));
                progress.step(++done);
            }

            @Override
            public void statement(Triple triple, MappingRule rule, Origin origin) {
                core.triple(triple);
            }

            @Override
            public void remark(Remark remark, Origin origin) {
                findings.add(Finding.of(remark, origin.recordId(), origin.where()));
            }
        });
        progress.done(core.size() + " statements");
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

    private List<Finding> violations(Validation validation, DatasetMapping mapping) throws IOException {
        progress.stage("Checking the rules of the graph", 0);
        List<Finding> found = ShapeFindings.of(validation.violations(), mapping);
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

    private BuildReport report(String refusal) {
        List<Finding> all = new ArrayList<>(tally.findings());
        all.addAll(findings);
        List<String> files = dataset.files();
        all.sort(Comparator.<Finding>comparingInt(
                        finding -> files.indexOf(finding.where().file()))
                .thenComparingLong(finding -> finding.where().line()));
        return new BuildReport(tally.kinds(), all, tally.coverage(), counts, queries, refusal);
    }

    /** Writes the report, for reading and for programs, into a folder. */
    void report(BuildReport report, Path folder) throws IOException {
        ReportData.write(report, folder.resolve(Release.REPORT_DATA));
        ReportPage.write(report, dataset.description(), folder.resolve(Release.REPORT_PAGE));
    }

    /** Adds the report and the manifest. */
    void seal(BuildReport report, Path releases, int parent) throws IOException {
        report(report, directory);
        new Seal(dataset, directory).seal(report, inputs, releases, parent);
    }
}
