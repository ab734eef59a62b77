package org.dossier.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.model.ArchiveRecord;

/** A dataset folder made for one test, and what is read from it. */
final class DatasetFolder {
    /** The head that every dataset here has. */
    static final String HEAD = """
            title: Test
            licence: https://creativecommons.org/publicdomain/zero/1.0/
            base: http://localhost:3030/
            """;

    private final Path folder;

    private DatasetFolder(Path folder) {
        this.folder = folder;
    }

    /** A dataset whose documents stand in {@code file}, read under our names. */
    static DatasetFolder ofDocuments(Path folder, String file, byte[] content) throws IOException {
        return of(folder, HEAD + "sources: [{file: " + file + ", kind: documents}]\n")
                .with(file, content);
    }

    static DatasetFolder ofDocuments(Path folder, String file, String content) throws IOException {
        return ofDocuments(folder, file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A dataset with this {@code dataset.yaml}. */
    static DatasetFolder of(Path folder, String yaml) throws IOException {
        return new DatasetFolder(folder).with("dataset.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    DatasetFolder with(String file, byte[] content) throws IOException {
        Files.write(folder.resolve(file), content);
        return this;
    }

    DatasetFolder with(String file, String content) throws IOException {
        return with(file, content.getBytes(StandardCharsets.UTF_8));
    }

    Reading read() throws IOException {
        Reading reading = new Reading();
        Dataset.open(folder).read(reading);
        return reading;
    }

    /** What was read: the records with their places, and the problems. */
    static final class Reading implements RecordSource.Receiver {
        final List<ArchiveRecord> records = new ArrayList<>();
        final List<SourceLocation> places = new ArrayList<>();
        final List<Problem> problems = new ArrayList<>();

        @Override
        public void record(ArchiveRecord record, SourceLocation where) {
            records.add(record);
            places.add(where);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        List<String> ids() {
            return records.stream().map(ArchiveRecord::id).toList();
        }

        List<String> rules() {
            return problems.stream()
                    .map(problem -> problem.where() + " " + problem.rule())
                    .toList();
        }
    }
}
