package org.dossier.link.authority;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;
import org.dossier.model.AuthorityExtract;
import org.dossier.source.Problem;

/**
 * Writes an index. One thread writes in the order of the extracts: so two builds number their documents alike and rank ties alike. Memory is
 * bounded by {@value #BUFFER_MEBIBYTES} MiB and the ids of one extract.
 */
final class IndexBuild {
    private static final int BUFFER_MEBIBYTES = 64;
    /** Only the last merge, into one segment, is worth its time. */
    private static final int MOST_SEGMENTS = 1000;

    private final AuthorityExtracts extracts;
    private final Consumer<Problem> problems;

    /** @param problems takes what is wrong with the extracts */
    IndexBuild(AuthorityExtracts extracts, Consumer<Problem> problems) {
        this.extracts = extracts;
        this.problems = problems;
    }

    /**
     * Writes an index of entries that come from no extract into an empty folder, its manifest last.
     *
     * @throws IOException if the index cannot be written, or as the source throws it
     */
    static void write(Path folder, EntrySource source) throws IOException {
        long[] entries = {0};
        try (FSDirectory files = FSDirectory.open(folder);
                StandardAnalyzer words = new StandardAnalyzer();
                IndexWriter index = new IndexWriter(files, config(words))) {
            source.give(entry -> {
                index.addDocument(EntryDocuments.of(entry));
                entries[0]++;
            });
            index.forceMerge(1);
        }
        Files.deleteIfExists(folder.resolve(IndexWriter.WRITE_LOCK_NAME));
        ExtractSummary summary = new ExtractSummary("", entries[0], 0, Map.of());
        new IndexManifest(IndexManifest.FORM, "", List.of(summary)).write(folder);
    }

    /**
     * Writes the index into an empty folder, its manifest last.
     *
     * @throws IOException if an extract cannot be read or the index cannot be written
     */
    void write(Path folder, String madeOf) throws IOException {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        try (FSDirectory files = FSDirectory.open(folder)) {
            try (StandardAnalyzer words = new StandardAnalyzer();
                    IndexWriter index = new IndexWriter(files, config(words))) {
                for (AuthorityExtract extract : extracts.described()) {
                    Tally tally = new Tally(extract.name(), index);
                    tallies.put(extract.name(), tally);
                    extracts.read(extract, tally);
                }
                index.forceMerge(1);
            }
            if (tallies.values().stream().anyMatch(tally -> tally.replaced > 0)) {
                tellCircles(files, tallies);
            }
        }
        List<ExtractSummary> summaries =
                tallies.values().stream().map(Tally::summary).toList();
        new IndexManifest(IndexManifest.FORM, madeOf, summaries).write(folder);
    }

    private static void tellCircles(FSDirectory files, Map<String, Tally> tallies) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(files)) {
            new ReplacementSearch(reader)
                    .tellCircles((extract, problem) -> tallies.values().stream()
                            .filter(tally -> tally.name.equals(extract))
                            .forEach(tally -> tally.problem(problem)));
        }
    }

    private static IndexWriterConfig config(StandardAnalyzer words) {
        LogByteSizeMergePolicy late = new LogByteSizeMergePolicy();
        late.setMergeFactor(MOST_SEGMENTS);
        late.setNoCFSRatio(0);
        return new IndexWriterConfig(words)
                .setRAMBufferSizeMB(BUFFER_MEBIBYTES)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setMergePolicy(late)
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(false);
    }

    /** Puts into the index what is read of one extract, and counts it. */
    private final class Tally implements AuthorityExtracts.Receiver {
        private final String name;
        private final IndexWriter index;
        private final Map<String, Long> counts = new TreeMap<>();
        private long entries;
        private long replaced;

        Tally(String name, IndexWriter index) {
            this.name = name;
            this.index = index;
        }

        @Override
        public void entry(AuthorityEntry entry) throws IOException {
            index.addDocument(EntryDocuments.of(entry));
            entries++;
        }

        @Override
        public void replaced(Replacement replacement) throws IOException {
            index.addDocument(EntryDocuments.of(replacement, name));
            replaced++;
        }

        @Override
        public void problem(Problem problem) {
            counts.merge(problem.rule().code(), 1L, Long::sum);
            problems.accept(problem);
        }

        ExtractSummary summary() {
            return new ExtractSummary(name, entries, replaced, counts);
        }
    }
}
