package org.dossier.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dossier.guard.SafeQuery;
import org.dossier.server.entity.Prefixes;
import org.dossier.server.page.PageClient;
import org.dossier.server.page.SampleRelease;
import org.dossier.text.Facet;
import org.dossier.text.search.Choice;
import org.dossier.text.search.SearchWords;
import org.dossier.text.search.Span;
import org.dossier.text.search.ThingQuery;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search over the records of the armistice. */
class SearchTest {
    @TempDir
    static Path folder;

    private static PageClient server;

    @BeforeAll
    static void start() throws IOException {
        server = new PageClient(SampleRelease.armistice(folder));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?q=armistice&sort=xx|xx is no order; what was found is sorted by: Relevance.",
                "?q=armistice&page=-1|There is no page -1; this is page 1.",
                "?type=event&page=999|There is no page 999; this is page ",
                "?q=armistice&from=1953&to=1950|The period 1953/1950 ends before it begins; it was read as 1950/1953."
            })
    void whatIsNotUnderstoodIsSaid(String address, String note) {
        assertThat(search(address).select("main p.note").eachText()).anyMatch(text -> text.startsWith(note));
        assertThat(search("?q=armistice&from=1953&to=1950")
                        .select("[role=status]")
                        .text())
                .isEqualTo(search("?q=armistice&from=1950&to=1953")
                        .select("[role=status]")
                        .text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "\"\"", "*", "???", "-"})
    void whereThereIsNothingToLookForThePageDoesNotClaimToHaveFoundIt(String typed) {
        String told = search("?q=" + encode(typed)).select("[role=status]").text();
        assertThat(told)
                .startsWith("Nothing in " + typed + " can be looked for")
                .endsWith("things shown without it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ким Ир Сен",
                "金日成",
                "김일성",
                "Kim Il-sung",
                "Kim Ir Sen",
                "kim il sung",
                "Kim Irsen",
                "Kim Il Song",
                "Ким Ир Сена",
                "Ким Ир Сену"
            })
    void everySpellingFindsTheManFirstAndWhatInvolvesHim(String name) {
        Document page = search("?q=" + encode(name));
        assertThat(page.select("ol.hits .title a").get(0).absUrl("href"))
                .isEqualTo(server.address() + "/person/kim-il-sung");
        assertThat(page.text()).contains("Read as a name of Kim Il Sung");
        assertThat(found("?q=" + encode(name))).containsAll(found("?sender=person/kim-il-sung"));
        assertThat(found("?q=" + encode(name) + "&names=off"))
                .hasSizeLessThan(found("?q=" + encode(name)).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"한국전쟁", "Корейская война", "корейской войны", "朝鲜战争", "Korean War"})
    void theWarIsFoundInEveryLanguage(String name) {
        assertThat(found("?q=" + encode(name))).anyMatch(iri -> iri.endsWith("/id/event/korean-war"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?q=Kim+Il-sung",
                "?q=cable*+%22prisoners+of+war%22",
                "?q=armistice+-Stalin",
                "?q=%D0%9A%D0%B8%D0%BC+%D0%98%D1%80+%D0%A1%D0%B5%D0%BD&type=document&from=1951&to=1952-06",
                "?type=person",
                "?sender=person/joseph-stalin&recipient=person/mao-zedong",
                "?involved=person/kim-il-sung&sort=newest",
                "?from=1953-07",
                "?to=1950",
            })
    void theQueryGivesTheSameThings(String search) throws IOException {
        Document page = search(search);
        String sparql = page.select("a:containsOwn(See as SPARQL)").stream()
                .findFirst()
                .map(link -> link.absUrl("href"))
                .orElse("");
        Set<String> found = found(search);
        assertThat(found).isNotEmpty();
        assertThat(asked(sparql.substring(server.address().length()))).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\'\" } #", "a\\'b } # c", "\"no such\" }"})
    void hostileWordsAndChoicesStayOneQuery(String words) {
        ThingQuery hostile = new ThingQuery(
                SearchWords.of(words),
                List.of(),
                List.of(new Choice(Facet.SENDER, "no>such\" }"), new Choice(Facet.LANGUAGE, "\" } #")),
                Span.ALL);
        String query = SearchSparql.of(hostile, "http://localhost:3030/");
        assertThatCode(() -> SafeQuery.check(Prefixes.sparqlHeader(query) + query, "http://localhost:3030/"))
                .doesNotThrowAnyException();
    }

    @Test
    void eachFacetNarrowsToAsManyAsItSaysAndGivesTheSameAsItsQuery() throws IOException {
        Document page = search("?q=Stalin&type=document");
        Set<String> facets = new HashSet<>();
        for (Element section : page.select("aside section:has(.count)")) {
            facets.add(section.attr("aria-labelledby"));
            Element value = section.expectFirst("li:has(.count)");
            String narrowed = value.expectFirst("a").attr("href");
            Set<String> found = found(narrowed);
            assertThat(found)
                    .as(narrowed)
                    .hasSize(Integer.parseInt(value.select(".count").text()));
            String sparql =
                    search(narrowed).select("a:containsOwn(See as SPARQL)").attr("abs:href");
            assertThat(asked(sparql.substring(server.address().length())))
                    .as(narrowed)
                    .isEqualTo(found);
        }
        assertThat(facets)
                .contains(
                        "years",
                        "kind",
                        "sender",
                        "recipient",
                        "involved",
                        "mentioned",
                        "unit",
                        "place",
                        "collection",
                        "repository",
                        "program",
                        "language");
    }

    @Test
    void choicesAreInTheAddressAndCanBeTakenBack() {
        Document page = search("?q=Stalin&sender=person/mao-zedong&from=1950&to=1951");
        assertThat(page.select(".chosen li").eachText()).hasSize(2).allMatch(text -> text.endsWith("remove"));
        assertThat(page.select(".chosen a").eachAttr("href"))
                .containsExactly("?q=Stalin&from=1950&to=1951", "?q=Stalin&sender=person/mao-zedong");
        assertThat(page.select("form input[type=hidden][name=sender]").val()).isEqualTo("person/mao-zedong");
        assertThat(page.select("input[name=from]").val()).isEqualTo("1950");
    }

    @Test
    void pagesFollowOneAnotherWithoutLosingAnything() {
        Set<String> seen = new TreeSet<>();
        String next = "?q=Stalin&sort=oldest";
        int pages = 0;
        while (!next.isEmpty()) {
            Document page = search(next);
            page.select("ol.hits .title a")
                    .forEach(link -> assertThat(seen.add(link.attr("href"))).isTrue());
            next = page.select("a[rel=next]").attr("href");
            pages++;
        }
        assertThat(pages).isGreaterThan(1);
        assertThat(seen).hasSize(found("?q=Stalin").size());
    }

    @Test
    void whatMatchedIsMarkedAndHostileWordsStayWords() {
        assertThat(search("?q=telegr*").select("ol.hits mark").eachText())
                .isNotEmpty()
                .allMatch(mark -> mark.toLowerCase(Locale.ROOT).startsWith("telegr"));
        Document hostile = search("?q=" + encode("<script>alert(1)</script> \"armistice"));
        assertThat(hostile.select("script:not([src])")).isEmpty();
        assertThat(hostile.text()).contains("A quotation mark has no other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title:x^2~",
                "a AND (b OR",
                "[* TO *]",
                "\\",
                "\"\"",
                "-",
                "*",
                "a*b",
                "\u0000",
                "/.*/",
                "+-!(){}"
            })
    void noTextIsAnError(String typed) {
        assertThat(server.get("/search?q=" + encode(typed)).statusCode()).isEqualTo(200);
        assertThat(server.get("/search.csv?q=" + encode(typed)).statusCode()).isEqualTo(200);
        assertThat(server.get("/search/complete?q=" + encode(typed)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoWasMeantIsMarkedByEveryNameAndShownByTheOneThatWasTyped() {
        Element first = search("?q=" + encode("金日成")).expectFirst("ol.hits li");
        assertThat(first.select(".title mark").text()).isEqualTo("Kim Il Sung");
        assertThat(first.select(".also mark").text()).isEqualTo("金日成");
    }

    @Test
    void whereNothingIsFoundThereIsHelp() {
        assertThat(search("?q=armistcie").text()).contains("Did you mean armistice?");
        Document narrow = search("?q=Stalin&language=xx&from=1850&to=1851");
        assertThat(narrow.text()).contains("0 things found");
        Document one = search("?q=Stalin&from=1850&to=1851");
        assertThat(one.select(".ways a").text()).contains("1850 to 1851");
        assertThat(one.select(".ways a").attr("href")).isEqualTo("?q=Stalin");
        Document fewer = search("?q=Stalin+%22no+such+words+stand%22");
        assertThat(fewer.select(".ways a").attr("href")).isEqualTo("?q=Stalin&names=off");
        assertThat(fewer.select("aside")).isEmpty();
        assertThat(search("?from=yesterday").text()).contains("yesterday").contains("is no date and was left out");
    }

    @Test
    void allThatIsFoundIsHadAsCsvAndAsTurtle() throws IOException {
        Set<String> found = found("?q=Stalin");
        HttpResponse<String> csv = server.get("/search.csv?q=Stalin");
        assertThat(csv.body().lines().findFirst().orElseThrow()).startsWith("iri,type,label,date,");
        assertThat(csv.body()).contains("\r\n");
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(server.get("/search.ttl?q=Stalin").body(), Lang.TURTLE)
                .parse(graph);
        Set<String> subjects = new TreeSet<>();
        graph.find(Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(triple -> subjects.add(triple.getSubject().getURI()));
        assertThat(subjects).isEqualTo(found);
        String tag = csv.headers().firstValue("ETag").orElseThrow();
        assertThat(server.get("/search.csv?q=Stalin", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(server.get("/search.csv?q=Mao", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theAddressOfThePageAnswersInTheFormThatIsAccepted() {
        HttpResponse<String> csv = server.get("/search?q=Stalin", "Accept", "text/csv");
        assertThat(csv.body()).isEqualTo(server.get("/search.csv?q=Stalin").body());
        assertThat(csv.headers().firstValue("Content-Location")).contains("/search.csv?q=Stalin");
        assertThat(csv.headers().firstValue("Vary").orElseThrow()).contains("Accept");
        assertThat(server.get("/search?q=Stalin", "Accept", "text/turtle").body())
                .isEqualTo(server.get("/search.ttl?q=Stalin").body());
        HttpResponse<String> page = server.get("/search?q=Stalin", "Accept", "text/html, */*;q=0.8");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("Vary").orElseThrow()).startsWith("Accept, ");
    }

    @Test
    void namesAreCompletedTheBestFirst() throws IOException {
        assertThat(completed("q=sta").get(0).path("iri").asText()).endsWith("/id/person/joseph-stalin");
        assertThat(completed("q=Ким").get(0).path("label").asText()).isEqualTo("Kim Il Sung");
        assertThat(completed("q=Kim+Irsen").get(0).path("iri").asText()).endsWith("/id/person/kim-il-sung");
        assertThat(completed("q=ko&type=place")).isNotEmpty();
        for (JsonNode thing : completed("q=ko&type=place")) {
            assertThat(thing.path("type").asText()).isEqualTo("place");
            assertThat(thing.path("note").asText()).startsWith("Place");
        }
        assertThat(completed("q=")).isEmpty();
        assertThat(completed("q=a")).hasSizeLessThanOrEqualTo(10);
        HttpResponse<String> answer = server.get("/search/complete?q=sta");
        assertThat(server.get(
                                "/search/complete?q=sta",
                                "If-None-Match",
                                answer.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    private static JsonNode completed(String query) throws IOException {
        return new ObjectMapper()
                .readTree(server.get("/search/complete?" + query).body());
    }

    private static Document search(String query) {
        return server.page("/search" + query);
    }

    /** IRIs, by the file. */
    private static Set<String> found(String query) {
        Set<String> found = new TreeSet<>();
        server.get("/search.csv" + query)
                .body()
                .lines()
                .skip(1)
                .filter(line -> line.startsWith("http"))
                .forEach(line -> found.add(line.substring(0, line.indexOf(','))));
        return found;
    }

    /** IRIs, by SPARQL. */
    private static Set<String> asked(String path) throws IOException {
        HttpResponse<String> answer = server.get(path, "Accept", "application/sparql-results+json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> things = new ArrayList<>();
        new ObjectMapper()
                .readTree(answer.body())
                .path("results")
                .path("bindings")
                .forEach(row -> things.add(row.path("thing").path("value").asText()));
        assertThat(things).doesNotHaveDuplicates();
        return new TreeSet<>(things);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
