package org.dossier.server.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dossier.query.QueryLibrary;

/** The library of queries of the release that is served, read once. Safe for many threads. */
final class QueryLibraries {
    private final PerRelease<QueryLibrary> library = new PerRelease<>();

    QueryLibrary of(PageRequest page) throws IOException {
        try {
            return library.of(page, QueryLibraries::read);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static QueryLibrary read(PageRequest page) {
        Path folder = page.lease().release().queries();
        try {
            return Files.isDirectory(folder) ? QueryLibrary.read(folder) : QueryLibrary.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
