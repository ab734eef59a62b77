package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.server.view.Links;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways through a release: what they show is what searches and queries find. */
class BrowsePagesTest extends SamplePages {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/browse/archives",
                "/browse/archives?in=organization/aprf",
                "/browse/actors",
                "/browse/actors?kind=person&by=sender",
                "/browse/events",
                "/browse/events?days=400",
                "/browse/events?days=0",
                "/browse/programs",
            })
    void everyNumberIsThatOfTheSearchBehindIt(String path) {
        Document page = server.page(path);
        List<Element> numbers =
                page.select("main :not(.years li) > a[href*=search?]:matches(^[\\d,]+( documents?)?( released)?$)");
        numbers.stream().distinct().limit(25).forEach(number -> {
            Document search =
                    server.page(number.absUrl("href").substring(server.address().length()));
            assertThat(search.expectFirst("[role=status] strong").text().replaceAll("\\D", ""))
                    .as("%s: %s", path, number)
                    .isEqualTo(number.text().replaceAll("\\D", ""));
        });
        assertThat(numbers).as(path).isNotEmpty();
    }

    @Test
    void unitsLieInTheirArchiveAndLeadOnToWhatIsInThem() {
        Element tree = server.page("/browse/archives").expectFirst("ul.tree");
        Element fond = tree.expectFirst("li li a[href*=/unit/]");
        assertThat(fond.text()).startsWith("fond ");
        String id = "unit/" + fond.attr("href").replaceAll(".*/unit/", "");
        Document here = server.page("/browse/archives?in=" + id);
        assertThat(here.select(".chain li").eachText()).hasSize(3).endsWith(fond.text());
        assertThat(here.select("ul.tree > li")).isNotEmpty();
    }

    @Test
    void aUnitWithoutUnitsLeadsToItsDocuments() {
        Document here = server.page("/browse/archives?in=unit/aprf.f-45.op-1.d-340");
        assertThat(here.select("ul.tree")).isEmpty();
        assertThat(here.select("ul.inline a[href*=search?]").text()).contains("document");
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() {
        Stream.of("unit/none", "person/mao-zedong", "unit/a b> }", "../x").forEach(id -> {
            HttpResponse<String> answer = server.get("/browse/archives?in=" + Links.encode(id), "Accept", "text/html");
            assertThat(answer.statusCode()).as(id).isEqualTo(404);
            assertThat(answer.body()).contains("no archival unit of that address");
        });
    }

    @Test
    void pagesThatThereAreNotAreTheLastOrTheFirst() {
        for (String page : List.of("9999", "0", "-1", "x", "99999999999")) {
            assertThat(server.page("/browse/actors?page=" + page).select("tbody tr"))
                    .isNotEmpty();
        }
    }

    @Test
    void eventsStandInTheOrderOfTimeWithDocumentsAroundThem() {
        Document page = server.page("/browse/events?days=3");
        assertThat(page.select("section.event h2").eachText()).containsExactly("Opening of the talks", "The talks");
        Element opening = page.expectFirst("section[aria-labelledby=talks-open]");
        assertThat(opening.select("ul.inline").text()).contains("After: ");
        assertThat(opening.select("ol.documents").text()).contains("Draft Telegram");
        assertThat(page.expectFirst("input[name=days]").val()).isEqualTo("3");
        assertThat(server.page("/browse/events?days=0")
                        .select("section.event ul.inline")
                        .text())
                .doesNotContain("Before");
    }

    @Test
    void whoIsNamedMostComesFirst() {
        List<Integer> counts = server.page("/browse/actors").select("tbody td:nth-child(2)").eachText().stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(counts).hasSizeGreaterThan(2).isSortedAccordingTo((one, other) -> other - one);
        Document senders = server.page("/browse/actors?by=sender&kind=person");
        assertThat(senders.select("tbody th a").eachAttr("href")).allMatch(href -> href.contains("person/"));
        assertThat(senders.select("th[aria-sort]").text()).isEqualTo("Sent");
    }

    @Test
    void aPageLeadsToWhatStandsBesideItsThing() {
        Element document = server.page("/document/1005").expectFirst(".neighbours");
        assertThat(document.select("dt").text()).contains("In time");
        assertThat(document.select("dd:contains(after:) a").eachAttr("href"))
                .anyMatch(href -> href.endsWith("document/1001"));
        Element event = server.page("/event/talks").expectFirst(".neighbours");
        assertThat(event.select("dd").text()).isEqualTo("before: Opening of the talks");
        Element person = server.page("/person/joseph-stalin").expectFirst(".neighbours");
        Element together = person.expectFirst("li:contains(Mao Zedong) a.count");
        String search = together.absUrl("href").substring(server.address().length());
        assertThat(server.page(search)
                        .expectFirst("[role=status] strong")
                        .text()
                        .replaceAll("\\D", ""))
                .isEqualTo(together.text().replaceAll("\\D", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "actors?kind=zz|“zz” is none of the kinds that can be shown; shown: All.",
                "actors?by=zz|“zz” is no column; rows are sorted by: In all.",
                "actors?page=99|There is no page “99”; this is page 1.",
                "events?days=-1|“-1” is no number of days from 0 to 365; 14 was taken.",
                "events?days=99999999|“99999999” is no number of days from 0 to 365; 14 was taken.",
                "events?page=-1|There is no page “-1”; this is page 1.",
                "programs?page=x|There is no page “x”; this is page 1.",
                "archives?page=7|There is no page “7”; this is page 1."
            })
    void whatIsNotUnderstoodIsSaid(String address, String note) {
        Document page = server.page("/browse/" + address);
        page.select("main .note q").forEach(quoted -> quoted.text("“" + quoted.text() + "”"));
        assertThat(page.select("main .note").eachText()).contains(note);
        assertThat(server.page("/browse/" + address.replaceAll("=.*", "=")).select("h1 + .note"))
                .isEmpty();
    }

    @Test
    void wordsOfAddressesStayWords() {
        String hostile = Links.encode("\"><script>alert(1)</script>");
        for (String path : List.of("actors?kind=", "actors?by=", "events?days=", "programs?page=", "archives?page=")) {
            String body = server.get("/browse/" + path + hostile).body();
            assertThat(body).as(path).doesNotContain("alert(1)</script>");
        }
    }
}
