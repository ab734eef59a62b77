package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.server.page.PageClient.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.entity.OntologyFile;
import org.dossier.server.view.Links;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that are about no single thing, and what the pages of things show. */
class SitePagesTest extends SamplePages {
    @Test
    void everyNumberOfTheHomePageIsOneQueryAway() {
        Document page = server.page("/");
        for (Element figure : page.select(".figures a")) {
            String query = figure.absUrl("href").substring(server.address().length());
            Document answer = server.page(query);
            String number = figure.expectFirst("strong").text().replace(",", "");
            boolean counted = figure.text().contains("statements");
            assertThat(
                            counted
                                    ? answer.select("table.result td").text()
                                    : String.valueOf(answer.select("table.result tbody tr")
                                            .size()))
                    .as(figure.text())
                    .isEqualTo(number);
        }
    }

    @ParameterizedTest
    @CsvSource({"people, person", "organizations, organization", "names not yet identified, actor", "places, place"})
    void theHomePageCountsAsSearchDoes(String label, String type) {
        Element figure = server.page("/").select(".figures a").stream()
                .filter(each -> each.ownText().strip().equals(label))
                .findFirst()
                .orElseThrow();
        String range = server.page("/search?type=" + type)
                .expectFirst("nav.pages span")
                .text();
        assertThat(range).endsWith(" of " + figure.expectFirst("strong").text());
    }

    @Test
    void theHomePageDrawsTheMonthsAndTellsThemInATable() {
        Document page = server.page("/");
        assertThat(page.select("svg rect")).isNotEmpty();
        assertThat(page.select("table:has(caption:contains(by month)) tbody tr:contains(July 1951) td")
                        .text())
                .isEqualTo("4");
        assertThat(page.select("figcaption").text()).contains("without a date");
    }

    @ParameterizedTest
    @CsvSource({
        "filippov, /person/joseph-stalin",
        "STALIN, /person/joseph-stalin",
        "스탈린, /person/joseph-stalin",
        "сталин иосиф, /person/joseph-stalin",
        "毛泽东, /person/mao-zedong",
        "21405, /document/1001",
        "الهدنة, /document/1008",
        "개성, /place/kaesong",
        "O’Neil, /person/hostile"
    })
    void aPartOfANameInAnyScriptFindsTheThing(String words, String path) {
        Document page = server.page("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(page.select(".hits a").eachAttr("abs:href")).contains(server.address() + path);
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        assertThat(server.page("/search?q=zzzz").text()).contains("0 things found");
        assertThat(server.page("/search?q=%20").select(".hits")).isEmpty();
        assertThat(server.page("/search").select("form")).isNotEmpty();
    }

    @Test
    void theOntologyIsHadAsAPageAndAsTurtle() {
        Document page = server.page("/ontology");
        assertThat(page.expectFirst("#sender").text()).contains("statement");
        assertThat(page.expectFirst("#Document").text()).contains("instances").contains("rico:Record");
        assertThat(page.expectFirst("#Document").text())
                .contains("What was written")
                .doesNotContain("문서", "文件");
        HttpResponse<String> turtle = server.get("/ontology", "Accept", "text/turtle");
        assertThat(header(turtle, "Content-Type")).startsWith("text/turtle");
        assertThat(header(turtle, "Content-Location")).isEqualTo("/ontology.ttl");
        assertThat(header(turtle, "Vary")).contains("Accept");
        Graph read = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle.body(), Lang.TURTLE).parse(read);
        assertThat(read.isIsomorphicWith(OntologyFile.graph())).isTrue();
        assertThat(server.get("/ontology", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void aStylesheetIsNamedByItsContent() {
        String path = server.page("/")
                .expectFirst("link[rel=stylesheet]")
                .absUrl("href")
                .substring(server.address().length());
        HttpResponse<String> sheet = server.get(path);
        assertThat(header(sheet, "Content-Type")).startsWith("text/css");
        assertThat(header(sheet, "Cache-Control")).contains("immutable");
        assertThat(header(server.get("/static/dossier.css"), "Cache-Control")).isEqualTo("no-cache");
        assertThat(server.get("/static/other.css").statusCode()).isEqualTo(404);
        assertThat(server.get("/static/").statusCode()).isEqualTo(404);
    }

    @Test
    void aPageAllowsNothingFromElsewhere() {
        HttpResponse<String> page = server.get("/", "Accept", "text/html");
        assertThat(header(page, "Content-Security-Policy"))
                .startsWith("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aBrowserIsToldOfAnErrorByAPage() {
        HttpResponse<String> error = server.get("/document/none", "Accept", "text/html");
        assertThat(error.statusCode()).isEqualTo(404);
        Document page = Jsoup.parse(error.body(), server.address() + "/document/none");
        assertThat(page.select("h1").text()).contains("nothing at \"document/none\"");
        assertThat(page.select("form[role=search]")).isNotEmpty();
        assertThat(PageRules.broken(page)).isEmpty();
        assertThat(new HtmlChecker().check(error.body())).isEmpty();
    }

    @Test
    void aDocumentSaysWhoWroteToWhomAndHowTheRecordPutIt() {
        Document page = server.page("/document/1001");
        assertThat(page.expectFirst("#date").text()).contains("13 July 1951").contains("13.VII.51");
        assertThat(page.expectFirst("#sent").text()).contains("Mao Zedong");
        assertThat(page.expectFirst("#received").text())
                .contains("Joseph Stalin")
                .contains("Filippov [Stalin]");
        assertThat(page.expectFirst(".copies .chain").text())
                .contains("fond 45")
                .contains("delo 340");
        assertThat(page.select(".copies .verbatim")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.expectFirst("section:has(> #related)").text())
                .contains("Forwards")
                .contains("Answers");
        assertThat(page.select(".account").text()).contains("documents.jsonl:1").contains("senders");
        assertThat(page.select(".account a[href='https://example.org/list']")).isNotEmpty();
        assertThat(page.select("aside a[href='https://example.org/document/1001']"))
                .isNotEmpty();
    }

    @Test
    void whoeverIsNamedByTwoSpellingsStandsOnceWithBoth() {
        Document page = server.page("/document/1001");
        List<Element> named = page.select("li:has(q)").stream()
                .filter(each -> each.select("q").eachText().contains("Stalin"))
                .toList();
        assertThat(named).hasSize(1);
        assertThat(named.get(0).select("q").eachText()).containsExactlyInAnyOrder("Joseph Stalin", "Stalin");
        assertThat(named.get(0).select("[id]").size()).isEqualTo(2);
    }

    @Test
    void whatIsReadFromATitleIsMarked() {
        Document page = server.page("/document/1005");
        assertThat(page.expectFirst("#sent").select(".inferred").text()).isEqualTo("from the title");
        assertThat(server.page("/document/1001").expectFirst("#sent").select(".inferred"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1002, 'July 1951, day unknown', Some day from 1 July 1951 to 31 July 1951",
        "1004, about 1951, Counted as 1 January 1951 to 31 December 1951; the record itself is not certain.",
        "1008, the 1950s, Some day from 1 January 1950",
        "report.v2, 1950 to 1952, From 1 January 1950 to 31 December 1952"
    })
    void anUncertainDateIsSaidInWords(String key, String human, String span) {
        assertThat(server.page("/document/" + key).expectFirst("#date").text())
                .contains(human)
                .contains(span);
    }

    @Test
    void aNameThatNoRecordClaimsIsMarkedWhereverItStands() {
        Document page = server.page("/document/1001");
        Element link = page.expectFirst("a.provisional:contains(Li Kenong)");
        Document actor =
                server.page(link.absUrl("href").substring(server.address().length()));
        assertThat(actor.select(".warning").text()).contains("No record says yet");
    }

    @Test
    void aLongListHasPagesAndSaysSo() {
        Document first = server.page("/collection/170");
        assertThat(first.select("ol.documents > li")).hasSize(100);
        assertThat(first.select(".cut").text()).contains("1 to 100 of 131");
        String next = first.expectFirst("a[rel=next]").absUrl("href");
        Document second = server.page(next.substring(server.address().length(), next.indexOf('#')));
        assertThat(second.select("ol.documents > li")).hasSize(31);
        assertThat(second.select("a[rel=prev]")).isNotEmpty();
        assertThat(server.page("/collection/170?documents=9999").select("ol.documents > li"))
                .hasSize(31);
        assertThat(server.page("/collection/170?documents=x").select("ol.documents > li"))
                .hasSize(100);
    }

    @Test
    void anEventShowsTheDocumentsOfTheDaysAroundIt() {
        assertThat(server.page("/event/talks-open")
                        .expectFirst("section:has(> #around)")
                        .text())
                .contains("Ciphered Telegram No. 21405")
                .doesNotContain("A memoir");
    }

    @Test
    void theTermsAreToldWithTheirUses() throws IOException {
        JsonNode told = new ObjectMapper().readTree(server.get("/ontology.json").body());
        assertThat(told.path("base").asText()).isEqualTo(SampleRelease.BASE);
        assertThat(told.at("/prefixes/dossier").asText()).isEqualTo(Vocabulary.NAMESPACE);
        for (JsonNode term : told.path("terms")) {
            String pattern = term.path("kind").asText().equals("class")
                    ? "?thing a <%s>".formatted(term.path("iri").asText())
                    : "?thing <%s> ?value".formatted(term.path("iri").asText());
            String counted = server.get(
                            "/sparql?format=csv&query=" + Links.encode("SELECT (COUNT(*) AS ?n) { " + pattern + " }"))
                    .body();
            if (!term.path("name").asText().equals("dossier:recordedAt")) {
                assertThat(counted)
                        .as(term.toString())
                        .isEqualTo("n\r\n" + term.path("uses").asText() + "\r\n");
            }
        }
        assertThat(told.path("terms").findValuesAsText("name"))
                .contains("dossier:Document", "dossier:sender", "rdf:type", "rdfs:label", "skos:exactMatch");
        JsonNode sender = StreamSupport.stream(told.path("terms").spliterator(), false)
                .filter(term -> term.path("name").asText().equals("dossier:sender"))
                .findFirst()
                .orElseThrow();
        assertThat(sender.path("label").toString())
                .isEqualTo("{\"en\":\"sender\",\"ko\":\"발신자\",\"ru\":\"отправитель\",\"zh\":\"发件人\"}");
        assertThat(sender.at("/definition/zh").asText()).isEqualTo("发出文件者。");
    }
}
