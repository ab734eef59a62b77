package org.dossier.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.server.Chromium;

/** Lets axe-core, which others wrote, look at pages in a browser by the rules of WCAG 2.2 AA; what it looked at is left as pictures. */
final class AxeCore {
    private static final String RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']";
    private static final String FAULTS =
            "window.found = undefined; axe.run(document, { resultTypes: ['violations'], runOnly: " + RULES
                    + " }).then(told => { window.found = told.violations.map(rule => rule.id + ': '"
                    + " + rule.nodes.map(node => node.target + ' ' + node.failureSummary).join(' | ')).join('\\n') })";

    private final Chromium browser;
    private final String script;
    private final List<String> faults = new ArrayList<>();

    AxeCore(Chromium browser) throws IOException {
        this.browser = browser;
        try (InputStream file = AxeCore.class.getResourceAsStream("/axe.min.js")) {
            this.script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What was found, a line for each fault of a page. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Looks at a page as it opens, which must not be wider than the window. */
    void look(String name, String address, int width) throws IOException {
        browser.open(address);
        run(name + ' ' + width);
        picture(name, width);
    }

    /** Looks at a page whose parts that can be opened are all open. */
    void lookAtAll(String name, String address, int width) throws IOException {
        browser.open(address);
        browser.run("document.querySelectorAll('details').forEach(part => { part.open = true })");
        run(name + ' ' + width);
        picture(name, width);
    }

    /** Leaves a picture of a page that axe-core is not asked about. */
    void picture(String name, String address, int width) throws IOException {
        browser.open(address);
        picture(name, width);
    }

    private void run(String what) throws IOException {
        browser.run(script);
        browser.run(FAULTS);
        browser.waitFor("window.found !== undefined");
        String found = browser.run("window.found");
        if (!found.isEmpty()) {
            faults.add(what + ": " + found);
        }
    }

    private void picture(String name, int width) throws IOException {
        if (!browser.run("String(document.documentElement.scrollWidth <= " + width + ")")
                .equals("true")) {
            faults.add(name + ' ' + width + ": the page is wider than the window");
        }
        browser.picture(width, Path.of("target/screenshots", name + '-' + width + ".png"));
    }
}
