package org.dossier.query;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The questions that a dataset brings with it, in the order of their names. */
public final class QueryLibrary {
    private static final String EXTENSION = ".rq";

    private final Map<String, LibraryQuery> queries;

    private QueryLibrary(Map<String, LibraryQuery> queries) {
        this.queries = queries;
    }

    /** A library without a question. */
    public static QueryLibrary empty() {
        return new QueryLibrary(Map.of());
    }

    /**
     * Reads every {@code *.rq} file of a folder; other files and folders inside it are passed over.
     *
     * @throws IOException if the folder or a file cannot be read or understood; the message says which, where and what to do
     */
    public static QueryLibrary read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + ": there is no such folder; name the folder that holds the queries");
        }
        Map<String, LibraryQuery> queries = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + EXTENSION)) {
            for (Path file : files) {
                String fileName = String.valueOf(file.getFileName());
                String name = fileName.substring(0, fileName.length() - EXTENSION.length());
                queries.put(name, LibraryQuery.parse(name, text(file)));
            }
        }
        return new QueryLibrary(queries);
    }

    /** Every question. */
    public List<LibraryQuery> queries() {
        return List.copyOf(queries.values());
    }

    /** The question of that name. */
    public Optional<LibraryQuery> named(String name) {
        return Optional.ofNullable(queries.get(name));
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file.getFileName() + ": the file is not UTF-8; save it as UTF-8", e);
        }
    }
}
