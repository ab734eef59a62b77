package org.dossier.server.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReconcileEndpointTest {
    @TempDir
    static Path folder;

    private static ReconcileClient client;

    @BeforeAll
    static void start() throws IOException {
        SmallArchive.build(folder);
        client = new ReconcileClient(folder.resolve("releases"));
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    private static List<String> ids(JsonNode candidates) {
        return StreamSupport.stream(candidates.spliterator(), false)
                .map(candidate -> candidate.path("id").asText())
                .toList();
    }

    private static JsonNode first(String query) {
        return client.candidates(query).path(0);
    }

    @Test
    void theManifestTellsWhereEverythingIs() {
        JsonNode manifest = client.get("manifest", "/reconcile");
        assertThat(manifest.path("name").asText()).isEqualTo("A small archive");
        assertThat(manifest.path("identifierSpace").asText()).isEqualTo(SmallArchive.BASE + "id/");
        assertThat(manifest.path("schemaSpace").asText()).isEqualTo("https://w3id.org/dossier/ontology#");
        assertThat(manifest.path("view").path("url").asText())
                .isEqualTo("http://archive.example/reconcile/view?id={{id}}");
        assertThat(manifest.path("batchSize").asInt()).isEqualTo(ReconcileEndpoint.MOST_QUERIES);
        assertThat(manifest.path("preview").path("width").asInt()).isLessThanOrEqualTo(400);
        assertThat(manifest.path("preview").path("height").asInt()).isLessThanOrEqualTo(300);
        for (JsonNode service : List.of(
                manifest.path("suggest").path("entity"),
                manifest.path("suggest").path("property"),
                manifest.path("suggest").path("type"),
                manifest.path("extend").path("propose_properties"))) {
            String address = service.path("service_url").asText()
                    + service.path("service_path").asText();
            assertThat(address).startsWith(SmallArchive.BASE);
            assertThat(client.get("/" + address.substring(SmallArchive.BASE.length()))
                            .statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    @Test
    void aNameIsFoundInEveryScript() {
        JsonNode results = client.reconcile("""
                {"a": {"query": "Kim Il Sung"}, "b": {"query": "김일성"}, "c": {"query": "Ким Ир Сен"}}""");
        for (String id : List.of("a", "b", "c")) {
            JsonNode best = results.path(id).path("result").path(0);
            assertThat(best.path("id").asText()).as(id).isEqualTo("person/kim-il-sung");
            assertThat(best.path("name").asText()).isEqualTo("Kim Il Sung");
            assertThat(best.path("score").asDouble()).isBetween(0.0, 100.0);
            assertThat(best.path("type").path(0).path("id").asText()).isEqualTo("Person");
            assertThat(best.path("features").findValuesAsText("id")).contains("name");
        }
    }

    @Test
    void aBatchMayComeWithTheAddress() {
        String path = "/reconcile?queries=" + ReconcileClient.encode("{\"q\": {\"query\": \"Kaesong\"}}");
        JsonNode answer = client.get("reconciliation-result-batch", path);
        assertThat(ids(answer.path("q").path("result"))).containsExactly("place/kaesong");
        assertThat(client.get(path).headers().firstValue("ETag")).isPresent();
    }

    @Test
    void onlyTheTypesThatAreAskedForAreFound() {
        assertThat(ids(client.candidates("{\"query\": \"Kaesong\", \"type\": \"Person\"}")))
                .isEmpty();
        assertThat(ids(client.candidates("{\"query\": \"Kaesong\", \"type\": [\"Event\", \"Place\"]}")))
                .containsExactly("place/kaesong");
        assertThat(ids(client.candidates(
                        "{\"query\": \"Kaesong\", \"type\": [\"Event\", \"Place\"], \"type_strict\": \"all\"}")))
                .as("nothing has two types")
                .isEmpty();
        assertThat(
                        ids(
                                client.candidates(
                                        "{\"query\": \"Kaesong\", \"type\": \"https://w3id.org/dossier/ontology#Place\", \"type_strict\": \"should\"}")))
                .containsExactly("place/kaesong");
    }

    @Test
    void propertiesTellNamesakesApart() {
        JsonNode unsure = client.candidates("{\"query\": \"John Smith\"}");
        assertThat(ids(unsure)).containsExactlyInAnyOrder("person/john-smith-senior", "person/john-smith-junior");
        assertThat(unsure.path(0).path("match").asBoolean()).isFalse();
        JsonNode sure = client.candidates(
                "{\"query\": \"John Smith\", \"properties\": [{\"pid\": \"birth\", \"v\": 1901}, {\"pid\": \"death\", \"v\": \"1970-05-01\"}]}");
        assertThat(ids(sure)).startsWith("person/john-smith-junior");
        assertThat(sure.path(0).path("match").asBoolean()).isTrue();
        assertThat(sure.path(1).path("match").asBoolean()).isFalse();
        assertThat(sure.path(0).path("features").findValuesAsText("id")).contains("life-dates");
    }

    @Test
    void theYearsOfDocumentsAreEvidence() {
        assertThat(
                        ids(
                                client.candidates(
                                        "{\"query\": \"John Smith\", \"properties\": [{\"pid\": \"attested\", \"v\": \"1950-1953\"}]}")))
                .startsWith("person/john-smith-junior");
    }

    @Test
    void aBlankNameFindsNothingAndTheOthersOfItsBatchAreAnswered() {
        JsonNode results = client.reconcile(
                "{\"a\": {\"query\": \" \"}, \"b\": {\"query\": \"Kim Il Sung\"}, \"c\": {\"query\": \"\", \"properties\": []}}");
        assertThat(results.path("a").path("result").isArray()).isTrue();
        assertThat(results.path("a").path("result")).isEmpty();
        assertThat(results.path("c").path("result")).isEmpty();
        assertThat(ids(results.path("b").path("result"))).startsWith("person/kim-il-sung");
    }

    @Test
    void anIdentifierOfSomebodyElseSpeaksClearlyAgainst() {
        String likely =
                "{\"pid\": \"birth\", \"v\": 1912}, {\"pid\": \"role\", \"v\": \"Premier\"}, {\"pid\": \"attested\", \"v\": \"1951\"}";
        JsonNode sure = first("{\"query\": \"Kim Il Sung\", \"properties\": [" + likely + "]}");
        assertThat(sure.path("match").asBoolean()).isTrue();
        for (String other : List.of("\"wikidata\", \"v\": \"Q855\"", "\"hsg\", \"v\": \"112894\"")) {
            JsonNode first =
                    first("{\"query\": \"Kim Il Sung\", \"properties\": [" + likely + ", {\"pid\": " + other + "}]}");
            assertThat(first.path("match").asBoolean()).as(other).isFalse();
            assertThat(first.path("score").asDouble()).as(other).isLessThan(50);
        }
        JsonNode taken = first("{\"query\": \"Kim Il Sung\", \"properties\": [{\"pid\": \"hsg\", \"v\": \"112894\"}]}");
        assertThat(taken.path("features").findValuesAsText("words")).contains("hsg 112894 is that of Kim Il");
        JsonNode both = first(
                "{\"query\": \"Kim Il Sung\", \"properties\": [{\"pid\": \"wikidata\", \"v\": \"Q41117\"}, {\"pid\": \"hsg\", \"v\": \"112894\"}]}");
        assertThat(both.path("match").asBoolean()).isFalse();
        JsonNode unknown = first("{\"query\": \"Kim Il Sung\", \"properties\": [" + likely
                + ", {\"pid\": \"gnd\", \"v\": \"118640984\"}]}");
        assertThat(unknown.path("score")).isEqualTo(sure.path("score"));
    }

    @Test
    void whatIsNoIdentifierTellsNothingAndOneInOtherLettersIsTheSame() {
        JsonNode sure = first("{\"query\": \"Kim Il Sung\"}");
        JsonNode none =
                first("{\"query\": \"Kim Il Sung\", \"properties\": [{\"pid\": \"wikidata\", \"v\": \"n/a\"}]}");
        assertThat(none.path("score")).isEqualTo(sure.path("score"));
        JsonNode small =
                first("{\"query\": \"Kim Il Sung\", \"properties\": [{\"pid\": \"wikidata\", \"v\": \"q41117\"}]}");
        assertThat(small.path("match").asBoolean()).isTrue();
        assertThat(small.path("score").asDouble())
                .isGreaterThan(sure.path("score").asDouble());
    }

    @Test
    void anIdentifierIsEvidenceAndFindsAloneToo() {
        JsonNode both = first(
                "{\"query\": \"Kim\", \"properties\": [{\"pid\": \"wikidata\", \"v\": \"http://www.wikidata.org/entity/Q41117\"}]}");
        assertThat(both.path("id").asText()).isEqualTo("person/kim-il-sung");
        assertThat(both.path("features").findValuesAsText("id")).contains("identifiers");
        for (String property :
                List.of("{\"pid\": \"wikidata\", \"v\": \"Q41117\"}", "{\"pid\": \"hsg\", \"v\": [\"112894\"]}")) {
            JsonNode alone = client.candidates("{\"properties\": [" + property + "]}");
            assertThat(alone).as(property).hasSize(1);
            assertThat(alone.path(0).path("match").asBoolean()).isTrue();
        }
        assertThat(client.candidates("{\"properties\": [{\"pid\": \"wikidata\", \"v\": \"Q1\"}]}"))
                .isEmpty();
    }

    @Test
    void anIdIsFoundAsItself() {
        for (String id : List.of("person/kim-il", "http://archive.example/id/person/kim-il")) {
            JsonNode found = client.candidates("{\"query\": \"" + id + "\"}");
            assertThat(ids(found)).as(id).containsExactly("person/kim-il");
            assertThat(found.path(0).path("score").asInt()).isEqualTo(100);
        }
    }

    @Test
    void aPositionIsNotFoundAndANameThatNobodyClaimsIs() {
        assertThat(ids(client.candidates("{\"query\": \"Soviet Ambassador to Korea\"}")))
                .doesNotContain("position/ambassador");
        assertThat(ids(client.candidates("{\"query\": \"Nobody Knows\"}"))).containsExactly("actor/nobody-knows");
    }

    @Test
    void noMoreCandidatesAreToldThanAreAskedFor() {
        assertThat(client.candidates("{\"query\": \"John Smith\", \"limit\": 1}"))
                .hasSize(1);
    }

    @Test
    void whatIsNoEvidenceIsPassedOver() {
        assertThat(
                        ids(
                                client.candidates(
                                        "{\"query\": \"Kim Il Sung\", \"properties\": [{\"pid\": \"birth\", \"v\": \"unknown\"}, {\"pid\": \"colour\", \"v\": true}, {\"pid\": \"role\", \"v\": {\"id\": \"x\", \"name\": \"Premier\"}}]}")))
                .startsWith("person/kim-il-sung");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "7",
                "{} {}",
                "{\"q\": 7}",
                "{\"q\": {}}",
                "{\"q\": {\"query\": 7}}",
                "{\"q\": {\"query\": \"a\"}, \"q\": {\"query\": \"b\"}}",
                "{\"q\": {\"query\": \"a\", \"type\": \"Ship\"}}",
                "{\"q\": {\"query\": \"a\", \"type\": {\"id\": \"Person\"}}}",
                "{\"q\": {\"query\": \"a\", \"type_strict\": \"never\"}}",
                "{\"q\": {\"query\": \"a\", \"limit\": 0}}",
                "{\"q\": {\"query\": \"a\", \"limit\": \"many\"}}",
                "{\"q\": {\"query\": \"a\", \"properties\": 7}}",
                "{\"q\": {\"query\": \"a\", \"properties\": [7]}}",
                "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"birth\"}]}}",
                "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"birth\", \"v\": [[1]]}]}}",
            })
    void whatIsNoBatchIsRefused(String queries) {
        refused(client.post("queries", queries), 400);
    }

    @Test
    void aTextThatIsNoNameIsRefused() {
        refused(client.post("queries", "{\"q\": {\"query\": \"" + "a".repeat(1_001) + "\"}}"), 400);
        refused(
                client.post(
                        "queries",
                        "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"role\", \"v\": \"" + "a".repeat(1_001)
                                + "\"}]}}"),
                400);
        refused(
                client.post(
                        "queries",
                        "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"name\", \"v\": ["
                                + String.join(",", Collections.nCopies(51, "\"b\"")) + "]}]}}"),
                400);
        refused(client.post("queries", "[".repeat(100_000)), 400);
    }

    @Test
    void aBatchThatIsTooLargeIsRefused() {
        StringBuilder batch = new StringBuilder("{");
        for (int i = 0; i <= ReconcileEndpoint.MOST_QUERIES; i++) {
            batch.append(i == 0 ? "" : ",").append("\"q").append(i).append("\": {\"query\": \"a\"}");
        }
        refused(client.post("queries", batch.append("}").toString()), 413);
        refused(client.post("queries", "{\"q\": \"" + "a".repeat(2 << 20) + "\"}"), 413);
    }

    @Test
    void aPostOfSomethingElseIsRefused() {
        refused(client.post("x", "1"), 400);
        refused(client.post("application/json", "queries", "{}"), 415);
        refused(client.get("/reconcile?queries=%7B%7D&extend=%7B%7D"), 400);
        assertThat(client.send("DELETE", "/reconcile").statusCode()).isEqualTo(405);
    }

    @Test
    void aBrowserSeesAnErrorAsItSeesOthers() {
        HttpResponse<String> response = client.get("/reconcile?queries=%7B", "Accept", "text/html");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    private static void refused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        JsonNode problem = ReconcileClient.json(response);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("remedy").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"jQuery1124_17, jQuery1124_17", "a.b.$c, a.b.$c"})
    void whoAsksForAFunctionIsAnsweredWithItsCall(String callback, String function) {
        HttpResponse<String> response = client.get("/reconcile?callback=" + callback);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(response.body()).startsWith("/**/" + function + "({").endsWith("});");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a(b)", "a;b", "a b", "<script>", "a.", ".a", "a..b", "a[0]", "alert(1)//", "é"})
    void whatIsNoNameOfAFunctionIsNeverCalled(String callback) {
        for (String path : List.of(
                "/reconcile?",
                "/reconcile/suggest/entity?prefix=a&",
                "/reconcile/properties?",
                "/reconcile?queries=" + ReconcileClient.encode("{\"q\":{\"query\":\"a\"}}") + "&")) {
            refused(client.get(path + "callback=" + ReconcileClient.encode(callback)), 400);
        }
    }

    @Test
    void theAnswerToOneQueryDoesNotDependOnTheOthers() {
        JsonNode alone = client.candidates("{\"query\": \"John Smith\"}");
        JsonNode among = client.reconcile(
                        "{\"x\": {\"query\": \"Kim Il\"}, \"q0\": {\"query\": \"John Smith\"}, \"y\": {\"query\": \"Smith\"}}")
                .path("q0")
                .path("result");
        assertThat(among).isEqualTo(alone);
    }
}
