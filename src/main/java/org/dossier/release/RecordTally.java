package org.dossier.release;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.RecordKind;
import org.dossier.release.BuildReport.FieldCoverage;
import org.dossier.release.BuildReport.KindCount;
import org.dossier.source.Dataset;
import org.dossier.source.Problem;
import org.dossier.source.RecordSource;
import org.dossier.source.SourceLocation;

/** Counts what a dataset holds as it is read the first time, and keeps what is wrong with it. */
final class RecordTally implements RecordSource.Receiver {
    private final Dataset dataset;
    private final List<Finding> findings = new ArrayList<>();
    private final FieldCounts fields = new FieldCounts();
    private final Map<RecordKind, Long> published = new EnumMap<>(RecordKind.class);
    private final Map<SourceLocation, RecordKind> rejected = new HashMap<>();

    RecordTally(Dataset dataset) {
        this.dataset = dataset;
    }

    @Override
    public void record(ArchiveRecord record, SourceLocation where) {
        fields.add(record);
        published.merge(record.recordKind(), 1L, Long::sum);
        rejected.remove(where);
    }

    @Override
    public void problem(Problem problem) {
        findings.add(Finding.of(problem));
        if (problem.rule().severity() == Problem.Severity.REJECTED) {
            rejected.put(
                    problem.where(),
                    dataset.kind(problem.where().file())
                            .orElseThrow(() -> new IllegalStateException("no source lists " + problem.where())));
        }
    }

    List<Finding> findings() {
        return findings;
    }

    List<FieldCoverage> coverage() {
        return fields.coverage();
    }

    List<KindCount> kinds() {
        List<KindCount> kinds = new ArrayList<>();
        for (RecordKind kind : RecordKind.values()) {
            long good = published.getOrDefault(kind, 0L);
            long bad = rejected.values().stream().filter(kind::equals).count();
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
        return rejected.size();
    }
}
