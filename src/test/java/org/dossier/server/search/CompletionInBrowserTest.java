package org.dossier.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.dossier.server.Chromium;
import org.dossier.server.page.PageClient;
import org.dossier.server.page.SampleRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name is completed by keyboard in a real browser. */
class CompletionInBrowserTest {
    private static final String BOX = "document.querySelector('form.search input[type=search]')";
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void aNameIsCompletedByKeyboardAndSearchedFor() throws Exception {
        Path releases = SampleRelease.build(folder);
        Path profile = Files.createDirectory(folder.resolve("profile"));
        try (PageClient server = new PageClient(releases);
                Chromium browser = Chromium.start(profile)) {
            browser.open(server.address() + "/");
            assertThat(browser.run(BOX + ".getAttribute('role')")).isEqualTo("combobox");
            browser.run(BOX + ".focus()");
            for (String key : "stali".split("")) {
                browser.key(key);
            }
            await(browser, "!document.querySelector('[role=listbox]').hidden");
            assertThat(browser.run(BOX + ".getAttribute('aria-expanded')")).isEqualTo("true");
            assertThat(browser.run("document.querySelector('[role=option]').textContent"))
                    .contains("Stalin")
                    .contains("Person");
            press(browser, "ArrowDown");
            assertThat(browser.run(BOX + ".getAttribute('aria-activedescendant')"))
                    .isEqualTo(browser.run("document.querySelector('[role=option][aria-selected=true]').id"))
                    .isNotEmpty();
            press(browser, "Escape");
            assertThat(browser.run("String(document.querySelector('[role=listbox]').hidden)"))
                    .isEqualTo("true");
            browser.key("n");
            await(browser, "!document.querySelector('[role=listbox]').hidden");
            press(browser, "ArrowDown");
            browser.runToNextPage(pressing("Enter"));
            assertThat(browser.run("document.querySelector('ol.hits .title a').href"))
                    .isEqualTo(server.address() + "/person/joseph-stalin");
        }
    }

    private static void press(Chromium browser, String key) {
        browser.run(pressing(key));
    }

    private static String pressing(String key) {
        return BOX + ".dispatchEvent(new KeyboardEvent('keydown', {key: '" + key
                + "', bubbles: true, cancelable: true}))";
    }

    private static void await(Chromium browser, String condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!browser.run("String(Boolean(" + condition + "))").equals("true")) {
            assertThat(System.nanoTime()).as(condition).isLessThan(deadline);
            Thread.sleep(50);
        }
    }
}
