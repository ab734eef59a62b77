package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dossier.server.Chromium;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures in a real browser: what results are drawn as, a map that a reader comes closer to, and a picture whose answer does not come. */
class PicturesInBrowserTest extends SamplePages {
    private static final String QUERY = """
            SELECT ?name ?latitude ?longitude ?place {
              VALUES (?name ?latitude ?longitude ?place) {
                ("Seoul" 37.57 126.98 <person/joseph-stalin>) ("Busan" 35.1 129.04 <person/joseph-stalin>)
                ("Moscow" 55.75 37.62 <person/joseph-stalin>) ("Tashkent" 41.3 69.24 <person/joseph-stalin>) ("Lisbon" 38.7 -9.1 <person/joseph-stalin>) } }
            """;
    private static final String BASE = "BASE <http://archive.example/id/>\n";
    private static final String COUNTS =
            "SELECT ?kind ?year ?n { VALUES (?kind ?year ?n) { ('letter' 1951 2) ('telegram' 1950 7) ('letter' 1950 5) } } ORDER BY ?kind DESC(?n)";
    private static final String FIGURE = "document.querySelector('figure.picture')";
    private static final String PLACES = "String(" + FIGURE + ".querySelectorAll('circle').length)";
    private static final String SCALE = FIGURE + ".dataset.scale";
    private static final String TASHKENT =
            "[...document.querySelectorAll('figure.picture .drawn')].find(place => place.textContent.includes('Tashkent'))";

    private static final String LABELS =
            "[...document.querySelectorAll('figure.picture .drawn > text:first-of-type')].map(text => text.textContent).join(' / ')";
    private static final String DRAWN = "document.querySelector('figure.picture .drawn > rect') !== null";
    private static final String NOTE = "document.querySelector('section.pictures .note[role=status]').textContent";
    private static final String TIES =
            "[...document.querySelectorAll('figure.picture path')].map(tie => tie.getAttribute('d') + tie.textContent).join()";
    /** How many texts of a picture begin or end outside it. */
    private static final String OUTSIDE =
            "(() => { const svg = document.querySelector('figure.picture svg').getBoundingClientRect();"
                    + " return String([...document.querySelectorAll('figure.picture svg text')].map(text => text.getBoundingClientRect())"
                    + ".filter(box => box.left < svg.left - 1 || box.right > svg.right + 1).length) })()";

    private static final String NAMES = "figure.picture .drawn > text[dy=\"0.34em\"]";
    /** How many names or marks stand over others. */
    private static final String OVER =
            "(() => { const boxes = [...document.querySelectorAll('" + NAMES + ", figure.picture circle')]"
                    + ".map(text => text.getBoundingClientRect()).filter(box => box.width > 0); return String(boxes.filter((one, at) => boxes.some((other, next) =>"
                    + " next > at && one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 3 && other.top < one.bottom - 3)).length) })()";

    private static final String LINKS =
            "[...document.querySelectorAll('a.drawn')].map(link => link.getAttribute('href') + ' ' + link.getAttribute('tabindex')).join(' ')";
    private static final String FOCUSED = "document.activeElement.getAttribute('aria-label') ?? ''";
    private static final int TAB = 9;
    private static final int ENTER = 13;
    private static final int LEFT = 37;
    private static final int DOWN = 40;

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

    @Test
    void aPermalinkIsDrawn() throws Exception {
        try (Chromium browser = browser()) {
            browser.open(server.address() + Permalinks.of(server, COUNTS));
            browser.waitFor(DRAWN);
            assertThat(browser.run(LABELS)).isEqualTo("1950 · letter / 1950 · telegram / 1951 · letter");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void aSharedLinkShowsAllRowsOfALongAnswer() throws Exception {
        try (Chromium browser = browser()) {
            String query = "SELECT ?a ?b { ?a a <https://w3id.org/dossier/ontology#Document> ."
                    + " ?b a <https://w3id.org/dossier/ontology#Document> } LIMIT 1100";
            asks(browser, "", query);
            browser.waitFor("document.getElementById('status').textContent.startsWith('1,100 rows in ')");
            browser.waitFor("document.querySelector('#answers figure.picture svg') !== null");
            assertThat(browser.run("document.querySelector('#answers caption').textContent"))
                    .isEqualTo("Rows 1 to 100 of 1,100");
            assertThat(browser.run("location.href")).isEqualTo(address("", query));
            Document plain =
                    server.page(address("", query).substring(server.address().length()));
            assertThat(plain.select("table.result tbody tr")).hasSize(1000);
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void eventsThatLastAreDrawnFromBeginToEnd() throws Exception {
        try (Chromium browser = browser()) {
            browser.open(server.address() + "/browse/events");
            browser.waitFor("document.querySelector('figure.picture circle') !== null");
            assertThat(browser.run("String(" + FIGURE + ".querySelectorAll('circle').length)"))
                    .isEqualTo("1");
            assertThat(
                            browser.run(
                                    "[...document.querySelectorAll('figure.picture .drawn')]"
                                            + ".find(mark => mark.querySelector('[stroke-linecap]')).querySelector('title').textContent"))
                    .isEqualTo("The talks: 1951-07-10/1953-07-27");
            assertThat(browser.run(NOTE))
                    .contains("a bar lasts from its first day to its last")
                    .doesNotContain("may be");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void marksAreLinksAndTheArrowKeysLeadFromOneToTheNext() throws Exception {
        try (Chromium browser = browser()) {
            asks(
                    browser,
                    "",
                    "SELECT * { VALUES (?thing ?date) { (<person/joseph-stalin> '1950-01-01') (<person/mao-zedong> '1951-01-01')"
                            + " (<urn:x> '1951-06-01') (<place/kaesong> '1952-01-01') } }");
            browser.waitFor("document.querySelector('figure.picture circle') !== null");
            assertThat(browser.run(LINKS))
                    .isEqualTo("../person/joseph-stalin 0 ../person/mao-zedong -1 ../place/kaesong -1"
                            .replace("../", browser.run("document.getElementById('drawing').dataset.root")));
            assertThat(browser.run(FIGURE + ".querySelector('svg').getAttribute('role')"))
                    .isEqualTo("group");
            browser.run(FIGURE + ".focus()");
            browser.press("Tab", TAB, false);
            assertThat(browser.run(FOCUSED)).isEqualTo("Joseph Stalin: 1950-01-01");
            browser.press("ArrowDown", DOWN, false);
            browser.press("ArrowDown", DOWN, false);
            browser.press("ArrowDown", DOWN, false);
            assertThat(browser.run(FOCUSED)).isEqualTo("Kaesong: 1952-01-01");
            browser.press("ArrowLeft", LEFT, false);
            assertThat(browser.run(FOCUSED)).isEqualTo("Mao Zedong: 1951-01-01");
            assertThat(browser.run(LINKS)).contains("joseph-stalin -1", "mao-zedong 0");
            assertThat(browser.run("getComputedStyle(document.activeElement).outlineStyle + ' '"
                            + " + document.querySelector('.pictures .keys').checkVisibility()"))
                    .isEqualTo("solid true");
            browser.picture(1280, Path.of("target/screenshots/mark-with-focus-1280.png"));
            browser.pressToNextPage("Enter", ENTER);
            assertThat(browser.run("location.href")).isEqualTo(server.address() + "/person/mao-zedong");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void aMarkOfAMapKeepsTheFocusWhenTheReaderComesCloser() throws Exception {
        try (Chromium browser = browser()) {
            asks(
                    browser,
                    "",
                    "SELECT * { VALUES (?place ?latitude ?longitude) { (<place/kaesong> 37.97 126.55) (<person/mao-zedong> 37.9 126.6) } }");
            browser.waitFor("document.querySelector('figure.picture circle') !== null");
            browser.run("document.querySelector('a.drawn').focus()");
            String focused = browser.run(FOCUSED);
            browser.key("+");
            assertThat(browser.run(SCALE)).isEqualTo("1.60");
            assertThat(browser.run(FOCUSED)).isEqualTo(focused).isNotEmpty();
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void aSavedPictureIsNamedAfterItsQuestionAndLinksToIris() throws Exception {
        try (Chromium browser = browser()) {
            browser.open(server.address() + "/person/joseph-stalin");
            browser.waitFor("document.querySelector('figure.picture a.drawn') !== null");
            browser.run("window.saved = []; HTMLAnchorElement.prototype.click = function () { saved.push(this); };"
                    + " const made = URL.createObjectURL; URL.createObjectURL = blob => { blob.text().then(text => window.file = text); return made(blob); };"
                    + " document.querySelector('section.pictures .actions button').click()");
            browser.waitFor("saved.length === 1 && window.file !== undefined");
            assertThat(browser.run("saved[0].download")).isEqualTo("person-joseph-stalin-timeline-release-1.svg");
            assertThat(browser.run("file"))
                    .contains("<a class=\"drawn\" href=\"http://archive.example/id/document/")
                    .doesNotContain("data-iri", "tabindex");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void namesOfACrowdedTimelineStandOnlyWhereTheyFit() throws Exception {
        try (Chromium browser = browser()) {
            browser.show(390, false);
            String days = IntStream.range(0, 100)
                    .mapToObj(at -> "('Telegram number " + at + " of the embassy' '1950-0" + (1 + at % 9) + "-"
                            + (10 + at / 9) + "')")
                    .collect(Collectors.joining(" "));
            asks(browser, "", "SELECT * { VALUES (?name ?date) { " + days + " ('Late' '1953-01-01') } }");
            browser.run("document.querySelector('section.pictures').scrollIntoView()");
            browser.waitFor("document.querySelector('figure.picture circle') !== null");
            assertThat(browser.run("String([...document.querySelectorAll('" + NAMES
                            + "')].filter(text => text.textContent !== '').length > 4)"))
                    .isEqualTo("true");
            assertThat(browser.run(OVER)).isEqualTo("0");
            assertThat(browser.run(OUTSIDE)).isEqualTo("0");
            browser.picture(390, Path.of("target/screenshots/crowded-timeline-390.png"));
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void countsOverTimeAreBarsInTheOrderOfTime() throws Exception {
        try (Chromium browser = browser()) {
            asks(browser, "", COUNTS);
            browser.waitFor(DRAWN);
            assertThat(browser.run("document.querySelector('.kinds [aria-pressed=true]').textContent"))
                    .isEqualTo("Bars");
            assertThat(browser.run(LABELS)).isEqualTo("1950 · letter / 1950 · telegram / 1951 · letter");
            assertThat(browser.run(NOTE)).contains("3 numbers, in the order of year.");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void barsOfOneNameAreToldApart() throws Exception {
        try (Chromium browser = browser()) {
            asks(
                    browser,
                    "",
                    "SELECT * { VALUES (?kind ?family ?language ?note ?n) { ('telegram' 'Slavic' 'ru' 'x' 3) ('telegram' 'Slavic' 'uk' 'x' 2) ('telegram' 'Sinitic' 'zh' 'x' 1) } }");
            browser.waitFor(DRAWN);
            assertThat(browser.run(LABELS)).isEqualTo("telegram · ru / telegram · uk / telegram · zh");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void tiesWithoutDirectionAreNotArrows() throws Exception {
        try (Chromium browser = browser()) {
            String ties = "SELECT * { VALUES (?one ?two ?n) { (<person/joseph-stalin> <person/mao-zedong> 3)"
                    + " (<person/mao-zedong> <place/kaesong> 2) } }";
            asks(browser, "", ties);
            browser.waitFor("document.querySelector('figure.picture circle') !== null");
            assertThat(browser.run(TIES)).contains("Q", " → ");
            asks(browser, "", "# ties: undirected\n" + ties);
            browser.waitFor("document.querySelector('figure.picture circle') !== null");
            assertThat(browser.run(TIES)).doesNotContain("Q", " → ").contains(" – ");
            assertThat(browser.run(NOTE)).contains("2 ties without direction").doesNotContain("arrow");
            assertThat(browser.run("document.querySelector('.choices').innerText"))
                    .doesNotContain("From");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void aPictureWithoutATableLinksToOne() throws Exception {
        try (Chromium browser = browser()) {
            browser.open(server.address() + "/person/joseph-stalin");
            browser.waitFor("document.querySelector('figure.picture svg') !== null");
            assertThat(browser.run(FIGURE + ".querySelector('svg').getAttribute('aria-label')"))
                    .contains("The link below it leads to a table of the same rows.")
                    .doesNotContain("The table has");
            String table = browser.run("document.querySelector('section.pictures .actions a').href");
            assertThat(table).startsWith(server.address() + "/sparql?query=");
            assertThat(server.page(table.substring(server.address().length())).select("table.result"))
                    .hasSize(1);
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void longNamesEndWithAnEllipsis() throws Exception {
        try (Chromium browser = browser()) {
            String name = "WWWWWWWWWW ".repeat(10) + "end";
            asks(browser, "", "SELECT * { VALUES (?name ?n) { ('" + name + "' 3) ('" + "한국어".repeat(30) + "' 2) } }");
            browser.waitFor(DRAWN);
            assertThat(browser.run(LABELS).split(" / ")).allMatch(label -> label.endsWith("…"));
            assertThat(browser.run(FIGURE + ".querySelector('.drawn > title').textContent"))
                    .isEqualTo(name + ": 3");
            assertThat(browser.run(OUTSIDE)).isEqualTo("0");
            asks(
                    browser,
                    "",
                    "SELECT * { VALUES (?name ?date) { ('" + name + "' '1950-01-01') ('" + name + "' '1950-01-20') ('"
                            + name + "' '1950-01-31') ('" + name + "' '1950-02-02') } }");
            browser.waitFor("document.querySelector('figure.picture circle') !== null");
            assertThat(browser.run(OUTSIDE)).isEqualTo("0");
            assertThat(browser.run(OVER)).isEqualTo("0");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void thingsAreCalledAsTheReaderCallsThem() throws Exception {
        try (Chromium browser = browser()) {
            String query = "SELECT * { VALUES (?actor ?name ?n) { (<person/joseph-stalin> 'Joseph Stalin' 3)"
                    + " (<person/mao-zedong> 'The chairman' 2) } }";
            browser.open(server.address() + Permalinks.of(server, BASE + query) + "?lang=zh");
            browser.waitFor(DRAWN);
            assertThat(browser.run(LABELS)).isEqualTo("斯大林 / The chairman");
            asks(browser, "lang=zh&", query);
            browser.waitFor(DRAWN);
            assertThat(browser.run(LABELS)).isEqualTo("斯大林 / The chairman");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void aPictureIsAsWideAsItsFrame() throws Exception {
        try (Chromium browser = browser()) {
            browser.show(390, false);
            opens(browser);
            String both = "[" + FIGURE + ".querySelector('svg').viewBox.baseVal.width, " + FIGURE + ".clientWidth, "
                    + FIGURE + ".scrollWidth].join()";
            String[] widths = browser.run(both).split(",");
            assertThat(widths[0]).isEqualTo(widths[1]).isEqualTo(widths[2]);
            assertThat(Integer.parseInt(widths[0])).isLessThan(390);
            assertThat(browser.run(OUTSIDE)).isEqualTo("0");
            browser.show(1280, false);
            browser.waitFor(FIGURE + ".querySelector('svg').viewBox.baseVal.width === 960");
            assertThat(browser.faults()).isEmpty();
        }
    }

    private Chromium browser() throws Exception {
        Chromium browser = Chromium.start(Files.createDirectory(temporary.resolve("profile")));
        browser.show(1280, false);
        return browser;
    }

    private static String address(String language, String query) {
        return server.address() + "/sparql?" + language + "query="
                + URLEncoder.encode(BASE + query, StandardCharsets.UTF_8);
    }

    private static void asks(Chromium browser, String language, String query) {
        browser.open(address(language, query));
        browser.waitFor("document.documentElement.dataset.editor === 'ready'");
    }

    private static void opens(Chromium browser) {
        browser.open(server.address() + "/sparql?query=" + URLEncoder.encode(QUERY, StandardCharsets.UTF_8));
        browser.waitFor("document.querySelector('figure.picture circle') !== null");
    }

    private static void opensTheMap(Chromium browser) {
        browser.show(1280, false);
        opens(browser);
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
