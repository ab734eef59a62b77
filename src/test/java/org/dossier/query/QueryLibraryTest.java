package org.dossier.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryLibraryTest {
    private static final String TEXT = """
            # title: All
            # question: What is there?
            # column: s | a thing
            # rows: 1
            SELECT ?s WHERE { ?s ?p ?o }
            """;

    @TempDir
    private Path folder;

    @Test
    void questionsComeInTheOrderOfTheirNames() throws IOException {
        Files.writeString(folder.resolve("b.rq"), TEXT);
        Files.writeString(folder.resolve("a-2.rq"), TEXT);
        Files.writeString(folder.resolve("README.md"), "not a query");
        QueryLibrary library = QueryLibrary.read(folder);
        assertThat(library.queries()).extracting(LibraryQuery::name).containsExactly("a-2", "b");
        assertThat(library.named("b")).isPresent();
        assertThat(library.named("c")).isEmpty();
    }

    @Test
    void aMissingFolderIsToldWithItsRemedy() {
        assertThatIOException()
                .isThrownBy(() -> QueryLibrary.read(folder.resolve("none")))
                .withMessage(
                        folder.resolve("none") + ": there is no such folder; name the folder that holds the queries");
    }

    @Test
    void aFileThatIsNotUtf8IsToldWithItsRemedy() throws IOException {
        Files.write(folder.resolve("a.rq"), new byte[] {'#', (byte) 0xE4, '\n'});
        assertThatIOException()
                .isThrownBy(() -> QueryLibrary.read(folder))
                .withMessage("a.rq: the file is not UTF-8; save it as UTF-8");
    }
}
