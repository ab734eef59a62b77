package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.server.page.PageClient.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueriesEndpointTest extends SamplePages {
    private static final String QUERY = "/queries/letters-between";

    @Test
    void theLibraryListsItsQuestions() {
        Document page = server.page("/queries");
        assertThat(page.select("main h2").eachText())
                .containsExactly("Every \"document\" & <its> title", "Letters between two people");
    }

    @Test
    void aQuestionIsAnsweredWithLabelsAndLinks() {
        Document page = server.page(QUERY);
        assertThat(page.expectFirst("table.result td a").absUrl("href")).isEqualTo(server.address() + "/document/1005");
        assertThat(page.select("input:not([type=hidden])").eachAttr("value"))
                .containsExactly("id/person/mao-zedong", "Telegram", "1950-01-01", "3");
    }

    @Test
    void aParameterThatTheQueryDoesNotHaveIsRefused() {
        HttpResponse<String> response = server.get(QUERY + ".csv?sendr=id/person/joseph-stalin");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("no parameter", "sendr", "It has sender, word");
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, text/csv, .csv",
        "'text/html;q=0.5, application/sparql-results+json', application/sparql-results+json, .json",
        "application/sparql-query, application/sparql-query, .rq"
    })
    void itsAddressAnswersInTheFormThatIsAccepted(String accept, String type, String suffix) {
        HttpResponse<String> answer = server.get(QUERY + "?word=Letter", "Accept", accept);
        HttpResponse<String> file = server.get(QUERY + suffix + "?word=Letter");
        assertThat(header(answer, "Content-Type")).startsWith(type);
        assertThat(answer.body()).isEqualTo(file.body());
        assertThat(header(answer, "Content-Location")).isEqualTo(QUERY + suffix + "?word=Letter");
        assertThat(header(answer, "Vary")).contains("Accept");
        HttpResponse<String> page = server.get(QUERY, "Accept", "text/html, */*;q=0.8");
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(header(page, "Vary")).startsWith("Accept, ");
        assertThat(server.get(QUERY, "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void itsParametersChangeTheAnswerAndTheDownloads() {
        Document page = server.page(QUERY + "?sender=id/person/joseph-stalin&word=Letter");
        assertThat(page.select("table.result tbody tr")).hasSize(1);
        assertThat(page.select("table.result").text()).contains("Stalin to Mao");
        HttpResponse<String> csv = server.get(QUERY + ".csv?sender=id/person/joseph-stalin&word=Letter");
        assertThat(header(csv, "Content-Type")).startsWith("text/csv");
        assertThat(header(csv, "Content-Disposition")).contains("letters-between.csv");
        assertThat(csv.body()).startsWith("document,title,day").contains("http://archive.example/id/document/1002");
        HttpResponse<String> json = server.get(QUERY + ".json?word=Letter&sender=id/person/joseph-stalin");
        assertThat(header(json, "Content-Type")).startsWith("application/sparql-results+json");
        assertThat(json.body()).contains("\"bindings\"").contains("id/document/1002");
        assertThat(server.get(QUERY + ".rq?word=Letter").body())
                .contains("\"Letter\"")
                .contains("BASE <");
    }

    @Test
    void aThingMayBeNamedAsInTheAddressOfItsPageAndMustBeThere() {
        String csv = server.get(QUERY + ".csv?sender=id/person/joseph-stalin&word=Letter")
                .body();
        assertThat(server.get(QUERY + ".csv?sender=person/joseph-stalin&word=Letter")
                        .body())
                .isEqualTo(csv);
        assertThat(server.get(QUERY + ".csv?word=Letter&sender=" + server.address() + "/person/joseph-stalin")
                        .body())
                .isEqualTo(csv);
        for (String nobody : List.of("zzz", "person/nobody", "http://archive.example/id/person/nobody")) {
            HttpResponse<String> refused = server.get(QUERY + ".csv?sender=" + nobody);
            assertThat(refused.statusCode()).as(nobody).isEqualTo(400);
            assertThat(refused.body()).contains('"' + nobody + '"', "does not say which thing is meant");
        }
        assertThat(server.get(QUERY + ".csv?sender=urn:somebody:else").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFieldForAThingSaysWhatItIsCalledAndCompletesNames() {
        Document page = server.page(QUERY + "?sender=id/person/joseph-stalin");
        assertThat(page.expectFirst("#param-sender-named").text()).isEqualTo("Joseph Stalin");
        assertThat(page.expectFirst("#param-sender").absUrl("data-complete"))
                .isEqualTo(server.address() + "/search/complete");
        assertThat(page.expectFirst("#param-word").hasAttr("data-complete")).isFalse();
    }

    @Test
    void aSnippetHasTheAddressOfTheSameAnswer() {
        Document page = server.page(QUERY + "?sender=id/person/joseph-stalin&word=a%20%22b%27%24%28c%29");
        String address = "http://archive.example/queries/letters-between.csv"
                + "?sender=id%2Fperson%2Fjoseph-stalin&word=a%20%22b%27%24%28c%29";
        assertThat(page.select("section[aria-labelledby=programs] pre").eachText())
                .hasSize(3)
                .allSatisfy(snippet -> assertThat(snippet).contains(address));
    }

    /** What reads the description was not written by us. */
    @Test
    void otherProgramsReadTheDescriptionOfTheAddressesAndThoseAnswer() {
        HttpResponse<String> response = server.get("/queries/openapi.json");
        assertThat(header(response, "Content-Type")).startsWith("application/json");
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(response.body());
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getServers().get(0).getUrl()).isEqualTo("http://archive.example");
        assertThat(read.getOpenAPI().getPaths()).hasSize(8);
        read.getOpenAPI().getPaths().forEach((path, item) -> {
            String given = item.getGet().getParameters() == null
                    ? ""
                    : item.getGet().getParameters().stream()
                            .map(one -> one.getName() + "="
                                    + URLEncoder.encode(
                                            String.valueOf(one.getSchema().getDefault()), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&", "?", ""));
            HttpResponse<String> answer = server.get(path + given);
            assertThat(answer.statusCode()).as(path + given).isEqualTo(200);
            assertThat(header(answer, "Content-Type").replaceAll(";.*", ""))
                    .isIn(Objects.requireNonNull(item.getGet().getResponses().get("200"))
                            .getContent()
                            .keySet());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"least=many", "from=1951-13-01", "sender=%3E%7D%20UNION%20%7B", "word=%01"})
    void aValueThatDoesNotFitIsSaidInWords(String parameter) {
        Document page = server.page(QUERY + "?" + parameter, 400);
        assertThat(page.select("[role=alert]").text()).contains(parameter.substring(0, parameter.indexOf('=')));
        assertThat(page.select("table.result")).isEmpty();
        assertThat(server.get(QUERY + ".csv?" + parameter).statusCode()).isEqualTo(400);
    }

    @Test
    void aNameThatWasTypedAndNotChosenIsToldInWords() {
        Document page = server.page(QUERY + "?sender=Mao%20Zedong&lang=ru", 400);
        assertThat(page.select("[role=alert] strong").text())
                .isEqualTo("«Mao Zedong» в поле «who wrote» (sender) не указывает, что именно имеется в виду.");
        assertThat(page.select("[role=alert]").text()).contains("выберите его из списка под полем");
        assertThat(page.select("#param-sender").val()).isEqualTo("Mao Zedong");
        assertThat(page.select("#param-sender-named").text()).isEmpty();
        assertThat(server.get(QUERY + ".csv?sender=Mao%20Zedong", "Accept-Language", "ru")
                        .body())
                .contains("\"Mao Zedong\" in the field \"who wrote\" (sender) does not say which thing is meant.");
    }

    @Test
    void columnsAndFieldsAreCalledByWhatTheyHold() throws IOException {
        Document page = server.page(QUERY);
        assertThat(page.select("table.result th").eachText()).containsExactly("the letter", "its title", "when");
        assertThat(page.select("table.result th").eachAttr("title")).containsExactly("?document", "?title", "?day");
        assertThat(page.select("label[for=param-sender]").text()).isEqualTo("who wrote");
        JsonNode columns =
                new JsonMapper().readTree(page.select("section.pictures").attr("data-columns"));
        assertThat(columns.get("day").asText()).isEqualTo("when");
        assertThat(server.page(QUERY + "?lang=ko").select("table.result th [lang=en]"))
                .hasSize(3);
        assertThat(server.page("/person/joseph-stalin?lang=ko")
                        .select("section.pictures[data-kind=network]")
                        .attr("data-columns"))
                .contains("\"from\":\"발신자\"");
    }

    @Test
    void anEmptyFieldKeepsTheDefault() {
        assertThat(server.page(QUERY + "?sender=&word=&from=&least=").select("table.result tbody tr"))
                .isNotEmpty();
    }

    @Test
    void whatIsNotThereIsA404() {
        assertThat(server.get("/queries/none").statusCode()).isEqualTo(404);
        assertThat(server.get("/queries/").statusCode()).isEqualTo(404);
        assertThat(server.get(QUERY + ".ods").statusCode()).isEqualTo(404);
        assertThat(server.get("/queries/letters-between.csv.json").statusCode()).isEqualTo(404);
    }

    @Test
    void theQueryOpensInTheEditorAndRunsThere() {
        Document page = server.page(QUERY);
        String editor = page.expectFirst("a.button")
                .absUrl("href")
                .substring(server.address().length());
        Document opened = server.page(editor);
        assertThat(opened.expectFirst("textarea").wholeText()).contains("VALUES ?sender");
        assertThat(opened.select("table.result tbody tr")).hasSameSizeAs(page.select("table.result tbody tr"));
    }

    @Test
    void theEditorShowsWhatIsWrongWithAQuery() {
        Document page = server.page("/sparql?query=SELECT%20*%20WHERE%20%7B", 400);
        assertThat(page.select("[role=alert]").text()).contains("no SPARQL 1.1 query");
        assertThat(server.page("/sparql?query=SELECT%20*%20WHERE%20%7B%20SERVICE%20%3Chttp://a%3E%20%7B%7D%7D", 400)
                        .select("[role=alert]"))
                .isNotEmpty();
    }

    @Test
    void onlyTheParsersOwnWordsStayEnglish() {
        Document page = server.page("/sparql?lang=ko&query=SELECT%20*%20WHERE%20%7B", 400);
        assertThat(page.select("[role=alert] strong").text()).startsWith("SPARQL 1.1 질의가 아닙니다: Encountered");
        assertThat(page.select("[role=alert] strong span[lang=en]").text()).startsWith("Encountered");
        assertThat(page.select("[role=alert] p").get(1).text()).startsWith("질의를 쓰는 방법은");
        assertThat(server.page("/sparql?query=SELECT%20*%20WHERE%20%7B", 400).select("[role=alert] span[lang]"))
                .isEmpty();
        assertThat(server.get(
                                "/sparql?lang=zh&query=SELECT%20*%20WHERE%20%7B%7Bx:y%20a%20?b%7D%7D",
                                "Accept", "application/json")
                        .body())
                .contains("这不是 SPARQL 1.1 查询：")
                .contains("请说明前缀的含义");
    }

    @Test
    void theEditorShowsEveryKindOfAnswer() {
        assertThat(server.page("/sparql?query=ASK%7B?s%20?p%20?o%7D")
                        .select("pre")
                        .text())
                .isEqualTo("Yes.");
        assertThat(server.page("/sparql?query=CONSTRUCT%7B?s%20a%20?o%7DWHERE%7B?s%20a%20?o%7DLIMIT%201")
                        .select("pre")
                        .text())
                .contains("archive.example");
        assertThat(server.page("/sparql?query=DESCRIBE%20%3Cid/person/joseph-stalin%3E")
                        .select("pre")
                        .text())
                .contains("Joseph Stalin");
        assertThat(server.page("/sparql").expectFirst("textarea").wholeText()).contains("PREFIX dossier:");
    }

    @Test
    void aLongAnswerSaysThatItIsCut() {
        String query = "SELECT%20?s%20?p%20?o%20WHERE%20%7B?s%20?p%20?o%7D";
        Document page = server.page("/sparql?query=" + query);
        assertThat(page.select("table.result tbody tr")).hasSize(PageQueries.SHOWN);
        assertThat(page.select("[role=status]").text()).contains("The first 1,000 rows; there are more");
    }
}
