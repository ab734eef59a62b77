package org.dossier.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dossier.query.LibraryQuery;
import org.dossier.query.QueryLibrary;
import org.dossier.release.BuildReport.QueryCheck;
import org.dossier.source.Dataset;
import org.dossier.store.QueryFault;
import org.dossier.store.QueryResult;
import org.dossier.store.StoreReader;

/** Runs every query that a release will carry on the release itself: none may fail, or find less than it promises. */
final class QueryGate {
    private final QueryLibrary library;
    private final String base;
    private final Duration limit;

    /**
     * @param base the dataset's base IRI
     * @param limit how long a query may take
     */
    QueryGate(QueryLibrary library, String base, Duration limit) {
        this.library = library;
        this.base = base;
        this.limit = limit;
    }

    /**
     * The queries that a dataset names.
     *
     * @throws IOException if one has not the form of a query file; the message says which, where and what to do
     */
    static QueryLibrary library(Dataset dataset) throws IOException {
        return dataset.queries().isPresent()
                ? QueryLibrary.read(dataset.queries().get())
                : QueryLibrary.empty();
    }

    /** How many queries there are. */
    int size() {
        return library.queries().size();
    }

    /** Puts the queries into the release, each in its file. */
    void write(Path folder) throws IOException {
        Files.createDirectory(folder);
        for (LibraryQuery query : library.queries()) {
            Files.writeString(folder.resolve(query.name() + ".rq"), query.sparql());
        }
    }

    List<QueryCheck> run(Path store, BuildProgress progress) throws IOException {
        List<QueryCheck> checks = new ArrayList<>();
        try (StoreReader reader = StoreReader.open(store)) {
            for (LibraryQuery query : library.queries()) {
                checks.add(check(query, reader));
                progress.step(checks.size());
            }
        }
        return checks;
    }

    private QueryCheck check(LibraryQuery query, StoreReader reader) {
        long rows = 0;
        String fault;
        try {
            QueryResult result = reader.run(query.sparql(base, Map.of()), base, limit);
            rows = result.rows();
            fault = fault(query, result);
        } catch (QueryFault e) {
            fault = String.valueOf(e.getMessage());
        }
        return new QueryCheck(query.name(), query.title(), rows, query.minimumRows(), fault);
    }

    private static String fault(LibraryQuery query, QueryResult result) {
        List<String> told =
                query.columns().stream().map(LibraryQuery.Column::name).toList();
        if (!result.columns().equals(told)) {
            return "its columns are " + String.join(", ", result.columns()) + ", but its head tells of "
                    + String.join(", ", told);
        }
        return result.rows() < query.minimumRows()
                ? "it finds " + result.rows() + " rows, fewer than the " + query.minimumRows() + " it promises"
                : "";
    }
}
