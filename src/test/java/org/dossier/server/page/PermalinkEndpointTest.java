package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.server.page.PageClient.header;
import static org.dossier.server.page.SeveralReleases.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.disk.DurableFiles;
import org.dossier.disk.Sha256;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermalinkEndpointTest {
    private static final String TITLES = """
            # Which documents are there?
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX dossier: <https://w3id.org/dossier/ontology#>
            SELECT ?document ?title { ?document a dossier:Document ; rdfs:label ?title }""";

    @TempDir
    private Path folder;

    private SeveralReleases releases;
    private PageClient server;

    @BeforeEach
    void start() throws IOException {
        releases = new SeveralReleases(folder);
        releases.next(document("a", "A letter", "1951"), document("b", "B letter", "1952"));
        server = new PageClient(releases.directory());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void itSaysWhatWasAskedOfWhichReleaseAndWhatItAnswered() {
        Document page = server.page(Permalinks.of(server, TITLES));
        assertThat(page.expectFirst("[role=status]").text()).contains("This is the answer that was cited");
        assertThat(page.select("dl.facts dd").eachText())
                .contains("release 1, published 1 March 2026", "2")
                .anyMatch(text -> text.startsWith("http://archive.example/q/"));
        assertThat(page.select("table.result tbody tr")).hasSize(2);
        assertThat(page.select("pre").eachText()).contains(TITLES);
    }

    @Test
    void theSumIsThatOfTheFile() {
        String path = Permalinks.of(server, TITLES);
        HttpResponse<String> file = server.get(path + ".tsv");
        assertThat(file.body()).isEqualTo("""
                ?document\t?title
                <http://archive.example/id/document/a>\t"A letter"
                <http://archive.example/id/document/b>\t"B letter"
                """);
        String sum = Sha256.of(file.body().getBytes(StandardCharsets.UTF_8));
        assertThat(server.page(path).select(".hash").eachText()).containsExactly(sum);
    }

    @Test
    void theSameQueryOfTheSameReleaseHasOneAddress() {
        String path = Permalinks.of(server, TITLES);
        assertThat(Permalinks.of(server, "\n" + TITLES.replace("\n", "\r\n") + "\r\n"))
                .isEqualTo(path);
        assertThat(Permalinks.of(server, TITLES + " LIMIT 1")).isNotEqualTo(path);
    }

    @Test
    void theCitedReleaseAnswersFurtherAndTheCurrentOneIsCompared() throws IOException {
        String path = Permalinks.of(server, TITLES);
        releases.next(document("b", "B letter", "1952"), document("c", "C letter", "1953"));
        assertThat(Permalinks.of(server, TITLES)).isNotEqualTo(path);
        Document page = server.page(path + "?compare=current");
        assertThat(page.select("[role=status]").eachText())
                .anyMatch(text -> text.contains("This is the answer that was cited"))
                .contains("Rows in both: 1. Only in release 1: 1. Only in release 2: 1.");
        assertThat(page.select("section[aria-labelledby=difference] tbody").eachText())
                .containsExactly("A letter A letter", "C letter C letter");
        assertThat(server.get(path + ".tsv").body()).contains("A letter").doesNotContain("C letter");
    }

    @Test
    void whatIsStatedOfAThingIsCitedFromItsPageAndComparedLater() throws IOException {
        String statements = server.page("/document/a")
                .expectFirst("form.cite input[name=query]")
                .attr("value");
        String path = Permalinks.of(server, statements);
        assertThat(server.page(path).select("table.result tbody tr").text()).contains("A letter");
        releases.next(document("a", "Another letter", "1951"), document("b", "B letter", "1952"));
        assertThat(server.page(path + "?compare=current")
                        .select("section[aria-labelledby=difference] tbody")
                        .text())
                .contains("A letter")
                .contains("Another letter");
    }

    @Test
    void aReleaseThatWasRemovedIsSaidToBeGoneAndTheSumIsStillTold() throws IOException {
        String path = Permalinks.of(server, TITLES);
        String sum = server.page(path).select(".hash").text();
        releases.next(document("b", "B letter", "1952"));
        DurableFiles.delete(releases.directory().resolve("0001"));
        Document page = server.page(path);
        assertThat(page.select(".problem").text()).contains("is not kept any more");
        assertThat(page.select(".hash").text()).isEqualTo(sum);
        assertThat(server.page(path + "?compare=current")
                        .select("[role=status]")
                        .text())
                .contains("gives another answer, of 1 rows");
        HttpResponse<String> file = server.get(path + ".tsv");
        assertThat(file.statusCode()).isEqualTo(410);
        assertThat(file.body()).contains(sum);
    }

    @Test
    void anAnswerThatIsNotWhatWasCitedIsSaidSo() throws IOException {
        String path = Permalinks.of(server, TITLES);
        Path file = releases.directory().resolve("permalinks/" + path.substring("/q/".length()) + ".json");
        Files.writeString(file, Files.readString(file).replaceAll("\"sha256\" : \"..", "\"sha256\" : \"00"));
        assertThat(server.page(path).select("[role=alert]").text()).contains("is not the one that was cited");
    }

    @Test
    void itIsCitedInThreeForms() throws IOException {
        String path = Permalinks.of(server, TITLES);
        String address = "http://archive.example" + path;
        assertThat(server.get(path + ".txt").body())
                .isEqualTo("“Which documents are there?”, 1 March 2026. An archive that grows, release 1. " + address
                        + "\n");
        assertThat(server.get(path + ".bib").body()).startsWith("@misc{query-").contains(address);
        HttpResponse<String> csl = server.get(path + ".csl.json");
        assertThat(header(csl, "Content-Type")).isEqualTo("application/vnd.citationstyles.csl+json");
        JsonNode item = new JsonMapper().readTree(csl.body()).get(0);
        assertThat(item.get("type").asText()).isEqualTo("dataset");
        assertThat(item.get("issued").get("date-parts").toString()).isEqualTo("[[2026,3,1]]");
    }

    @Test
    void triplesAndYesAreCitedToo() {
        String verdict = Permalinks.of(server, "ASK { ?s ?p ?o }");
        HttpResponse<String> file = server.get(verdict + ".nt");
        assertThat(file.body()).isEqualTo("true\n");
        assertThat(header(file, "Content-Type")).startsWith("text/plain");
        assertThat(server.page(verdict)
                        .select("section[aria-labelledby=answer] pre")
                        .text())
                .isEqualTo("Yes.");
        String triples = Permalinks.of(
                server,
                "CONSTRUCT { ?s <urn:titled> ?o } WHERE { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?o }");
        assertThat(server.get(triples + ".nt").body().lines())
                .isSorted()
                .contains("<http://archive.example/id/document/a> <urn:titled> \"A letter\" .");
        assertThat(server.get(triples + ".tsv").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT",
                "SELECT (RAND() AS ?x) {}",
                "CONSTRUCT { [] <urn:x> ?o } WHERE { ?s ?p ?o }",
                "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
            })
    void whatCannotBeCitedIsRefusedAndNothingIsKept(String query) throws IOException {
        assertThat(server.post("/q", "query", query).statusCode()).isBetween(400, 403);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aQueryThatIsTooLongOrOfAReleaseThatIsNotKeptIsRefused() throws IOException {
        HttpResponse<String> tooLong = server.post("/q", "query", "ASK {} #" + "x".repeat(20_000));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).contains("20000 characters");
        assertThat(server.post("/q", "query", "ASK {}", "release", "7").statusCode())
                .isEqualTo(404);
        assertThat(server.post("/q", "query", "ASK {}", "release", "../1").statusCode())
                .isEqualTo(400);
        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/none", "/q/00000000000000000000000000000000", "/q/..%2F..%2Fcurrent", "/q/"})
    void whatIsNotKeptIsNotFound(String path) {
        assertThat(server.get(path).statusCode()).isBetween(400, 404);
    }

    private List<Path> kept() throws IOException {
        Path permalinks = releases.directory().resolve("permalinks");
        if (!Files.exists(permalinks)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(permalinks)) {
            return files.toList();
        }
    }
}
