package org.dossier.bench.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.mapping.MappingRule;
import org.dossier.mapping.RecordIndex;
import org.dossier.mapping.RecordMapper;
import org.dossier.mapping.Remark;
import org.dossier.mapping.StatementSink;
import org.dossier.model.ArchiveRecord;
import org.dossier.rdf.Triple;
import org.dossier.source.Dataset;
import org.dossier.source.Problem;
import org.dossier.source.RecordSource;
import org.dossier.source.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the benchmarks measure with. */
class DatasetGeneratorTest {
    private static final int DOCUMENTS = 3000;

    @TempDir
    Path directory;

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Path one = generated("one", 7, 0.1);
        Path two = generated("two", 7, 0.1);
        Path other = generated("other", 8, 0.1);
        for (String file : Dataset.open(one).files()) {
            assertThat(one.resolve(file)).as(file).hasSameBinaryContentAs(two.resolve(file));
        }
        assertThat(Files.mismatch(one.resolve("documents.jsonl"), other.resolve("documents.jsonl")))
                .isNotNegative();
    }

    @Test
    void aDocumentMakesAbout27Triples() throws IOException {
        Reading reading = read(generated("clean", 1, 0));
        assertThat(reading.problems).isEmpty();
        assertThat(reading.remarks)
                .as("names nobody claims, or titles that tell something")
                .isEmpty();
        assertThat((double) reading.triples.size() / DOCUMENTS).isBetween(26.0, 28.0);
    }

    @Test
    void errorsComeInTheShareThatIsAskedFor() throws IOException {
        Reading reading = read(generated("faulty", 1, 0.1));
        int all = reading.problems.values().stream().mapToInt(Integer::intValue).sum()
                + reading.remarks.values().stream().mapToInt(Integer::intValue).sum();
        assertThat((double) all / DOCUMENTS).isBetween(0.08, 0.12);
        assertThat(reading.problems).containsOnlyKeys("D002", "D003", "D004", "D005");
        assertThat(reading.remarks).containsOnlyKeys(Remark.Kind.PROVISIONAL, Remark.Kind.UNRESOLVED_REFERENCE);
    }

    private Path generated(String name, long seed, double errors) throws IOException {
        Path folder = directory.resolve(name);
        new DatasetGenerator(folder, DOCUMENTS, seed, errors).write();
        return folder;
    }

    /** What the reader and the mapper make of a dataset. */
    private static final class Reading {
        final Set<Triple> triples = new HashSet<>();
        final Map<String, Integer> problems = new TreeMap<>();
        final Map<Remark.Kind, Integer> remarks = new TreeMap<>();
    }

    private static Reading read(Path folder) throws IOException {
        Dataset dataset = Dataset.open(folder);
        Reading reading = new Reading();
        RecordIndex index = new RecordIndex();
        dataset.read(new RecordSource.Receiver() {
            @Override
            public void record(ArchiveRecord record, SourceLocation where) {
                index.add(record);
            }

            @Override
            public void problem(Problem problem) {
                reading.problems.merge(problem.rule().code(), 1, Integer::sum);
            }
        });
        RecordMapper mapper = new RecordMapper("http://localhost:3030/", index);
        StatementSink sink = new StatementSink() {
            @Override
            public void state(MappingRule rule, Triple triple) {
                reading.triples.add(triple);
            }

            @Override
            public void remark(Remark remark) {
                reading.remarks.merge(remark.kind(), 1, Integer::sum);
            }
        };
        dataset.read(new RecordSource.Receiver() {
            @Override
            public void record(ArchiveRecord record, SourceLocation where) throws IOException {
                mapper.map(record, sink);
            }

            @Override
            public void problem(Problem problem) {}
        });
        return reading;
    }
}
