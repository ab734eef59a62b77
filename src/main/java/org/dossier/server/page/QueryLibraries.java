package org.dossier.server.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dossier.query.QueryLibrary;

/** The library of queries of the release that is served, read once. Safe for many threads. */
final class QueryLibraries {
    private final PerRelease<QueryLibrary> library = new PerRelease<>();

    QueryLibrary of(PageRequest page) throws IOException {
        return library.of(page.inEnglish(), QueryLibraries::read);
    }

    private static QueryLibrary read(PageRequest page) throws IOException {
        Path folder = page.lease().release().queries();
        return Files.isDirectory(folder) ? QueryLibrary.read(folder) : QueryLibrary.empty();
    }
}
