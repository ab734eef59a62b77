package org.dossier.link.authority;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
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
     * Writes the index into an empty folder, its manifest last.
     *
     * @throws IOException if an extract cannot be read or the index cannot be written
     */
    void write(Path folder, String madeOf) throws IOException {
        List<ExtractSummary> summaries = new ArrayList<>();
        try (FSDirectory files = FSDirectory.open(folder);
                StandardAnalyzer words = new StandardAnalyzer();
                IndexWriter index = new IndexWriter(files, config(words))) {
            for (AuthorityExtract extract : extracts.described()) {
                summaries.add(write(extract, index));
            }
            index.forceMerge(1);
        }
        long entries = summaries.stream().mapToLong(ExtractSummary::entries).sum();
        new IndexManifest(IndexManifest.FORM, madeOf, entries, summaries).write(folder);
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

    private ExtractSummary write(AuthorityExtract extract, IndexWriter index) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        long[] entries = {0};
        extracts.read(extract, new AuthorityExtracts.Receiver() {
            @Override
            public void entry(AuthorityEntry entry) throws IOException {
                index.addDocument(EntryDocuments.of(entry));
                entries[0]++;
            }

            @Override
            public void problem(Problem problem) {
                counts.merge(problem.rule().code(), 1L, Long::sum);
                problems.accept(problem);
            }
        });
        return new ExtractSummary(extract.name(), entries[0], counts);
    }
}
