package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dossier.server.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query is written, completed, run, broken and stopped in a real browser, which asks nobody but this server. */
class EditorInBrowserTest extends SamplePages {
    private static final int ENTER = 13;
    private static final String EDITOR = "document.querySelector('.CodeMirror').CodeMirror";
    private static final String QUERY = "document.getElementById('query').value";
    private static final String STATUS = "document.getElementById('status').textContent";
    private static final String HINTS =
            "[...document.querySelectorAll('.CodeMirror-hint')].map(hint => hint.innerText).join(' / ')";

    @TempDir
    Path temporary;

    @Test
    void aQueryIsWrittenRunAndMended() throws Exception {
        Path profile = Files.createDirectory(temporary.resolve("profile"));
        try (Chromium browser = Chromium.start(profile)) {
            browser.open(server.address() + "/sparql");
            browser.waitFor("document.documentElement.dataset.editor === 'ready'");
            writesByCompletion(browser);
            namesTermsInTheLanguageOfThePage(browser);
            showsRowsWithNames(browser);
            showsAnErrorAtItsPlace(browser);
            offersAllFormsOfYesAndNo(browser);
            takesAnExample(browser);
            stopsAtTheServer(browser);
            speaksTheLanguageOfThePage(browser);
            assertThat(browser.requested())
                    .contains(server.address() + "/ontology.json")
                    .allMatch(address -> address.startsWith(server.address() + "/"));
            assertThat(browser.faults()).isEmpty();
        }
    }

    private static void writesByCompletion(Chromium browser) {
        browser.run(EDITOR + ".setValue(''); " + EDITOR + ".focus()");
        browser.type("SELECT * WHERE { ?letter a doc");
        browser.waitFor(HINTS + ".includes('dossier:Document')");
        assertThat(browser.run(HINTS)).contains("What was written");
        browser.press("Enter", ENTER, false);
        browser.type(" ; sender");
        browser.waitFor(HINTS + ".includes('Who sent the document')");
        browser.press("Enter", ENTER, false);
        browser.type(" joseph sta");
        browser.waitFor(HINTS + ".includes('Joseph Stalin')");
        browser.press("Enter", ENTER, false);
        browser.type(" ; dcterms:title ?title }");
        assertThat(browser.run(QUERY)).isEqualTo("""
                PREFIX dossier: <https://w3id.org/dossier/ontology#>
                BASE <http://archive.example/>
                PREFIX dcterms: <http://purl.org/dc/terms/>
                SELECT * WHERE { ?letter a dossier:Document ; dossier:sender <id/person/joseph-stalin> ; dcterms:title ?title }\
                """);
    }

    private static void namesTermsInTheLanguageOfThePage(Chromium browser) {
        browser.run("document.documentElement.lang = 'ko';"
                + "const module = performance.getEntriesByType('resource').map(each => each.name)"
                + ".find(name => name.includes('/vocabulary'));"
                + "import(module + '?in=ko').then(async ({ Vocabulary }) => { window.korean = new Vocabulary("
                + "await (await fetch(document.getElementById('ask').dataset.terms)).json(), '', '') });");
        browser.waitFor("window.korean !== undefined");
        browser.run("document.documentElement.lang = 'en'");
        String sender = "window.korean.terms.find(term => term.name === 'dossier:sender')";
        assertThat(browser.run(sender + ".label.text")).isEqualTo("발신자");
        assertThat(browser.run(sender + ".definition.text")).isEqualTo("문서를 보낸 이.");
    }

    private static void speaksTheLanguageOfThePage(Chromium browser) {
        browser.open(server.address() + "/sparql?lang=ru");
        browser.waitFor("document.documentElement.dataset.editor === 'ready'");
        browser.run(EDITOR
                + ".setValue('SELECT ?date ?n { VALUES (?date ?n) { (\"1951-02\" 1234.5) (\"1951-03-02\" 2) } }'); "
                + EDITOR + ".focus()");
        browser.press("Enter", ENTER, true);
        browser.waitFor("document.querySelector('#answers section.pictures svg') !== null");
        assertThat(browser.run(STATUS)).matches("2 строки за 0,\\d\\d с\\.");
        browser.run("[...document.querySelectorAll('#answers .kinds button')].at(-1).click()");
        browser.waitFor(
                "document.querySelector('#answers figure circle, #answers figure line[stroke-linecap]') !== null");
        String pictures = browser.run("document.querySelector('#answers section.pictures').innerText");
        assertThat(pictures).contains("Хронология", "Столбцы", "Скачать:", "2 строки с датой.", "февр.");
        browser.run("[...document.querySelectorAll('#answers .kinds button')].at(0).click()");
        browser.waitFor("document.querySelector('#answers svg').textContent.includes('1\u00a0234,5')");
        marksWhatStaysEnglish(browser);
    }

    private static void marksWhatStaysEnglish(Chromium browser) {
        browser.run(EDITOR + ".setValue('SELECT ?letter WHERE { ?letter foo:bar ?other }')");
        browser.press("Enter", ENTER, true);
        browser.waitFor("document.querySelector('#answers .problem') !== null");
        assertThat(browser.run("document.querySelector('#answers .problem').lang"))
                .isEqualTo("ru");
        assertThat(browser.run("document.querySelector('#answers .problem [lang=en]').textContent"))
                .contains("Unresolved prefixed name: foo:bar");
        assertThat(browser.run("document.querySelector('#answers .problem strong').firstChild.textContent"))
                .matches("(?s).*\\p{IsCyrillic}.*");
    }

    private static void offersAllFormsOfYesAndNo(Chromium browser) throws Exception {
        browser.run(EDITOR + ".setValue('ASK { ?s ?p ?o }')");
        browser.press("Enter", ENTER, true);
        browser.waitFor("document.querySelector('#answers .verdict') !== null");
        assertThat(browser.run("[...document.querySelectorAll('.downloads a')].map(link => link.textContent).join()"))
                .isEqualTo("CSV,TSV,JSON,XML");
        String csv = browser.run("document.querySelector('.downloads a').href");
        assertThat(server.get(csv.substring(server.address().length())).body()).isEqualTo("_askResult\r\ntrue\r\n");
    }

    private void showsRowsWithNames(Chromium browser) throws Exception {
        browser.press("Enter", ENTER, true);
        browser.waitFor(STATUS + ".startsWith('2 rows in ')");
        String row = "document.querySelector('#answers tbody tr td')";
        browser.waitFor(row + ".querySelector('a').textContent === 'Letter, Stalin to Mao Zedong'");
        assertThat(browser.run(row + ".querySelector('.iri').textContent")).isEqualTo("document/1002");
        String page = browser.run(row + ".querySelector('a').href");
        assertThat(page).isEqualTo(server.address() + "/document/1002");
        assertThat(browser.run("document.querySelector('#answers caption').textContent"))
                .isEqualTo("Rows 1 to 2 of 2");
        assertThat(browser.run("location.href")).startsWith(server.address() + "/sparql?query=");
        String csv = browser.run("document.querySelector('.downloads a[download=\"answer.csv\"]').href");
        assertThat(csv).startsWith(server.address() + "/sparql?query=").endsWith("&format=csv");
        HttpResponse<String> file = server.get(csv.substring(server.address().length()));
        assertThat(file.body()).startsWith("letter,title\r\nhttp://archive.example/id/document/1002,");
        browser.picture(1280, Path.of("target/screenshots/editor-1280.png"));
        browser.picture(390, Path.of("target/screenshots/editor-390.png"));
    }

    private static void showsAnErrorAtItsPlace(Chromium browser) {
        browser.run(EDITOR + ".setValue('SELECT ?letter\\nWHERE { ?letter foo:bar ?other }')");
        browser.press("Enter", ENTER, true);
        browser.waitFor("document.querySelector('#answers .problem') !== null");
        assertThat(browser.run("document.querySelector('#answers .problem').innerText"))
                .contains("Unresolved prefixed name: foo:bar", "Go to line 2, column 17");
        assertThat(browser.run("[...document.querySelectorAll('.error-place')].map(part => part.textContent).join('')"))
                .isEqualTo("foo:bar");
        assertThat(browser.run("String(" + EDITOR + ".getCursor().line)")).isEqualTo("1");
    }

    private static void takesAnExample(Chromium browser) {
        browser.run("document.querySelector('a[data-query$=\"letters-between.rq\"]').click()");
        browser.waitFor(STATUS + ".includes(' in ') && " + STATUS + ".includes('row')");
        assertThat(browser.run(QUERY)).contains("BASE <http://archive.example/>", "VALUES ?");
        assertThat(browser.run("String(document.querySelector('.error-place'))"))
                .isEqualTo("null");
    }

    private static void stopsAtTheServer(Chromium browser) {
        browser.run(EDITOR + ".setValue('SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }')");
        browser.run("window.asked = fetch; window.fetch = (...all) => asked(...all).then(answer => {"
                + " if (String(all[0]).includes('/stop?')) { window.stopped = answer.status } return answer; })");
        browser.press("Enter", ENTER, true);
        browser.waitFor("document.querySelector('#ask').getAttribute('aria-busy') === 'true'");
        browser.run("setTimeout(() => [...document.querySelectorAll('#ask button')]"
                + ".find(button => button.textContent === 'Stop').click(), 1000)");
        browser.waitFor(STATUS + " === 'Stopped.'");
        browser.waitFor("window.stopped === 204");
    }
}
