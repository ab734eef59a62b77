package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** If it failed, the launcher would keep no archive and say nothing. */
class RehearsalTest {
    @Test
    void everyCommandOfItSucceeds() throws IOException {
        StringWriter out = new StringWriter();
        int code = Rehearsal.rehearse(new PrintWriter(out, true));
        assertThat(code).as(out.toString()).isZero();
        assertThat(out.toString()).contains("Release 0001 is served at", "Report on the talks");
    }
}
