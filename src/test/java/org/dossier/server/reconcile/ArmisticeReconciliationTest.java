package org.dossier.server.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.server.page.SampleRelease;
import org.dossier.server.reconcile.NamesOfRecords.Meant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names of real records against the release of them, and what docs/reconciliation.md says of both. */
class ArmisticeReconciliationTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("```sh\ncurl (.*?)\n```\n```json\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern CURL =
            Pattern.compile("'?http://localhost:3030(/[^ ']*)'?(?: --data-urlencode '([a-z]+)=(.*)')?", Pattern.DOTALL);

    private static final int AT_ONCE = 50;

    @TempDir
    static Path folder;

    private static Path releases;
    private static ReconcileClient client;

    @BeforeAll
    static void start() throws IOException {
        releases = SampleRelease.armistice(folder);
        client = new ReconcileClient(releases);
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @Test
    void everyNameGetsWhatTheMatcherGives() throws IOException {
        List<String> names = NamesOfRecords.all();
        SoftAssertions all = new SoftAssertions();
        try (AuthorityIndex index =
                AuthorityIndex.openWritten(SampleRelease.current(releases).entityIndex())) {
            org.dossier.link.Matcher matcher = new org.dossier.link.Matcher(index);
            for (int from = 0; from < names.size(); from += AT_ONCE) {
                List<String> some = names.subList(from, Math.min(names.size(), from + AT_ONCE));
                JsonNode results = client.reconcile(batch(some));
                for (String name : some) {
                    List<Meant> meant = NamesOfRecords.matched(matcher, name);
                    JsonNode told = results.path(name).path("result");
                    all.assertThat(ids(told))
                            .as(name)
                            .isEqualTo(meant.stream().map(Meant::id).toList());
                    for (int i = 0; i < meant.size(); i++) {
                        all.assertThat(told.path(i).path("score").asDouble())
                                .as(name)
                                .isEqualTo(meant.get(i).told());
                        all.assertThat(told.path(i).path("match").asBoolean())
                                .as(name)
                                .isEqualTo(i == 0 && NamesOfRecords.isSure(meant));
                    }
                }
            }
        }
        all.assertAll();
        assertThat(names).hasSize(386);
    }

    private static String batch(List<String> names) {
        ObjectNode batch = Json.object();
        names.forEach(name -> batch.putObject(name).put("query", name));
        return batch.toString();
    }

    private static List<String> ids(JsonNode candidates) {
        List<String> ids = new ArrayList<>();
        candidates.forEach(candidate -> ids.add(candidate.path("id").asText()));
        return ids;
    }

    @Test
    void theExamplesOfThePageAreTrue() throws IOException {
        Matcher examples = EXAMPLE.matcher(Files.readString(Path.of("docs/reconciliation.md")));
        int count = 0;
        while (examples.find()) {
            Matcher curl = CURL.matcher(examples.group(1));
            assertThat(curl.matches()).as(examples.group(1)).isTrue();
            HttpResponse<String> response =
                    curl.group(2) == null ? client.get(curl.group(1)) : client.post(curl.group(2), curl.group(3));
            assertThat(response.statusCode()).as(examples.group(1)).isEqualTo(200);
            holds(ReconcileClient.json(response), json(examples.group(2)), examples.group(1));
            count++;
        }
        assertThat(count).isEqualTo(4);
    }

    private static JsonNode json(String text) {
        return Json.read("example", text);
    }

    /** An answer has all that an example shows of it; it may have more. */
    private static void holds(JsonNode answer, JsonNode shown, String where) {
        if (shown.isObject()) {
            for (Map.Entry<String, JsonNode> field : shown.properties()) {
                holds(answer.path(field.getKey()), field.getValue(), where + " " + field.getKey());
            }
        } else if (shown.isArray() && !shown.isEmpty()) {
            for (int i = 0; i < shown.size(); i++) {
                holds(answer.path(i), shown.get(i), where + " " + i);
            }
        } else {
            assertThat(answer).as(where).isEqualTo(shown);
        }
    }

    @Test
    void thePageTellsEveryPropertyAndType() throws IOException {
        String page = Files.readString(Path.of("docs/reconciliation.md"));
        for (ServiceType type : ServiceType.all()) {
            assertThat(page).contains("`" + type.id() + "`");
        }
        ServiceProperty.list().stream()
                .filter(property -> property.meaning() != ServiceProperty.Meaning.IDENTIFIER)
                .forEach(property -> assertThat(page).contains("`" + property.id() + "`"));
    }
}
