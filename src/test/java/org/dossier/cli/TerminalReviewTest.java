package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.link.review.Proposed.candidate;
import static org.dossier.link.review.Proposed.proposal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.dossier.cli.CommandLineRun.Outcome;
import org.dossier.link.CandidateFile;
import org.dossier.link.mapping.MappingSetDescription;
import org.dossier.link.review.Proposed;
import org.dossier.link.review.Review;
import org.dossier.link.review.Reviewer;
import org.dossier.rdf.Iri;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalReviewTest {
    @TempDir
    Path folder;

    private Proposed proposed = new Proposed(Path.of(""));

    @BeforeEach
    void links() throws IOException {
        Path dataset = new CommandLineRun(folder).dataset("{\"id\": \"a\", \"title\": \"Telegram\"}");
        proposed = new Proposed(dataset)
                .with(
                        proposal(
                                "a",
                                "Ann",
                                9,
                                candidate(0.8, "A one", "wikidata:Q1"),
                                candidate(0.3, "A two", "wikidata:Q2")),
                        proposal("b", "Bea", 5, candidate(0.8, "B one", "wikidata:Q3")),
                        proposal("c", "Cy", 1, candidate(0.8, "C one", "wikidata:Q4")));
    }

    @Test
    void aKeyAndALineDecide() throws IOException {
        String out = review("c2 a cousin\n1\ns\nr\nq\n");
        assertThat(out)
                .contains(
                        "0 decided, 3 left.",
                        "Ann (person, in 9 documents)",
                        "  1  A one  0.800",
                        "http://www.wikidata.org/entity/Q1",
                        "names       agrees    ours: Ann",
                        "roles       conflicts",
                        " +2.50  name: the same words",
                        " -0.80  role: ours diplomat, theirs soldier",
                        "Kept: close to A two (wikidata Q2), says Ann Adams",
                        "Kept: the same as A one (wikidata Q1)",
                        "Skipped.",
                        "Kept: not C one (wikidata Q4)",
                        "Every decision is kept: 2 decided, 1 left, 1 of them skipped.");
        assertThat(proposed.rows()).hasSize(3);
        assertThat(proposed.rows().get(0))
                .contains("skos:closeMatch\t\twikidata:Q2")
                .endsWith("\ta cousin");
        assertThat(proposed.rows().get(1)).contains("skos:exactMatch\t\twikidata:Q1");
        assertThat(proposed.rows().get(2)).contains("skos:exactMatch\tNot\twikidata:Q4");
    }

    @Test
    void theEndOfTheInputLosesNothing() throws IOException {
        assertThat(review("n")).contains("Kept: not A one (wikidata Q1)").contains("; not A two (wikidata Q2)");
        assertThat(proposed.rows()).hasSize(2);
    }

    @Test
    void theLastDecisionIsTakenBackAndItsEntityShownAgain() throws IOException {
        assertThat(review("a\nu\nr2\nq\n")).contains("Taken back: what you had decided last, of Ann.");
        assertThat(proposed.rows()).hasSize(1);
        assertThat(proposed.rows().get(0)).contains("Not\twikidata:Q2");
    }

    @Test
    void whatIsNoCommandDecidesNothing() throws IOException {
        assertThat(review("x\n7\nr 9\nu\n\n?\nq\n"))
                .contains(
                        "\"x\" is no command; ? lists them.",
                        "There is no candidate 7.",
                        "There is no candidate 9.",
                        "There is nothing of yours to take back.",
                        "none of these: reject all");
        assertThat(proposed.rows()).isEmpty();
    }

    @Test
    void anotherEntityCanBeLookedAt() throws IOException {
        review("j\nj\nk\n1\nq\n");
        assertThat(proposed.rows()).hasSize(1).allMatch(row -> row.contains("wikidata:Q3"));
    }

    @Test
    void whereNothingIsProposedItSaysWhatToDo() throws IOException {
        Path dataset = proposed.folder();
        Files.delete(dataset.resolve(CandidateFile.NAME));
        Outcome outcome = new CommandLineRun(folder).run("link", dataset, "--review");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("nothing is proposed yet; run \"dossier link " + dataset + "\" first");
        assertThat(new CommandLineRun(folder)
                        .run("link", dataset, "--reviewer", "x")
                        .err())
                .contains("--reviewer goes with --review");
    }

    /** The process itself, through a pipe: what it has confirmed is on disk when it is killed. */
    @Test
    void aKillLosesNothing() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "link",
                        proposed.folder().toString(),
                        "--review",
                        "--reviewer",
                        "Ann Adams")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
                Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write("1\n2\n");
            in.flush();
            String line = out.readLine();
            while (line != null && !line.contains("There is no candidate 2")) {
                line = out.readLine();
            }
            assertThat(line).isNotNull();
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(proposed.rows()).hasSize(1).allMatch(row -> row.contains("wikidata:Q1"));
    }

    private String review(String lines) throws IOException {
        Review review = Review.of(
                proposed.folder(),
                MappingSetDescription.ofDataset(
                        Proposed.BASE, new Iri("https://creativecommons.org/publicdomain/zero/1.0/")),
                "0.1.0");
        StringWriter out = new StringWriter();
        new TerminalReview(
                        review,
                        new Reviewer("Ann Adams"),
                        new BufferedReader(new StringReader(lines)),
                        new PrintWriter(out))
                .run();
        return out.toString();
    }
}
