package org.dossier.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossier.model.AuthorityExtract;
import org.dossier.model.DatasetDescription;
import org.dossier.model.IdSet;
import org.dossier.model.RecordKind;

/** A dataset folder: what it is, and its records, read kind by kind in the order of {@link RecordKind}. */
public final class Dataset implements RecordSource {
    private final Path folder;
    private final DatasetDescription description;
    private final List<SourceFile> sources;
    private final List<AuthorityExtract> authorities;
    private final Set<String> types;
    private final Optional<Path> queries;
    private final List<Problem> problems;

    private Dataset(
            Path folder,
            DatasetDescription description,
            List<SourceFile> sources,
            List<AuthorityExtract> authorities,
            Set<String> types,
            Optional<Path> queries,
            List<Problem> problems) {
        this.folder = folder;
        this.description = description;
        this.sources = sources;
        this.authorities = List.copyOf(authorities);
        this.types = types;
        this.queries = queries;
        this.problems = List.copyOf(problems);
    }

    /**
     * Opens a dataset folder by reading its {@code dataset.yaml}.
     *
     * @throws IOException if there is none or it cannot be understood; the message says where, what and what to do
     */
    public static Dataset open(Path folder) throws IOException {
        DatasetYaml yaml = DatasetYaml.read(folder);
        return new Dataset(
                folder,
                yaml.description(),
                yaml.sources(),
                yaml.authorities(),
                yaml.types(),
                yaml.queries(),
                yaml.problems());
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

    /**
     * The extracts of authority files that the dataset describes, in the order of {@code dataset.yaml}. Nothing is said of whether their files are
     * there: a release needs none.
     */
    public List<AuthorityExtract> authorities() {
        return authorities;
    }

    /** What is wrong with {@code dataset.yaml} itself, though the dataset can be read. */
    public List<Problem> problems() {
        return problems;
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

    /** Reads every record once, documents last; memory is bounded by the ids of one kind and by one batch of records. */
    @Override
    public void read(Receiver receiver) throws IOException {
        for (RecordKind kind : RecordKind.values()) {
            try (Batches batches = batches(kind, new IdSet())) {
                for (Optional<Batches.Cut> cut = batches.next(); cut.isPresent(); cut = batches.next()) {
                    RecordBatch batch = cut.get().read();
                    batches.settle(batch);
                    batch.visit((where, record, problems) -> {
                        problems.forEach(receiver::problem);
                        if (record.isPresent()) {
                            receiver.record(record.get(), where);
                        }
                    });
                }
            }
        }
    }

    /**
     * Reads every record of one kind once, on as many threads as there are workers; memory is bounded by the ids and by a batch a
     * worker. Does not close the workers.
     *
     * @param ids is filled with the ids of those that are published, each before its batch enters
     * @throws IOException if a file cannot be read, or as a worker throws it
     */
    public void read(RecordKind kind, IdSet ids, List<? extends BatchWorker> workers) throws IOException {
        try (Batches batches = batches(kind, ids)) {
            new ParallelReading(batches).run(workers);
        }
    }

    private Batches batches(RecordKind kind, IdSet ids) {
        return new Batches(
                folder,
                sources.stream().filter(source -> source.kind() == kind).toList(),
                new RecordReader(kind, types),
                ids);
    }
}
