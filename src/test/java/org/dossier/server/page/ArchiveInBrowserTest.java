package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dossier.server.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets axe-core look at the pages of the real archive, which hold more than those of a small one: every sort of thing, in the language of another reader each
 * time, all parts open.
 */
class ArchiveInBrowserTest {
    private static final List<String> LANGUAGES = List.of("ko", "ru", "zh", "en");

    private static final List<String> PAGES = List.of(
            "/",
            "/document/113657",
            "/releases/1/document/220049",
            "/person/mao-zedong",
            "/actor/arkhipov",
            "/organization/8th-directorate-of-the-general-staff",
            "/position/chairman-of-the-ussr-council-of-ministers",
            "/place/beijing",
            "/event/korean-war",
            "/program/cold-war-international-history-project",
            "/unit/aprf.f-45",
            "/kind/telegram",
            "/browse/archives?in=unit/aprf.f-45",
            "/browse/actors",
            "/search?q=%D0%A1%D1%82%D0%B0%D0%BB%D0%B8%D0%BD",
            "/queries/correspondents");

    /** Those with tables that change when there is room; the others are looked at narrow alone. */
    private static final Set<String> WIDE =
            Set.of("/", "/document/113657", "/person/mao-zedong", "/place/beijing", "/browse/actors");

    @TempDir
    private Path folder;

    @Test
    void axeFindsNothingOnThePagesOfTheArchiveInAnyLanguage() throws Exception {
        try (PageClient server = new PageClient(SampleRelease.armistice(folder));
                Chromium browser = Chromium.start(Files.createDirectory(folder.resolve("profile")))) {
            AxeCore axe = new AxeCore(browser);
            for (int i = 0; i < PAGES.size(); i++) {
                String language = LANGUAGES.get(i % LANGUAGES.size());
                look(axe, browser, server, PAGES.get(i), language);
            }
            assertThat(browser.faults()).isEmpty();
            assertThat(axe.faults()).isEmpty();
        }
    }

    @Test
    void picturesCallColumnsAsTheQueryDoes() throws Exception {
        try (PageClient server = new PageClient(SampleRelease.armistice(folder));
                Chromium browser = Chromium.start(Files.createDirectory(folder.resolve("profile")))) {
            browser.open(server.address() + "/queries/kinds-by-year?lang=ru");
            browser.waitFor("(scrollBy(0, 300), document.querySelector('figure.picture rect[height]') !== null)");
            assertThat(browser.run(
                            "[...document.querySelectorAll('.pictures option')].map(one => one.textContent).join('/')"))
                    .contains("год документов · вид документа")
                    .doesNotContainPattern("[a-z]");
            assertThat(browser.run("document.querySelector('.pictures [role=status]').textContent"))
                    .contains("год");
            assertThat(browser.faults()).isEmpty();
        }
    }

    private static void look(AxeCore axe, Chromium browser, PageClient server, String page, String language)
            throws IOException {
        String address = server.address() + page + (page.contains("?") ? "&" : "?") + "lang=" + language;
        String name = "archive" + page.replaceAll("[^a-z0-9]+", "-") + '-' + language;
        if (WIDE.contains(page)) {
            browser.show(1280, false);
            axe.lookAtAll(name, address, 1280);
        }
        browser.show(390, true);
        axe.lookAtAll(name, address, 390);
    }
}
