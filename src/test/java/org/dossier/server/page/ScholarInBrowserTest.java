package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dossier.server.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scholar's way in a real browser: search, a page, the same in SPARQL, another query, a picture, a permalink, a citation. */
class ScholarInBrowserTest extends SamplePages {
    private static final String EDITOR = "document.querySelector('.CodeMirror').CodeMirror";
    private static final int ENTER = 13;

    @TempDir
    Path temporary;

    @Test
    void fromAQuestionToACitation() throws Exception {
        Path profile = Files.createDirectory(temporary.resolve("profile"));
        try (Chromium browser = Chromium.start(profile)) {
            browser.show(1280, false);
            browser.open(server.address() + "/");
            browser.run("document.querySelector('form.search input').value = 'stalin'");
            browser.runToNextPage("document.querySelector('form.search').requestSubmit()");
            browser.runToNextPage("document.querySelector('main a[href*=\"person/joseph-stalin\"]').click()");
            drawsWhatThePageHas(browser);
            browser.runToNextPage("[...document.querySelectorAll('aside a')]"
                    + ".find(link => link.textContent === 'See it in SPARQL').click()");
            browser.waitFor("document.documentElement.dataset.editor === 'ready'");
            assertThat(browser.run("document.getElementById('query').value")).contains("id/person/joseph-stalin");
            drawsAnAnswer(browser);
            cites(browser);
            assertThat(browser.requested())
                    .filteredOn(address -> !address.startsWith("blob:"))
                    .allMatch(address -> address.startsWith(server.address() + "/"));
            assertThat(browser.faults()).isEmpty();
        }
    }

    private static void drawsWhatThePageHas(Chromium browser) throws Exception {
        draws(browser, "timeline");
        draws(browser, "network");
        browser.picture(1280, Path.of("target/screenshots/person-pictures-1280.png"));
    }

    /** Brings one picture into view: those that it leaves above the window are not drawn before the reader comes back to them. */
    private static void draws(Chromium browser, String kind) {
        String section = "section.pictures[data-kind=" + kind + "]";
        browser.run("document.querySelector('" + section + "').scrollIntoView()");
        browser.waitFor("document.querySelector('" + section + " svg circle') !== null");
    }

    private static void drawsAnAnswer(Chromium browser) {
        browser.run(EDITOR + ".setValue(`PREFIX dossier: <https://w3id.org/dossier/ontology#>\n"
                + "SELECT ?from ?to (COUNT(*) AS ?letters) { ?letter dossier:sender ?from ; dossier:recipient ?to }\n"
                + "GROUP BY ?from ?to`); " + EDITOR + ".focus()");
        browser.press("Enter", ENTER, true);
        // Until then there is the answer to the query that the page of Stalin led to, which has other pictures.
        browser.waitFor(
                "[...document.querySelectorAll('#answers .kinds button')]"
                        + ".map(button => button.textContent + button.getAttribute('aria-pressed')).join() === 'Networktrue,Barsfalse'");
        browser.waitFor("[...document.querySelectorAll('#answers section.pictures svg text')]"
                + ".some(text => text.textContent === 'Mao Zedong')");
        browser.run("document.querySelectorAll('#answers .kinds button')[1].click()");
        browser.waitFor("document.querySelectorAll('#answers svg rect').length > 1");
        browser.run("window.saved = []; window.made = URL.createObjectURL; URL.createObjectURL = blob => {"
                + " saved.push(blob.type + ' ' + (blob.size > 1000)); return made.call(URL, blob) }");
        browser.run("[...document.querySelectorAll('#answers section.pictures button')]"
                + ".filter(button => /SVG|PNG/.test(button.textContent)).forEach(button => button.click())");
        browser.waitFor("window.saved.includes('image/svg+xml true') && window.saved.includes('image/png true')");
    }

    private static void cites(Chromium browser) {
        browser.runToNextPage("document.querySelector('form.cite').requestSubmit()");
        assertThat(browser.run("location.pathname")).matches("/q/[0-9a-f]{32}");
        assertThat(browser.run("document.querySelector('[role=status]').textContent"))
                .contains("This is the answer that was cited");
        String bib = browser.run("document.querySelector('a[type=\"application/x-bibtex\"]').href");
        HttpResponse<String> citation =
                server.get(bib.substring(server.address().length()));
        assertThat(citation.body()).startsWith("@misc{query-");
    }
}
