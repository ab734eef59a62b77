package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
        try (Chromium browser = Chromium.start(profile)) {
            AxeCore axe = new AxeCore(browser);
            for (Map.Entry<String, String> page : pages().entrySet()) {
                String address = server.address() + page.getValue();
                browser.show(1280, false);
                if (REFERENCE.contains(page.getKey())) {
                    axe.picture(page.getKey(), address, 1280);
                } else {
                    axe.look(page.getKey(), address, 1280);
                }
                browser.show(390, true);
                axe.look(page.getKey(), address, 390);
            }
            assertThat(browser.faults()).isEmpty();
            assertThat(axe.faults()).isEmpty();
        }
    }
}
