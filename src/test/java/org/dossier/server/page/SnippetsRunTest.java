package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that a query's page has for programs, run as they stand there, but asked of the server of the test. */
class SnippetsRunTest extends SamplePages {
    private static final String QUERY = "/queries/letters-between?sender=id/person/joseph-stalin&word=Letter";
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    void curlWritesTheAnswerIntoAFile() throws Exception {
        needs("curl", "--version");
        run("sh", "-c", snippet("curl"));
        assertThat(folder.resolve("letters-between.csv")).content().isEqualTo(answer());
    }

    @Test
    void pythonShowsTheAnswer() throws Exception {
        needs("python3", "-c", "import pandas");
        assertThat(run("python3", "-c", snippet("Python"))).contains(columns()).contains("id/document/");
    }

    @Test
    void rShowsTheAnswer() throws Exception {
        needs("Rscript", "--version");
        assertThat(run("Rscript", "-e", snippet("R"))).contains(columns()).contains("id/document/");
    }

    private String snippet(String language) {
        Element text = server.page(QUERY).select("section[aria-labelledby=programs] details").stream()
                .filter(details -> details.expectFirst("summary").text().equals(language))
                .findFirst()
                .orElseThrow()
                .expectFirst("pre");
        return text.wholeText().replace("http://archive.example", server.address());
    }

    private String answer() {
        return server.get(QUERY.replace("letters-between", "letters-between.csv"))
                .body();
    }

    /** The first column and the last: those between may be left out where a line is short. */
    private String[] columns() {
        String[] columns = answer().lines().findFirst().orElse("").split(",");
        return new String[] {columns[0], columns[columns.length - 1]};
    }

    private void needs(String... command) throws Exception {
        String told;
        try {
            Process process = start(command);
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return;
            }
            told = String.join(" ", command) + " does not run";
        } catch (IOException e) {
            told = command[0] + " is not on the path";
        }
        System.err.println("SKIPPED: a snippet was not run; " + told);
        abort(told);
    }

    private String run(String... command) throws Exception {
        Process process = start(command);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        String printed = Files.readString(folder.resolve("printed"));
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    private Process start(String... command) throws IOException {
        return new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").toFile())
                .start();
    }
}
