package org.dossier.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dossier.link.mapping.MappingProblem;
import org.dossier.link.published.LinkRemark;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.RecordKind;
import org.dossier.release.BuildReport.FieldCoverage;
import org.dossier.release.BuildReport.KindCount;
import org.dossier.source.Dataset;
import org.dossier.source.Problem;
import org.dossier.source.SourceLocation;

/** Counts what a dataset holds as it is read, and hands what is wrong with it or concluded from it to the log. */
final class RecordTally implements RecordListener {
    private final Dataset dataset;
    private final FindingLog log;
    private final List<Finding> ofFiles = new ArrayList<>();
    private final FieldCounts fields = new FieldCounts();
    private final Map<RecordKind, Long> published = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, Long> rejected = new EnumMap<>(RecordKind.class);
    private Predicate<String> held = id -> false;

    RecordTally(Dataset dataset, FindingLog log) {
        this.dataset = dataset;
        this.log = log;
    }

    @Override
    public void place(
            SourceLocation where, Optional<ArchiveRecord> record, List<Problem> problems, List<Concluded> remarks)
            throws IOException {
        for (Problem problem : problems) {
            problem(problem);
        }
        if (record.isPresent()) {
            fields.add(record.get());
            published.merge(record.get().recordKind(), 1L, Long::sum);
            remarks(remarks, record.get().id(), where);
        } else if (problems.stream().anyMatch(problem -> problem.rule().severity() == Problem.Severity.REJECTED)) {
            rejected.merge(kind(where), 1L, Long::sum);
        }
    }

    private void problem(Problem problem) throws IOException {
        if (problem.where().line() == 0) { // known only at the end of the file
            ofFiles.add(Finding.of(problem));
        } else {
            log.add(Finding.of(problem));
        }
    }

    private void remarks(List<Concluded> remarks, String id, SourceLocation where) throws IOException {
        for (Concluded concluded : remarks) {
            Finding finding = Finding.of(concluded.remark(), id, where);
            if (concluded.document().isEmpty()) {
                log.add(finding);
            } else {
                log.addIf(concluded.document(), concluded.ifHeld(), finding);
            }
        }
    }

    @Override
    public void mapping(MappingProblem problem) throws IOException {
        log.add(Finding.of(problem));
    }

    @Override
    public void link(LinkRemark remark) throws IOException {
        log.add(Finding.of(remark));
    }

    private RecordKind kind(SourceLocation where) {
        return dataset.kind(where.file()).orElseThrow(() -> new IllegalStateException("no source lists " + where));
    }

    @Override
    public void end(Predicate<String> documents) {
        held = documents;
    }

    /** This, which tells how many records there are as they come. */
    RecordListener withProgress(BuildProgress progress) {
        return new RecordListener() {
            private long places;

            @Override
            public void place(
                    SourceLocation where,
                    Optional<ArchiveRecord> record,
                    List<Problem> problems,
                    List<Concluded> remarks)
                    throws IOException {
                RecordTally.this.place(where, record, problems, remarks);
                progress.step(++places);
            }

            @Override
            public void mapping(MappingProblem problem) throws IOException {
                RecordTally.this.mapping(problem);
            }

            @Override
            public void link(LinkRemark remark) throws IOException {
                RecordTally.this.link(remark);
            }

            @Override
            public void end(Predicate<String> documents) {
                RecordTally.this.end(documents);
            }
        };
    }

    /**
     * Writes {@code findings.jsonl}; once, when everything is read.
     *
     * @param late what was found when the records were read already
     */
    FindingTally.Summary findings(List<Finding> late, Path target) throws IOException {
        List<Finding> more = new ArrayList<>(ofFiles);
        more.addAll(late);
        return log.write(held, more, target);
    }

    List<FieldCoverage> coverage() {
        return fields.coverage();
    }

    List<KindCount> kinds() {
        List<KindCount> kinds = new ArrayList<>();
        for (RecordKind kind : RecordKind.values()) {
            long good = published.getOrDefault(kind, 0L);
            long bad = rejected.getOrDefault(kind, 0L);
            if (good + bad > 0) {
                kinds.add(new KindCount(kind, good + bad, good, bad));
            }
        }
        return kinds;
    }

    long published() {
        return published.values().stream().mapToLong(Long::longValue).sum();
    }

    long rejected() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
}
