package org.dossier.server.page;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dossier.link.Candidate;
import org.dossier.link.Proposal;
import org.dossier.link.Subject;
import org.dossier.link.Years;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.link.review.Proposed;
import org.dossier.release.DatedReleases;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person's page, its RDF and {@code /mappings} tell of links to authority files. */
class AuthorityLinksTest {
    private static final String HEAD = """
            #curie_map:
            #  id: http://archive.example/id/
            #  orcid: https://orcid.org/
            #  wikidata: http://www.wikidata.org/entity/
            #mapping_set_id: http://archive.example/mappings
            #license: https://creativecommons.org/licenses/by/4.0/
            subject_id	predicate_id	predicate_modifier	object_id	object_label	mapping_justification	reviewer_id	reviewer_label	mapping_tool	mapping_date	confidence	comment
            """;

    @TempDir
    private static Path folder;

    private static PageClient server;

    @BeforeAll
    static void start() throws IOException {
        DatedReleases releases = new DatedReleases(folder)
                .write("dataset.yaml", """
                        title: An archive
                        licence: https://creativecommons.org/publicdomain/zero/1.0/
                        base: http://archive.example/
                        sources: [{file: actors.jsonl, kind: actors}]
                        """)
                .write("actors.jsonl", """
                        {"id": "kim-il", "kind": "person", "label": "Kim Il", "identifiers": {"viaf": "12"}, "identifierSources": {"viaf": ["A list"]}}
                        {"id": "pak-il-u", "kind": "person", "label": "Pak Il-u"}
                        {"id": "an-il", "kind": "person", "label": "An Il", "identifiers": {"viaf": "7"}}
                        """)
                .write(
                        "mappings.sssom.tsv",
                        HEAD
                                + row("exact", "", "wikidata:Q1", "Kim Il", "A. <Reviewer>", "", "0.998", "by birth")
                                + row("close", "", "wikidata:Q2", "", "", "", "", "")
                                + row(
                                        "exact",
                                        "Not",
                                        "wikidata:Q41117",
                                        "Kim Il-sung",
                                        "B. Reviewer",
                                        "",
                                        "",
                                        "the premier")
                                + row("exact", "", "wikidata:Q3", "", "", "", "", "")
                                        .replace("MappingReview", "LexicalMatching")
                                + row("exact", "", "sssom:NoTermFound", "", "C. Reviewer", "", "", ""));
        new Proposed(releases.dataset())
                .with(
                        proposal("kim-il", Proposed.candidate(0.9, "Kim Il", "wikidata:Q1")),
                        proposal(
                                "pak-il-u",
                                Proposed.candidate(0.9, "Pak Il-u", "wikidata:Q5", "viaf:99"),
                                Proposed.candidate(0.7, "Pak Yi-lu", "gnd:118577425")));
        releases.write("links.tsv", """
                subject	identifier	extract	entry	status	replaced_by	noticed
                http://archive.example/id/person/an-il	viaf:7	persons	e	replaced	viaf:8	2026-02-01
                """);
        releases.publish(Instant.parse("2026-03-01T08:00:00Z"));
        server = new PageClient(releases.releases());
    }

    private static Proposal proposal(String key, Candidate... candidates) {
        Subject subject =
                Subject.of("http://archive.example/id/person/" + key, AuthorityKind.PERSON, List.of(key), Years.NONE);
        return new Proposal(subject, 1, List.of(candidates));
    }

    private static String row(
            String match,
            String not,
            String object,
            String label,
            String who,
            String tool,
            String sure,
            String comment) {
        return String.join(
                        "\t",
                        "id:person/kim-il",
                        "skos:" + match + "Match",
                        not,
                        object,
                        label,
                        "semapv:MappingReview",
                        "",
                        who,
                        tool,
                        "2026-03-01",
                        sure,
                        comment)
                + "\n";
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void thePageListsEachLinkWithWhoSaysSoAndTheRejectedApart() {
        Document page =
                Jsoup.parse(server.get("/person/kim-il", "Accept", "text/html").body());
        assertThat(page.select("section[aria-labelledby=authorities] tbody tr").eachText())
                .containsExactly(
                        "VIAF 12 exact actors.jsonl:1 seen in A list",
                        "Wikidata Q1 Kim Il exact A. <Reviewer> 2026-03-01, confidence 0.998 by birth mappings.sssom.tsv:8",
                        "Wikidata Q2 close 2026-03-01 mappings.sssom.tsv:9");
        assertThat(page.select("h3:contains(Not the same as) + ul li").eachText())
                .containsExactly(
                        "Wikidata Q41117 Kim Il-sung (rejected) B. Reviewer 2026-03-01 the premier mappings.sssom.tsv:10");
        assertThat(page.select("h3:contains(Proposed, not reviewed) + ul li").eachText())
                .containsExactly("Wikidata Q3 (exact) 2026-03-01 mappings.sssom.tsv:11");
        assertThat(page.select("h3:contains(No entry found) + ul li").text()).contains("C. Reviewer");
        assertThat(page.expectFirst("tbody a[href=http://www.wikidata.org/entity/Q1]")
                        .text())
                .isEqualTo("Q1");
    }

    @Test
    void thePageSaysHowManyLinksArePossibleAndLeadsToThem() {
        Document page = Jsoup.parse(
                server.get("/person/pak-il-u", "Accept", "text/html").body());
        Element possible = page.expectFirst("section[aria-labelledby=authorities] p a");
        assertThat(possible.text()).isEqualTo("3 possible links to authority files not yet reviewed");
        Document answer = Jsoup.parse(server.get("/" + possible.attr("href").replace("../", ""), "Accept", "text/html")
                .body());
        assertThat(answer.select("tbody tr").eachText())
                .hasSize(3)
                .first(as(InstanceOfAssertFactories.STRING))
                .contains("viaf.org/viaf/99", "Pak Il-u", "0.9", "name +2.50: the same words; role -0.80");
        assertThat(server.get("/person/kim-il").body()).doesNotContain("possible link");
    }

    @Test
    void thePageTellsWhatBecameOfAnIdentifier() {
        Document page =
                Jsoup.parse(server.get("/person/an-il", "Accept", "text/html").body());
        assertThat(page.select("section[aria-labelledby=authorities] tbody tr").eachText())
                .containsExactly(
                        "VIAF 7 exact replaced by viaf:8, noticed on 2026-02-01 actors.jsonl:3 links.tsv:2",
                        "VIAF 8 exact 2026-02-01 stands for http://viaf.org/viaf/7 in the extract \"persons\" links.tsv:2");
        assertThat(server.get("/person/an-il.nt").body())
                .contains(
                        "<http://www.w3.org/2002/07/owl#deprecated> \"true\"",
                        "<http://purl.org/dc/terms/isReplacedBy>");
    }

    @Test
    void theServerNamesTheGraphOfCandidatesAndAnswersFromItOnlyWhenItIsNamed() {
        assertThat(server.get("/sparql", "Accept", "application/n-triples").body())
                .contains("<http://www.w3.org/ns/sparql-service-description#name>"
                        + " <http://archive.example/graph/candidates> .");
        String all = "{?link <http://www.w3.org/2002/07/owl#annotatedTarget> <http://viaf.org/viaf/99>}";
        assertThat(ask("ASK" + all)).contains("false");
        assertThat(ask("ASK{GRAPH<graph/candidates>" + all + "}")).contains("true");
        assertThat(ask("ASK FROM NAMED<graph/candidates>{GRAPH?g" + all + "}")).contains("true");
        assertThat(ask("ASK FROM<graph/candidates>" + all)).contains("true");
        assertThat(server.get("/person/pak-il-u.nt").body()).doesNotContain("viaf.org");
    }

    private static String ask(String query) {
        return server.get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "Accept", "text/csv")
                .body();
    }

    @Test
    void theRdfOfAPersonHasItsMappings() {
        assertThat(server.get("/person/kim-il.nt").body())
                .contains(
                        "<https://w3id.org/sssom/predicate_modifier> \"Not\" .",
                        "<https://w3id.org/sssom/reviewer_label> \"A. <Reviewer>\" .",
                        "<https://w3id.org/dossier/ontology#recordedAt> \"mappings.sssom.tsv:10\" .");
    }

    @Test
    void theIdOfTheSetLeadsToItsFile() {
        HttpResponse<String> moved = server.get("/mappings");
        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(PageClient.header(moved, "Location")).endsWith("releases/1/mappings.sssom.tsv");
        HttpResponse<String> file = server.get("/releases/1/mappings.sssom.tsv");
        assertThat(PageClient.header(file, "Content-Type")).isEqualTo("text/tab-separated-values; charset=utf-8");
        assertThat(file.body()).contains("#mapping_set_id: http://archive.example/mappings", "viaf:12");
        assertThat(server.get("/releases/1/mappings.sssom.tsv", "Range", "bytes=0-9")
                        .body())
                .isEqualTo(file.body().substring(0, 10));
    }
}
