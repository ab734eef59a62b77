package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetYamlTest {
    private static final String SOURCES = "sources: [{file: documents.jsonl, kind: documents}]\n";

    @TempDir
    Path root;

    private Path folder = Path.of("");

    @BeforeEach
    void aFolderWithDocuments() throws IOException {
        folder = Files.createDirectory(root.resolve("dataset"));
        Files.writeString(folder.resolve("documents.jsonl"), "");
    }

    @Test
    void theQueriesMayLieOutsideTheFolder() throws IOException {
        Path queries = Files.createDirectory(root.resolve("queries"));
        assertThat(open(DatasetFolder.HEAD + SOURCES + "queries: ../queries\n").queries())
                .contains(queries.toRealPath());
    }

    @Test
    void aDatasetNeedNotHaveQueries() throws IOException {
        assertThat(open(DatasetFolder.HEAD + SOURCES).queries()).isEmpty();
    }

    @Test
    void aFolderOfQueriesThatIsNotThereIsAFault() {
        assertFault(
                DatasetFolder.HEAD + SOURCES + "queries: ../questions\n",
                "dataset.yaml: queries \"../questions\" is no folder; name it relative to the dataset folder, or remove the key");
    }

    private void assertFault(String yaml, String message) {
        assertThatThrownBy(() -> open(yaml)).isInstanceOf(IOException.class).hasMessage(message);
    }

    private Dataset open(String yaml) throws IOException {
        Files.writeString(folder.resolve("dataset.yaml"), yaml);
        return Dataset.open(folder);
    }
}
