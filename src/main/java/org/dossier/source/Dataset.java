package org.dossier.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.RecordKind;

/** A dataset folder: what it is, and its records, read kind by kind in the order of {@link RecordKind}. */
public final class Dataset implements RecordSource {
    private final Path folder;
    private final DatasetDescription description;
    private final List<SourceFile> sources;
    private final Set<String> types;
    private final Optional<Path> queries;

    private Dataset(
            Path folder,
            DatasetDescription description,
            List<SourceFile> sources,
            Set<String> types,
            Optional<Path> queries) {
        this.folder = folder;
        this.description = description;
        this.sources = sources;
        this.types = types;
        this.queries = queries;
    }

    /**
     * Opens a dataset folder by reading its {@code dataset.yaml}.
     *
     * @throws IOException if there is none or it cannot be understood; the message says where, what and what to do
     */
    public static Dataset open(Path folder) throws IOException {
        DatasetYaml yaml = DatasetYaml.read(folder);
        return new Dataset(folder, yaml.description(), yaml.sources(), yaml.types(), yaml.queries());
    }

    /** Where the dataset is. */
    public Path folder() {
        return folder;
    }

    /** What it is. */
    public DatasetDescription description() {
        return description;
    }

    /** The folder of the queries ({@code *.rq}) that a release of the dataset carries; it may lie outside {@link #folder()}. */
    public Optional<Path> queries() {
        return queries;
    }

    /** {@code dataset.yaml} and the files of records, by their paths inside the folder. */
    public List<String> files() {
        List<String> files = new ArrayList<>();
        files.add(DatasetYaml.NAME);
        sources.forEach(source -> files.add(source.file()));
        return files;
    }

    /** The kind of the records in a file of {@link #files()}; empty for {@code dataset.yaml} and any other file. */
    public Optional<RecordKind> kind(String file) {
        return sources.stream()
                .filter(source -> source.file().equals(file))
                .map(SourceFile::kind)
                .findFirst();
    }

    /** Reads every record once, documents last; memory is bounded by the ids of one kind and by one record. */
    @Override
    public void read(Receiver receiver) throws IOException {
        for (RecordKind kind : RecordKind.values()) {
            RecordReader records = new RecordReader(kind, types);
            for (SourceFile source : sources) {
                if (source.kind() == kind) {
                    Understanding understanding = new Understanding(source, records, receiver);
                    source.format().reader().read(folder.resolve(source.file()), source, understanding);
                    understanding.end();
                }
            }
        }
    }

    /** Turns what a file holds into records, and says if it holds nothing. */
    private static final class Understanding implements RawReader.Receiver {
        private final SourceFile source;
        private final RecordReader records;
        private final Receiver receiver;
        private boolean isEmpty = true;

        Understanding(SourceFile source, RecordReader records, Receiver receiver) {
            this.source = source;
            this.records = records;
            this.receiver = receiver;
        }

        @Override
        public void raw(RawRecord raw) throws IOException {
            isEmpty = false;
            RecordProblems problems = new RecordProblems(raw.where(), receiver::problem);
            Optional<ArchiveRecord> record = records.read(new FieldReader(raw, source, problems));
            if (record.isPresent()) {
                receiver.record(record.get(), raw.where());
            }
        }

        @Override
        public void problem(Problem problem) {
            isEmpty &= problem.rule().severity() != Problem.Severity.REJECTED;
            receiver.problem(problem);
        }

        void end() {
            if (isEmpty) {
                receiver.problem(new Problem(
                        new SourceLocation(source.file(), 0),
                        "",
                        "",
                        "",
                        Rule.EMPTY_FILE,
                        "the file holds no record; is it the right one?"));
            }
        }
    }
}
