package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.server.Chromium;
import org.dossier.server.view.Links;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets axe-core, which others wrote, look at every type of page in a browser by the rules of WCAG 2.2 AA: wide and narrow, light and dark. What was looked at
 * is left as pictures in {@code target/screenshots}.
 */
class AccessInBrowserTest extends SamplePages {
    private static final String RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']";
    private static final String FAULTS =
            "window.found = undefined; axe.run(document, { resultTypes: ['violations'], runOnly: " + RULES
                    + " }).then(told => { window.found = told.violations.map(rule => rule.id + ': '"
                    + " + rule.nodes.map(node => node.target + ' ' + node.failureSummary).join(' | ')).join('\\n') })";

    /** Long pages of one kind of part, for which axe takes long: it looks at them narrow and dark only. */
    private static final Set<String> REFERENCE = Set.of("ontology", "description", "report");

    @TempDir
    Path temporary;

    private static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        pages.put("home", "/");
        pages.put("search", "/search?q=stalin");
        pages.put("nothing-found", "/search?q=zzzz");
        pages.put("browse", "/browse");
        pages.put("archives", "/browse/archives");
        pages.put("archive", "/browse/archives?in=organization/aprf");
        pages.put("actors", "/browse/actors");
        pages.put("events", "/browse/events");
        pages.put("programs", "/browse/programs");
        pages.put("queries", "/queries");
        pages.put("query", "/queries/letters-between");
        pages.put("query-refused", "/queries/letters-between?from=never");
        pages.put("editor", "/sparql");
        pages.put("editor-answer", "/sparql?query=" + Links.encode("SELECT ?thing ?kind { ?thing a ?kind } LIMIT 20"));
        pages.put("document", "/document/1001");
        pages.put("person", "/person/joseph-stalin");
        pages.put("event", "/event/talks-open");
        pages.put("collection", "/collection/170");
        pages.put("ontology", "/ontology");
        pages.put("description", "/void.html");
        pages.put("releases", "/releases");
        pages.put("release", "/releases/1");
        pages.put("report", "/releases/1/report.html");
        pages.put("past", "/releases/1/person/joseph-stalin");
        pages.put("cite", "/q");
        pages.put("permalink", Permalinks.of(server, "SELECT ?thing ?kind { ?thing a ?kind } LIMIT 20"));
        pages.put("not-found", "/document/none");
        return pages;
    }

    @Test
    void axeFindsNothingOnAnyTypeOfPage() throws Exception {
        Path profile = Files.createDirectory(temporary.resolve("profile"));
        List<String> faults = new ArrayList<>();
        try (Chromium browser = Chromium.start(profile)) {
            String axe = axe();
            for (Map.Entry<String, String> page : pages().entrySet()) {
                boolean reference = REFERENCE.contains(page.getKey());
                browser.show(1280, false);
                look(browser, reference ? "" : axe, page.getKey(), page.getValue(), 1280, faults);
                browser.show(390, true);
                look(browser, axe, page.getKey(), page.getValue(), 390, faults);
            }
            assertThat(browser.faults()).isEmpty();
        }
        assertThat(faults).isEmpty();
    }

    private static void look(Chromium browser, String axe, String name, String path, int width, List<String> faults)
            throws IOException {
        browser.open(server.address() + path);
        if (!axe.isEmpty()) {
            browser.run(axe);
            browser.run(FAULTS);
            browser.waitFor("window.found !== undefined");
            String found = browser.run("window.found");
            if (!found.isEmpty()) {
                faults.add(name + " " + width + ": " + found);
            }
        }
        if (!browser.run("String(document.documentElement.scrollWidth <= " + width + ")")
                .equals("true")) {
            faults.add(name + " " + width + ": the page is wider than the window");
        }
        browser.picture(width, Path.of("target/screenshots", name + "-" + width + ".png"));
    }

    private static String axe() throws IOException {
        try (InputStream script = AccessInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
