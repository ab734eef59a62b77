package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dossier.server.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures in a real browser: a map that a reader comes closer to, and a picture whose answer does not come. */
class PicturesInBrowserTest extends SamplePages {
    private static final String QUERY = """
            SELECT ?name ?latitude ?longitude ?place {
              VALUES (?name ?latitude ?longitude ?place) {
                ("Seoul" 37.57 126.98 <person/joseph-stalin>) ("Busan" 35.1 129.04 <person/joseph-stalin>)
                ("Moscow" 55.75 37.62 <person/joseph-stalin>) ("Tashkent" 41.3 69.24 <person/joseph-stalin>) ("Lisbon" 38.7 -9.1 <person/joseph-stalin>) } }
            """;
    private static final String FIGURE = "document.querySelector('figure.picture')";
    private static final String PLACES = "String(" + FIGURE + ".querySelectorAll('circle').length)";
    private static final String SCALE = FIGURE + ".dataset.scale";
    private static final String TASHKENT =
            "[...document.querySelectorAll('figure.picture g > g')].find(place => place.textContent.includes('Tashkent'))";

    @TempDir
    Path temporary;

    @Test
    void comesCloserAndBack() throws Exception {
        Path profile = Files.createDirectory(temporary.resolve("profile"));
        try (Chromium browser = Chromium.start(profile)) {
            opensTheMap(browser);
            browser.run(FIGURE + ".scrollIntoView({ block: 'center' }); " + FIGURE + ".focus()");
            assertThat(browser.run(PLACES)).isEqualTo("5");
            byKeys(browser);
            byDragging(browser);
            byButtons(browser);
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void anAnswerThatDoesNotComeIsSaidAndAskedAgain() throws Exception {
        Path profile = Files.createDirectory(temporary.resolve("profile"));
        try (Chromium browser = Chromium.start(profile)) {
            opensTheMap(browser);
            saysWhatCannotBeLoaded(browser);
            assertThat(browser.faults()).isEmpty();
        }
    }

    private static void opensTheMap(Chromium browser) {
        browser.show(1280, false);
        browser.open(server.address() + "/sparql?query=" + URLEncoder.encode(QUERY, StandardCharsets.UTF_8));
        browser.waitFor("document.querySelector('figure.picture circle') !== null");
    }

    private static void byKeys(Chromium browser) throws Exception {
        for (int i = 0; i < 3; i++) {
            browser.key("+");
        }
        assertThat(browser.run(SCALE)).isEqualTo("4.10");
        assertThat(browser.run(PLACES)).isEqualTo("1");
        browser.picture(1280, Path.of("target/screenshots/map-closer-1280.png"));
        browser.run(FIGURE + ".scrollIntoView({ block: 'center' })");
    }

    /** What is dragged goes with the hand, and the end of it is no click on a place. */
    private static void byDragging(Chromium browser) {
        String address = browser.run("location.href");
        double before = Double.parseDouble(browser.run("String(" + TASHKENT + ".getBoundingClientRect().left)"));
        browser.drag("figure.picture circle", 40, 20);
        double after = Double.parseDouble(browser.run("String(" + TASHKENT + ".getBoundingClientRect().left)"));
        assertThat(after - before).isBetween(39.0, 41.0);
        assertThat(browser.run("location.href")).isEqualTo(address);
    }

    private static void byButtons(Chromium browser) {
        browser.run("document.querySelectorAll('.zoom button')[2].click()");
        assertThat(browser.run(SCALE)).isEqualTo("1.00");
        assertThat(browser.run(PLACES)).isEqualTo("5");
        assertThat(
                        browser.run(
                                "[...document.querySelectorAll('.zoom button')].map(button => button.getAttribute('aria-disabled')).join()"))
                .isEqualTo("false,true,true");
        browser.run("document.querySelectorAll('.zoom button')[0].click()");
        assertThat(browser.run(SCALE)).isEqualTo("1.60");
    }

    private static void saysWhatCannotBeLoaded(Chromium browser) {
        browser.run(
                "const section = document.createElement('section'); section.className = 'pictures'; section.id = 'lost';"
                        + " section.dataset.results = '/nothing-here'; section.append(document.createElement('h2'));"
                        + " document.querySelector('main').prepend(section); scrollTo(0, 0);"
                        + " import(performance.getEntriesByType('resource').map(each => each.name)"
                        + ".find(name => name.includes('/picture')) + '?again')");
        browser.waitFor("document.querySelector('#lost .note button') !== null");
        assertThat(browser.run("document.querySelector('#lost .note').textContent"))
                .isEqualTo("The answer that is drawn here could not be loaded. Try again");
        browser.run(
                "document.getElementById('lost').dataset.results = '/sparql?format=json&query=' + encodeURIComponent("
                        + "document.querySelector('.CodeMirror').CodeMirror.getValue()); document.querySelector('#lost .note button').click()");
        browser.waitFor("document.querySelector('#lost svg circle') !== null");
        assertThat(browser.run("String(document.querySelector('#lost .note button'))"))
                .isEqualTo("null");
    }
}
