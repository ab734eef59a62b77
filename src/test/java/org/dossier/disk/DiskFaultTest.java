package org.dossier.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskFaultTest {
    private static final Path FOLDER = Path.of("releases");

    @Test
    void whatTheSystemTellsWithoutAPlaceGetsOneAndARemedy() {
        IOException full = new IOException("No space left on device");
        assertThat(DiskFault.placed(full, FOLDER))
                .hasMessage("releases: a file cannot be written or read there (No space left on device);"
                        + " free some space on its disk, or use another")
                .hasCause(full);
    }

    @Test
    void whatNamesItsPlaceStaysAsItIs() {
        IOException placed = new IOException("documents.jsonl: cannot be read: Input/output error");
        IOException missing = new NoSuchFileException("dataset.yaml");
        assertThat(DiskFault.placed(placed, FOLDER)).isSameAs(placed);
        assertThat(DiskFault.placed(missing, FOLDER)).isSameAs(missing);
    }
}
