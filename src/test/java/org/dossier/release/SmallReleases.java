package org.dossier.release;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small dataset for each test, and a place for its releases. */
abstract class SmallReleases {
    @TempDir
    Path directory;

    SmallDataset dataset;
    ReleaseCatalog catalog;

    @BeforeEach
    void aSmallDataset() throws IOException {
        dataset = SmallDataset.in(directory.resolve("small"));
        catalog = new ReleaseCatalog(directory.resolve("releases"));
    }
}
