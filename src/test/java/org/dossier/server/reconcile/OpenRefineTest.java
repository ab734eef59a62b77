package org.dossier.server.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.dossier.link.Matcher;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.server.page.SampleRelease;
import org.dossier.server.reconcile.NamesOfRecords.Meant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real OpenRefine matches the names of the records against the server; {@code mvn -Popenrefine -Dquick test} runs it. */
class OpenRefineTest {
    private static final String ALL_ROWS = "{\"facets\":[],\"mode\":\"row-based\"}";

    @TempDir
    Path folder;

    @Test
    void eachCellGetsWhatTheMatcherGives() throws IOException, InterruptedException {
        assumeTrue(Boolean.getBoolean("dossier.openrefine"), "SKIPPED: it runs in the Maven profile openrefine");
        assumeTrue(OpenRefine.isInstalled(), "SKIPPED: there is no /usr/bin/openrefine; apt-get install openrefine");
        Path releases = SampleRelease.armistice(folder);
        Path workspace = Files.createDirectory(folder.resolve("openrefine"));
        try (ReconcileClient server = new ReconcileClient(releases);
                OpenRefine refine = OpenRefine.start(workspace)) {
            String project = refine.project(NamesOfRecords.FILE);
            String service = "http://localhost:" + server.port() + "/reconcile";
            JsonNode manifest = server.get("manifest", "/reconcile");
            Map<String, String> spaces = Map.of(
                    "identifierSpace", manifest.path("identifierSpace").asText(),
                    "schemaSpace", manifest.path("schemaSpace").asText());
            refine.change(
                    project,
                    "reconcile",
                    Map.of(
                            "columnName",
                            "name",
                            "engine",
                            ALL_ROWS,
                            "config",
                            ("{\"mode\":\"standard-service\",\"service\":\"%s\",\"identifierSpace\":\"%s\","
                                            + "\"schemaSpace\":\"%s\",\"autoMatch\":true,\"columnDetails\":[],\"limit\":0}")
                                    .formatted(service, spaces.get("identifierSpace"), spaces.get("schemaSpace"))));
            JsonNode rows = refine.rows(project);
            assertThat(rows.path("rows")).hasSameSizeAs(NamesOfRecords.all());
            try (AuthorityIndex index =
                    AuthorityIndex.openWritten(SampleRelease.current(releases).entityIndex())) {
                compare(rows, new Matcher(index));
            }
            refine.change(
                    project,
                    "extend-data",
                    Map.of(
                            "engine",
                            ALL_ROWS,
                            "baseColumnName",
                            "name",
                            "endpoint",
                            service,
                            "identifierSpace",
                            spaces.get("identifierSpace"),
                            "schemaSpace",
                            spaces.get("schemaSpace"),
                            "columnInsertIndex",
                            "1",
                            "extension",
                            "{\"properties\":[{\"id\":\"birth\",\"name\":\"Born\"},{\"id\":\"wikidata\",\"name\":\"Wikidata\"}]}"));
            JsonNode mao = row(refine.rows(project), "Mao Zedong");
            assertThat(mao.path("cells").findValuesAsText("v")).contains("1893-12-26T00:00:00Z", "Q5816");
        }
    }

    private static void compare(JsonNode rows, Matcher matcher) throws IOException {
        SoftAssertions all = new SoftAssertions();
        int sure = 0;
        for (JsonNode row : rows.path("rows")) {
            JsonNode cell = row.path("cells").path(0);
            String name = cell.path("v").asText();
            JsonNode recon =
                    rows.path("pool").path("recons").path(cell.path("r").asText());
            List<Meant> meant = NamesOfRecords.matched(matcher, name);
            boolean isSure = NamesOfRecords.isSure(meant);
            sure += isSure ? 1 : 0;
            all.assertThat(recon.path("j").asText()).as(name).isEqualTo(isSure ? "matched" : "none");
            all.assertThat(
                            isSure
                                    ? List.of(told(recon.path("m")))
                                    : told(recon.path("c").elements()))
                    .as(name)
                    .isEqualTo(meant.stream()
                            .limit(isSure ? 1 : meant.size())
                            .map(one -> one.id() + " " + one.told())
                            .toList());
        }
        all.assertAll();
        System.out.println(
                "OpenRefine matched " + sure + " of " + rows.path("rows").size() + " names itself");
    }

    private static List<String> told(Iterator<JsonNode> candidates) {
        List<String> told = new ArrayList<>();
        candidates.forEachRemaining(candidate -> told.add(told(candidate)));
        return told;
    }

    private static String told(JsonNode candidate) {
        return candidate.path("id").asText() + " " + candidate.path("score").asDouble();
    }

    private static JsonNode row(JsonNode rows, String name) {
        for (JsonNode row : rows.path("rows")) {
            if (row.path("cells").path(0).path("v").asText().equals(name)) {
                return row;
            }
        }
        throw new AssertionError("no row \"" + name + "\"");
    }
}
