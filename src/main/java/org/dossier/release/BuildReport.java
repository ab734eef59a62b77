package org.dossier.release;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.model.RecordKind;

/**
 * What a build found: {@code report.json}, {@code report.html}, and what the command line prints.
 *
 * @param kinds how many records of each kind were read, published and rejected, in the order of {@link RecordKind}
 * @param findings what is wrong with records or was concluded about them, in the order of the files and lines: the first
 *     1,000 under each rule; {@code findings.jsonl} has them all
 * @param findingCounts how many there are under each rule in all, the worst first
 * @param coverage how many published records of each kind have each field
 * @param counts the manifest's counts; empty if it did not come so far
 * @param queries how each query of the library did
 * @param refusal why there is no release, as one sentence; {@code ""} if nothing stands against it
 */
public record BuildReport(
        List<KindCount> kinds,
        List<Finding> findings,
        List<FindingCount> findingCounts,
        List<FieldCoverage> coverage,
        SortedMap<String, Long> counts,
        List<QueryCheck> queries,
        String refusal) {
    public BuildReport {
        kinds = List.copyOf(kinds);
        findings = List.copyOf(findings);
        findingCounts = List.copyOf(findingCounts);
        coverage = List.copyOf(coverage);
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        queries = List.copyOf(queries);
    }

    /** How many records were read, of all kinds. */
    public long read() {
        return kinds.stream().mapToLong(KindCount::read).sum();
    }

    /** How many of them are published. */
    public long published() {
        return kinds.stream().mapToLong(KindCount::published).sum();
    }

    /** How many of them are not. */
    public long rejected() {
        return kinds.stream().mapToLong(KindCount::rejected).sum();
    }

    /** How many findings of one severity there are in all. */
    public long count(Finding.Severity severity) {
        return findingCounts.stream()
                .filter(count -> count.severity() == severity)
                .mapToLong(FindingCount::count)
                .sum();
    }

    /** The findings of one severity, as far as {@link #findings} has them. */
    public List<Finding> findings(Finding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    /** True if every record is published and nothing stands against the release. */
    public boolean isClean() {
        return rejected() == 0 && refusal.isEmpty();
    }

    /** How many findings there are under one rule. */
    public record FindingCount(Finding.Severity severity, String code, String rule, long count) {}

    /** The records of one kind. */
    public record KindCount(RecordKind kind, long read, long published, long rejected) {}

    /**
     * How well one field is filled.
     *
     * @param field in the spelling of the data format
     * @param filled how many records have it
     * @param records of how many
     */
    public record FieldCoverage(RecordKind kind, String field, long filled, long records) {
        /** From 0 to 100, never 100 unless every record has it nor 0 unless none has. */
        public int percent() {
            if (records == 0 || filled == 0) {
                return 0;
            }
            return filled == records ? 100 : (int) Math.max(1, Math.min(99, Math.round(100.0 * filled / records)));
        }
    }

    /**
     * How one query of the library did.
     *
     * @param rows how many rows it gave
     * @param minimumRows how many it must give
     * @param fault why it does not stand: it failed, or found too little; {@code ""} if it stands
     */
    public record QueryCheck(String name, String title, long rows, int minimumRows, String fault) {}
}
