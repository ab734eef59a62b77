package org.dossier.link.authority;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dossier.model.AuthorityExtract;
import org.dossier.source.Dataset;
import org.dossier.source.Problem;
import org.dossier.source.Row;
import org.dossier.source.RowFields;
import org.dossier.source.RowFile;
import org.dossier.source.Rule;
import org.dossier.source.SourceLocation;

/**
 * The extracts of authority files that a dataset describes. Each is read once from beginning to end, entry by entry; what cannot be read of it is
 * told with its file and line, and the rest is read.
 */
public final class AuthorityExtracts {
    private static final String FOLDER = "authorities";

    private final Path dataset;
    private final List<AuthorityExtract> extracts;

    /** Takes what is read, in the order of the extracts and of their rows, on the reader's thread. */
    public interface Receiver {
        /** An entry. */
        void entry(AuthorityEntry entry) throws IOException;

        /** What an extract says of an identifier that is no longer used. */
        void replaced(Replacement replacement) throws IOException;

        /** Something wrong; a row that is rejected does not also arrive as something else. */
        void problem(Problem problem);
    }

    /** @param dataset the folder of the dataset, in whose folder {@code authorities/} relative paths begin */
    public AuthorityExtracts(Path dataset, List<AuthorityExtract> extracts) {
        this.dataset = dataset;
        this.extracts = List.copyOf(extracts);
    }

    /** Those of a dataset. */
    public static AuthorityExtracts of(Dataset dataset) {
        return new AuthorityExtracts(dataset.folder(), dataset.authorities());
    }

    /** What the dataset says of them, in its order. */
    public List<AuthorityExtract> described() {
        return extracts;
    }

    /**
     * Reads them all.
     *
     * @throws IOException if a file is not there or cannot be read, or as the receiver throws it
     */
    public void read(Receiver receiver) throws IOException {
        for (AuthorityExtract extract : extracts) {
            read(extract, receiver);
        }
    }

    /** Reads one of them. */
    void read(AuthorityExtract extract, Receiver receiver) throws IOException {
        EntryColumns columns = new EntryColumns(extract);
        RowFields fields = columns.rowFields(shown(extract));
        Rows rows = new Rows(new EntryReader(extract, columns), columns.named(), receiver);
        Path file = file(extract);
        switch (extract.format()) {
            case "nt" -> new RdfFile(file, fields).readNTriples(rows);
            case "ttl" -> new RdfFile(file, fields).readTurtle(rows);
            default ->
                new RowFile(file, RowFile.Format.valueOf(extract.format().toUpperCase(Locale.ROOT)), fields).read(rows);
        }
        rows.end(new SourceLocation(fields.file(), 0));
    }

    /**
     * Where an extract is.
     *
     * @throws IOException if it is not there
     */
    Path file(AuthorityExtract extract) throws IOException {
        Path file = dataset.resolve(FOLDER).resolve(extract.file()).normalize();
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": is not there; correct the file of the extract \"" + extract.name()
                    + "\" under authorities in dataset.yaml, or remove the extract");
        }
        return file;
    }

    /** What problems call its file: the path inside the dataset, or else what {@code dataset.yaml} writes. */
    private String shown(AuthorityExtract extract) {
        Path inside = Path.of(FOLDER).resolve(extract.file()).normalize();
        boolean isInside = !inside.isAbsolute() && inside.startsWith(FOLDER);
        return (isInside ? inside.toString() : extract.file()).replace('\\', '/');
    }

    /** Makes entries of rows, and notes which columns ever have something. */
    private static final class Rows implements RowFile.Receiver {
        private final EntryReader reader;
        private final Set<String> unseen;
        private final Receiver receiver;
        private boolean hasRows;
        private boolean isRejected;

        Rows(EntryReader reader, Set<String> named, Receiver receiver) {
            this.reader = reader;
            this.unseen = new HashSet<>(named);
            this.receiver = receiver;
        }

        @Override
        public void row(Row row) throws IOException {
            hasRows = true;
            unseen.removeIf(row::has);
            reader.read(row, receiver);
        }

        @Override
        public void problem(Problem problem) {
            isRejected |= problem.rule().severity() == Problem.Severity.REJECTED;
            receiver.problem(problem);
        }

        /** Tells what only the end of the file shows. */
        void end(SourceLocation file) {
            if (!hasRows && !isRejected) {
                String what = "the file holds no entry; is it the right one?";
                receiver.problem(new Problem(file, "", "", "", Rule.EMPTY_FILE, what));
            }
            for (String column : hasRows ? new TreeSet<>(unseen) : Set.<String>of()) {
                String shown = Row.shown(column);
                String what =
                        "no row has anything under \"" + shown + "\"; correct the name in dataset.yaml, or remove it";
                receiver.problem(new Problem(file, "", shown, "", Rule.UNKNOWN_FIELD, what));
            }
        }
    }
}
