package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.dossier.cli.CommandLineRun.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasesCommandTest {
    private static final String A = "{\"id\": \"a\", \"title\": \"Telegram\", \"date\": \"1951-07-10\"}";
    private static final String A_MENDED =
            "{\"id\": \"a\", \"title\": \"Ciphered telegram\", \"date\": \"1951-07-10\"}";
    private static final String B = "{\"id\": \"b\", \"title\": \"Note\"}";
    private static final String C = "{\"id\": \"c\", \"title\": \"Treaty\"}";
    private static final String DOCUMENT = "http://localhost:3030/id/document/";

    @TempDir
    Path folder;

    private CommandLineRun line = new CommandLineRun(Path.of(""));

    @BeforeEach
    void threeReleases() throws IOException {
        line = new CommandLineRun(folder);
        line.run("build", line.dataset(A, B), "--releases", line.releases());
        line.run("build", line.dataset(A, C), "--releases", line.releases());
        line.run("build", line.dataset(A_MENDED, C), "--releases", line.releases());
    }

    private Outcome releases(Object... options) {
        Object[] words = new Object[options.length + 3];
        words[0] = "releases";
        words[1] = "--releases";
        words[2] = line.releases();
        System.arraycopy(options, 0, words, 3, options.length);
        return line.run(words);
    }

    private static JsonNode json(Outcome outcome) throws IOException {
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return new JsonMapper().readTree(outcome.out());
    }

    @Test
    void everyReleaseThatIsKeptIsALine() {
        Outcome outcome = releases();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines()).hasSize(4);
        assertThat(outcome.out().lines().toList().get(2))
                .matches("0002 +20[0-9T:-]+Z +2 +[0-9]+ +1 +0 +1 +[0-9.]+ [kM]B");
        assertThat(outcome.out().lines().toList().get(3)).startsWith("0003 ").endsWith("  current");
    }

    @Test
    void theListIsAlsoToBeHadAsJson() throws IOException {
        JsonNode list = json(releases("--json"));
        assertThat(list).hasSize(3);
        assertThat(list.at("/1/release").intValue()).isEqualTo(2);
        assertThat(list.at("/1/current").booleanValue()).isFalse();
        assertThat(list.at("/1/changes/classes/Document/withdrawn").intValue()).isEqualTo(1);
        assertThat(list.at("/1/period/latest").textValue()).isEqualTo("1951-07-10");
        assertThat(list.at("/2/current").booleanValue()).isTrue();
    }

    @Test
    void twoReleasesAreComparedThingByThingInEitherDirection() {
        Outcome outcome = releases("--diff", 1, 3);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .startsWith("From release 0001 (")
                .contains(": 1 created, 1 changed, 1 withdrawn; 2 unchanged.\n")
                .contains("  document: 1 created, 1 changed, 1 withdrawn\n")
                .contains(
                        "  changed    " + DOCUMENT + "a\n",
                        "  withdrawn  " + DOCUMENT + "b\n",
                        "  created    " + DOCUMENT + "c\n");
        assertThat(releases("--diff", 3, 1).out())
                .contains("  created    " + DOCUMENT + "b\n", "  withdrawn  " + DOCUMENT + "c\n");
        assertThat(releases("--diff", 2, 2).out()).contains("nothing differs; 4 unchanged.");
    }

    @Test
    void aLongComparisonIsCutAndSaysSo() {
        Outcome outcome = releases("--diff", 1, 3, "--show", 1);
        assertThat(outcome.out())
                .contains("  changed    " + DOCUMENT + "a\n  and 2 more; --show prints more of them, --json all\n");
    }

    @Test
    void aComparisonIsAlsoToBeHadAsJson() throws IOException {
        JsonNode comparison = json(releases("--diff", 1, 3, "--json"));
        assertThat(comparison.at("/from").intValue()).isEqualTo(1);
        assertThat(comparison.at("/created").intValue()).isEqualTo(1);
        assertThat(comparison.at("/unchanged").intValue()).isEqualTo(2);
        assertThat(comparison.at("/entities")).hasSize(3);
        assertThat(comparison.at("/entities/1/iri").textValue()).isEqualTo(DOCUMENT + "b");
        assertThat(comparison.at("/entities/1/change").textValue()).isEqualTo("withdrawn");
        assertThat(comparison.at("/entities/1/previousHash").textValue()).hasSize(64);
        assertThat(comparison.at("/entities/1").has("hash")).isFalse();
    }

    @Test
    void aReleaseThatIsNotKeptIsOneSentence() {
        Outcome outcome = releases("--diff", 1, 7);
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err())
                .isEqualTo("dossier: no release 7 in " + line.releases()
                        + "; \"dossier releases\" lists those that are kept\n");
    }

    @Test
    void withoutAReleaseOneSentenceSaysHowToMakeOne() {
        Outcome outcome = line.run("releases", "--releases", folder.resolve("nowhere"));
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).startsWith("dossier: no release in ");
    }

    @Test
    void pruningSaysWhatItRemovesAndADryRunRemovesNothing() {
        Outcome young = releases("--prune", "--keep", 1, "--keep-days", 30);
        assertThat(young.out()).isEqualTo("Nothing freed, 3 releases left.\n");
        Outcome dry = releases("--prune", "--keep", 2, "--dry-run");
        assertThat(dry.out())
                .containsPattern("Release 0001 would be removed: .*B\n.*B would be freed, 2 releases would stay\\.\n");
        assertThat(line.releases().resolve("0001")).isDirectory();
        Outcome done = releases("--prune", "--keep", 1);
        assertThat(done.out())
                .contains("Release 0001 is removed: ", "Release 0002 is removed: ", " freed, 1 release left.");
        assertThat(line.releases().resolve("0001")).doesNotExist();
        assertThat(line.releases().resolve("0003")).isDirectory();
    }
}
