package org.dossier.server.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dossier.disk.DiskFault;
import org.dossier.link.CandidateFile;
import org.dossier.link.mapping.MappingFile;
import org.dossier.server.HttpProblem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the review that cannot be read or written. */
class ReviewFaultTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    static Path folder;

    static ReviewServer server;

    private final Path dataset = ReviewServer.dataset(folder).folder();

    @BeforeAll
    static void start() throws IOException {
        ReviewServer.build(folder);
        server = ReviewServer.over(folder, ReviewSettings.DEFAULT);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void nothingDecided() throws IOException {
        Files.deleteIfExists(dataset.resolve(MappingFile.NAME));
        Files.deleteIfExists(dataset.resolve("mappings.removed.txt"));
    }

    @Test
    void aBrokenFileIsToldWithItsLineAndWhatHelps() throws IOException {
        Path file = dataset.resolve(CandidateFile.NAME);
        byte[] kept = Files.readAllBytes(file);
        Files.writeString(file, Files.readString(file).replaceFirst("\n\\{", "\n"));
        try {
            HttpResponse<String> answer = server.browser().get("/review", "Accept", "text/plain");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .startsWith(
                            "A file of the review cannot be used. candidates.jsonl:2: is not as dossier link writes it: ")
                    .contains("; run dossier link again\n")
                    .doesNotContain(folder.toString());
            Document page = Jsoup.parse(server.browser()
                    .get("/review?lang=ko", "Accept", "text/html")
                    .body());
            assertThat(page.expectFirst("h1").text()).startsWith("검토에 필요한 파일을");
            assertThat(page.expectFirst("h1 [lang=en]").text()).startsWith("candidates.jsonl:2: ");
        } finally {
            Files.write(file, kept);
        }
    }

    @Test
    void brokenMappingsAreToldWithTheirLine() throws IOException {
        Files.writeString(dataset.resolve(MappingFile.NAME), "subject_id\tsubject_id\n");
        HttpResponse<String> answer = server.browser().get("/review", "Accept", "text/plain");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("mappings.sssom.tsv:1: ");
    }

    @Test
    void whereTheDiskIsFullNothingIsLostAndTheSameCanBeSentAgain() throws IOException {
        assumeTrue(Files.isWritable(FULL));
        Browser browser = server.browser().as("Ann Adams");
        Document page = browser.page("/review");
        Files.createSymbolicLink(dataset.resolve("mappings.removed.txt"), FULL);
        Files.writeString(
                dataset.resolve(MappingFile.NAME),
                "subject_id\tpredicate_id\tobject_id\ncut off"); // moved to the full disk first
        HttpResponse<String> answer = browser.submit(
                page.expectFirst("#decide"),
                "decision",
                page.expectFirst("button[value^=exact]").attr("value"),
                "comment",
                "he signed it <himself>");
        assertThat(answer.statusCode()).isEqualTo(507);
        Document again = Jsoup.parse(answer.body(), answer.uri().toString());
        assertThat(again.expectFirst("h1").text())
                .startsWith(
                        "There is no room left on the disk of the server. mappings.removed.txt: cannot be written (No space left")
                .endsWith("; free some space on its disk, or use another");
        assertThat(again.expectFirst(".description").text()).startsWith("Do not count on what you sent being kept.");
        assertThat(again.expectFirst("textarea").text()).isEqualTo("he signed it <himself>");
        assertThat(dataset.resolve(MappingFile.NAME)).content().doesNotContain("exactMatch");
        Files.delete(dataset.resolve("mappings.removed.txt"));
        Document next = browser.follow(browser.submit(
                again.expectFirst("#again"),
                "comment",
                again.expectFirst("textarea").text()));
        assertThat(next.select("[role=status]").text()).isEqualTo("Kept: Person B is an exact match.");
        assertThat(dataset.resolve(MappingFile.NAME)).content().contains("\the signed it <himself>\n");
    }

    @Test
    void aStepThatCannotBeTakenBackIsTakenBackLater() throws IOException {
        assumeTrue(Files.isWritable(FULL));
        Browser browser = server.browser().as("Bea Brown");
        browser.press(browser.page("/review"), "exact");
        browser.press(browser.page("/review"), "exact");
        Document page = browser.page("/review");
        Files.createSymbolicLink(dataset.resolve("mappings.removed.txt"), FULL);
        assertThat(browser.submit(page.expectFirst("form[action$=undo]")).statusCode())
                .isEqualTo(507);
        assertThat(ReviewServer.dataset(folder).rows()).hasSize(4);
        Files.delete(dataset.resolve("mappings.removed.txt"));
        Document undone = browser.follow(browser.submit(page.expectFirst("form[action$=undo]")));
        assertThat(undone.expectFirst("h1").text()).isEqualTo("Person C");
    }

    @Test
    void theStatusSaysWhatKindOfFaultItIs() {
        Path file = Path.of("data", "mappings.sssom.tsv");
        assertThat(status(DiskFault.writing(file, new IOException("No space left on device"))))
                .isEqualTo(507);
        assertThat(status(DiskFault.writing(file, new FileSystemException("f", null, "Disk quota exceeded"))))
                .isEqualTo(507);
        assertThat(status(DiskFault.writing(file, new FileSystemException("f", null, "Read-only file system"))))
                .isEqualTo(503);
        assertThat(status(DiskFault.writing(file, new AccessDeniedException("f"))))
                .isEqualTo(503);
        assertThat(status(new IOException("mappings.sssom.tsv:1: is nothing"))).isEqualTo(500);
    }

    private static int status(IOException fault) {
        return catchThrowableOfType(
                        HttpProblem.class,
                        () -> ReviewFault.kept(Path.of("data"), () -> {
                            throw fault;
                        }))
                .status();
    }
}
