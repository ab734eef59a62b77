package org.dossier.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.server.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten candidates are reviewed by keyboard in a real browser; then the server is killed, and all is on disk. */
class ReviewInBrowserTest {
    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:[0-9]+/)review ");

    @TempDir
    Path folder;

    @Test
    void whatWasDecidedByKeyboardOutlivesTheServer() throws Exception {
        ReviewServer.build(folder);
        Path profile = Files.createDirectory(folder.resolve("profile"));
        Process server = serve();
        try (Chromium browser = Chromium.start(profile);
                BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            browser.open(address(out) + "review");
            browser.runToNextPage("document.getElementById('reviewer').value = 'Ann Adams';"
                    + "document.querySelector('form.who-decides button').click()");
            decide(browser, "Person B", "a");
            decide(browser, "Person C", "2");
            browser.key("j");
            decide(browser, "Person D", "a");
            decide(browser, "Person E", "c");
            decide(browser, "Person E", "r");
            decide(browser, "Person F", "n");
            decide(browser, "Person G", "s");
            decide(browser, "Person H", "1");
            decide(browser, "Person I", "r");
            decide(browser, "Person I", "u");
            decide(browser, "Person I", "1");
            browser.key("j");
            browser.key("k");
            browser.key("?");
            assertThat(browser.run("String(document.getElementById('help').open)"))
                    .isEqualTo("true");
            russian(browser, "Person J", "ф", "KeyA");
            russian(browser, "Person K", "т", "KeyN");
            russian(browser, "Person L", "г", "KeyU");
            russian(browser, "Person K", "ㄴ", "KeyS");
            assertThat(browser.run("document.querySelector('.kicker').textContent"))
                    .contains("8 entities decided, 4 left, 2 of them skipped");
        } finally {
            server.destroyForcibly(); // SIGKILL
            assertThat(server.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(ReviewServer.dataset(folder).rows())
                .allMatch(row -> row.contains("\tAnn Adams\t"))
                .extracting(ReviewInBrowserTest::said)
                .containsExactly(
                        "person-b exactMatch wikidata:Q1",
                        "person-b exactMatch gnd:118577421",
                        "person-c exactMatch wikidata:Q102",
                        "person-d exactMatch wikidata:Q103",
                        "person-e closeMatch wikidata:Q4",
                        "person-e closeMatch gnd:118577424",
                        "person-e exactMatch Not wikidata:Q104",
                        "person-f exactMatch Not wikidata:Q5",
                        "person-f exactMatch Not gnd:118577425",
                        "person-f exactMatch Not wikidata:Q105",
                        "person-h exactMatch wikidata:Q7",
                        "person-h exactMatch gnd:118577427",
                        "person-i exactMatch wikidata:Q8",
                        "person-i exactMatch gnd:118577428",
                        "person-j exactMatch wikidata:Q9",
                        "person-j exactMatch gnd:118577429");
    }

    /** Sees that the entity is shown, and presses a key; the answer has come when this returns, and with it the promise that it is kept. */
    private static void decide(Chromium browser, String entity, String key) {
        assertThat(browser.run("document.querySelector('h1').textContent"))
                .as(key)
                .isEqualTo(entity);
        browser.keyToNextPage(key);
    }

    private static void russian(Chromium browser, String entity, String key, String place) {
        assertThat(browser.run("document.querySelector('h1').textContent"))
                .as(key)
                .isEqualTo(entity);
        browser.keyToNextPage(key, place);
    }

    private Process serve() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.dossier.cli.Main",
                        "serve",
                        "--port",
                        "0",
                        "--releases",
                        ReviewServer.releases(folder).toString())
                .redirectError(folder.resolve("server.log").toFile())
                .start();
    }

    private String address(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group(1);
            }
        }
        throw new AssertionError("the server ended: " + Files.readString(folder.resolve("server.log")));
    }

    private static String said(String row) {
        List<String> cells = List.of(row.split("\t"));
        return cells.get(0).replace("id:person/", "") + " " + cells.get(2).replace("skos:", "") + " "
                + (cells.get(3).isEmpty() ? "" : cells.get(3) + " ") + cells.get(4);
    }
}
