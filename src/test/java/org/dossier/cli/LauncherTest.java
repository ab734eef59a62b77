package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The {@code dossier} script, which the end-to-end check runs for real. */
class LauncherTest {
    @Test
    void aProcessThatRunsOutOfMemoryEnds() throws IOException {
        assertThat(Files.readAllLines(Path.of("dossier")))
                .filteredOn(line -> line.startsWith("options=("))
                .singleElement()
                .asString()
                .contains("-XX:+ExitOnOutOfMemoryError");
    }

    @Test
    void everybodyMayRunIt() {
        assertThat(Path.of("dossier")).isExecutable();
    }
}
