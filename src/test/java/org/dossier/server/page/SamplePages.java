package org.dossier.server.page;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A server over the small release, for the tests of a class, which only read it. */
abstract class SamplePages {
    @TempDir
    static Path folder;

    static Path releases;
    static PageClient server;

    @BeforeAll
    static void start() throws IOException {
        releases = SampleRelease.build(folder);
        server = new PageClient(releases);
    }

    @AfterAll
    static void stop() {
        server.close();
    }
}
