package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dossier.cli.CommandLineRun.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkEvaluationTest {
    @TempDir
    private Path folder;

    private CommandLineRun line;
    private Path dataset;
    private Path gold;

    @BeforeEach
    void describe() throws IOException {
        line = new CommandLineRun(folder);
        dataset = line.dataset();
        Path authorities = Files.createDirectories(dataset.resolve("authorities"));
        Files.writeString(authorities.resolve("people.tsv"), "id\tname\twikidata\n1\tPeng Dehuai\tQ381823\n");
        Files.writeString(dataset.resolve("dataset.yaml"), """
                        authorities:
                          - name: people
                            file: people.tsv
                            kind: person
                            fields: {id: id, label: name}
                            identifiers: {wikidata: wikidata}
                        """, StandardOpenOption.APPEND);
        gold = Files.writeString(folder.resolve("gold.tsv"), """
                key\tkind\tnames\tyears\twithin\tright\tnote
                blind-peng\tperson\tPeng Dehuai\t1950\t\twikidata:Q381823\t
                """);
    }

    @Test
    void onePartIsMeasured() {
        Outcome outcome = evaluate("blind");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("gold.tsv: 1 entities of 1, the part \"blind\"; 1 have right identifiers");
    }

    @Test
    void aPartThatTheFileHasNotIsToldInsteadOfMeasured() {
        for (String part : new String[] {"train", "test"}) {
            Outcome outcome = evaluate(part);
            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.err())
                    .contains("gold.tsv: has no row of the part \"" + part + "\"; name another with --split");
        }
    }

    private Outcome evaluate(String part) {
        return line.run(
                "link", dataset, "--evaluate", gold, "--split", part, "--index", folder.resolve("authority-index"));
    }
}
