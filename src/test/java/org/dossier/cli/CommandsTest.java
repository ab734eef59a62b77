package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.cli.CommandLineRun.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final String GOOD = "{\"id\": \"a\", \"title\": \"Telegram\", \"date\": \"1951-07-10\"}";
    private static final String NO_TITLE = "{\"id\": \"b\"}";
    private static final String BAD_DATE = "{\"id\": \"c\", \"title\": \"Note\", \"date\": \"1953-13\"}";

    @TempDir
    Path folder;

    private CommandLineRun line = new CommandLineRun(Path.of(""));

    @BeforeEach
    void aCommandLine() {
        line = new CommandLineRun(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish", "build", "serve", "check", "query", "explain", "releases", "completion"})
    void everyCommandHasHelpAndVersion(String command) {
        Outcome help = line.run(command, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).startsWith("Usage: dossier " + command).contains("Exit codes:", "--version");
        Outcome version = line.run(command, "--version");
        assertThat(version.code()).isZero();
        assertThat(version.out()).startsWith("dossier ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|no command; dossier --help lists them",
                "publsh|Unmatched argument at index 0: 'publsh'",
                "build|Missing required parameter: 'DATASET'",
                "check a b|Unmatched argument at index 2: 'b'",
                "serve --port x|Invalid value for option '--port': 'x' is not an int",
                "serve --port 70000|--port 70000 is not from 0 to 65535",
                "serve --query-timeout 0|--query-timeout 0 is not from 1 to 86400",
                "build a --max-errors -1|--max-errors -1 is less than 0",
                "build a --releases|Missing required parameter for option '--releases' (DIR)",
                "query a.rq --format xml|Invalid value for option '--format': \"xml\" is none of table, csv, json, ttl",
                "releases --diff 1|option '--diff' at index 0 (FROM TO) requires at least 2 values, but only 1 were"
                        + " specified",
                "releases --diff 1 2 --prune --keep 1|--prune and --diff are two things; give one",
                "releases --prune|--prune needs --keep or --keep-days, which say what is kept",
                "releases --keep 3|--keep, --keep-days and --dry-run go with --prune",
                "releases --dry-run|--keep, --keep-days and --dry-run go with --prune",
                "releases --prune --keep 0|--keep 0 is less than 1",
                "releases --prune --keep 1 --json|--json goes with the list and with --diff",
                "releases --show -1|--show -1 is less than 0",
                "query a.rq --time-limit 0|--time-limit 0 is less than 1"
            })
    void aCommandThatIsNotWrittenAsTheHelpSaysExitsWith2(String words, String message) {
        Outcome outcome = line.run((Object[]) (words == null ? new String[0] : words.split(" ")));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("dossier: " + message);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void buildingMakesAReleaseAndSaysWhatWasRejectedAndWhy() throws IOException {
        Path dataset = line.dataset(GOOD, NO_TITLE, BAD_DATE);
        Outcome outcome = line.run("build", dataset, "--releases", line.releases());
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains(
                        "documents.jsonl:2: the record has no title that can be published; give it one [D003]",
                        "documents.jsonl:3: date \"1953-13\" has no month 13; its text is published as it is written"
                                + " [D004]",
                        "Release 0001 of \"Test archive\": 2 records published, 1 rejected",
                        line.releases().resolve("0001/report.html").toString());
        assertThat(outcome.err()).contains("Reading and mapping records: ", "Sealing: release 0001");
        assertThat(line.releases().resolve("current")).isSymbolicLink();
    }

    @Test
    void onlyTheFirstFaultsArePrinted() throws IOException {
        List<String> lines = new ArrayList<>(List.of(GOOD));
        for (int i = 0; i < 25; i++) {
            lines.add(NO_TITLE);
        }
        Path dataset = line.dataset(lines.toArray(String[]::new));
        Outcome outcome = line.run("build", dataset, "--releases", line.releases(), "--show", 2);
        assertThat(outcome.out()).contains("documents.jsonl:3: ").doesNotContain("documents.jsonl:4: ");
        assertThat(outcome.out()).contains("and 23 more in " + line.releases().resolve("0001/report.html"));
    }

    @Test
    void moreRejectedRecordsThanAllowedRefuseTheReleaseAndLeaveTheCurrentOne() throws IOException {
        line.run("build", line.dataset(GOOD), "--releases", line.releases());
        Path dataset = line.dataset(GOOD, NO_TITLE, NO_TITLE);
        Outcome outcome = line.run("build", dataset, "--releases", line.releases(), "--max-errors", 1);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains(
                        "documents.jsonl:3: ",
                        "No release was made: 2 records are rejected",
                        "Release 0001 stays current.");
        assertThat(Files.readSymbolicLink(line.releases().resolve("current"))).hasToString("0001");
    }

    @Test
    void checkingMakesNoReleaseAndExitsWith1IfARecordIsRejected() throws IOException {
        Outcome good = line.run("check", line.dataset(GOOD, BAD_DATE));
        assertThat(good.code()).as(good.err()).isZero();
        assertThat(good.out()).contains("[D004]", "2 of 2 records can be published: 1 warning");
        Outcome bad = line.run("check", line.dataset(GOOD, NO_TITLE));
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.out()).contains("documents.jsonl:2: ", "[D003]", "1 of 2 records can be published");
        assertThat(line.releases()).doesNotExist();
    }

    @Test
    void aQueryIsAnsweredInEachFormat() throws IOException {
        line.run("build", line.dataset(GOOD), "--releases", line.releases());
        Path query = folder.resolve("q.rq");
        Files.writeString(
                query,
                "PREFIX dossier: <https://w3id.org/dossier/ontology#> SELECT ?date { <id/document/a> dossier:earliest"
                        + " ?date }");
        assertThat(ask(query, "csv")).isEqualTo("date\r\n1951-07-10\r\n");
        assertThat(ask(query, "json")).contains("\"value\": \"1951-07-10\"");
        assertThat(ask(query, "table")).contains("| date ", "1951-07-10");
        Files.writeString(query, "CONSTRUCT { ?s <http://a.example/p> 1 } { SELECT ?s { ?s ?p ?o } LIMIT 1 }");
        assertThat(ask(query, "ttl")).contains("<http://a.example/p>");
    }

    @Test
    void aParameterOfAQueryMayHaveAnotherValue() throws IOException {
        line.run("build", line.dataset(GOOD, BAD_DATE), "--releases", line.releases());
        Path query = Files.writeString(folder.resolve("titles.rq"), """
            # title: Titles
            # question: Which title has a document?
            # column: title | the title
            # rows: 1
            # param: document | iri | the document
            PREFIX dcterms: <http://purl.org/dc/terms/>
            SELECT ?title WHERE {
              VALUES ?document { <id/document/a> }
              ?document dcterms:title ?title
            }
            """);
        assertThat(ask(query, "csv")).isEqualTo("title\r\nTelegram\r\n");
        Outcome other = line.run(
                "query",
                query,
                "--param",
                "document=http://localhost:3030/id/document/c",
                "--format",
                "csv",
                "--releases",
                line.releases());
        assertThat(other.out()).as(other.err()).isEqualTo("title\r\nNote\r\n");
        Outcome unknown = line.run("query", query, "--param", "actor=x", "--releases", line.releases());
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("dossier: --param: there is no parameter \"actor\"; there are document");
    }

    private String ask(Path query, String format) {
        Outcome outcome = line.run("query", query, "--format", format, "--releases", line.releases());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome.out();
    }

    @Test
    void aQueryThatIsNotSparqlExitsWith1AndSaysWhere() throws IOException {
        line.run("build", line.dataset(GOOD), "--releases", line.releases());
        Path query = Files.writeString(folder.resolve("q.rq"), "SELECT ?s\nWHERE { ?s ?p }");
        Outcome outcome = line.run("query", query, "--releases", line.releases());
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .startsWith("dossier: " + query + ": ")
                .contains("line 2")
                .doesNotContain("\tat ");
    }

    @Test
    void withoutAReleaseOneSentenceSaysHowToMakeOne() throws IOException {
        Path query = Files.writeString(folder.resolve("q.rq"), "ASK {}");
        for (Outcome outcome : List.of(
                line.run("serve", "--releases", line.releases()),
                line.run("query", query, "--releases", line.releases()))) {
            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.err())
                    .isEqualTo("dossier: no release in " + line.releases() + "; run \"dossier build DATASET --releases "
                            + line.releases() + "\" first, or name another folder with --releases\n");
        }
    }

    @Test
    void aMissingDatasetIsOneSentence() {
        for (String command : List.of("build", "check", "publish")) {
            Outcome outcome = line.run(command, folder.resolve("nowhere"));
            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.err())
                    .isEqualTo("dossier: " + folder.resolve("nowhere")
                            + ": no such folder; name the folder that holds dataset.yaml\n");
        }
    }

    @Test
    void aTakenPortIsToldBeforeAnythingIsBuilt() throws IOException {
        Path dataset = line.dataset(GOOD);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            Outcome outcome =
                    line.run("publish", dataset, "--port", taken.getLocalPort(), "--releases", line.releases());
            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.err())
                    .startsWith(
                            "dossier: port " + taken.getLocalPort() + ": already in use; choose another with --port")
                    .hasLineCount(1);
            assertThat(line.releases()).doesNotExist();
        }
    }

    @Test
    void explainingNamesFileLineFieldAndRuleOfEveryStatement() throws IOException {
        line.run("build", line.dataset(BAD_DATE, GOOD), "--releases", line.releases());
        for (String asked :
                List.of("http://localhost:3030/id/document/a", "http://localhost:3030/document/a.ttl", "document/a")) {
            Outcome outcome = line.run("explain", asked, "--releases", line.releases());
            assertThat(outcome.code()).as(outcome.err()).isZero();
            assertThat(outcome.out())
                    .contains(
                            "http://localhost:3030/id/document/a",
                            "documents.jsonl:2, record a",
                            "title: ",
                            "dcterms:title \"Telegram\"",
                            "dossier:earliest \"1951-07-10\"^^xsd:date",
                            "#date")
                    .doesNotContain("documents.jsonl:1");
        }
    }

    @Test
    void explainingWhatTheReleaseDoesNotKnowExitsWith1() throws IOException {
        line.run("build", line.dataset(GOOD), "--releases", line.releases());
        for (String asked : List.of("http://localhost:3030/id/document/b", "nothing at all")) {
            Outcome outcome = line.run("explain", asked, "--releases", line.releases());
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).startsWith("dossier: " + asked + ": release 0001 states nothing about it");
        }
    }

    @Test
    void explainingSaysIfTheDatasetHasChangedSince() throws IOException {
        line.run("build", line.dataset(GOOD), "--releases", line.releases());
        line.dataset("", GOOD);
        Outcome outcome = line.run("explain", "document/a", "--releases", line.releases());
        assertThat(outcome.err()).contains("documents.jsonl: has changed since release 0001 was built");
        assertThat(outcome.out()).contains("documents.jsonl:2, record a");
    }

    @Test
    void theCompletionScriptKnowsCommandsAndOptions() {
        Outcome outcome = line.run("completion");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("complete", "publish", "--max-errors", "--format");
    }
}
