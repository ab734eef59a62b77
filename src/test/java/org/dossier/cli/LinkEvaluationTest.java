package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void optionsThatDoNothingTogetherAreRefused() {
        refused("--split goes with --evaluate GOLD.tsv", "--split", "test");
        refused("--calibration goes with --evaluate GOLD.tsv", "--calibration", folder.resolve("curve.tsv"));
        refused("--split goes with --evaluate GOLD.tsv", "--review", "--split", "test");
        refused("--reviewer goes with --review", "--reviewer", "Ann");
        refused("--reviewer goes with --review", "--evaluate", gold, "--reviewer", "Ann");
        refused("--review and --evaluate are two things", "--review", "--evaluate", gold);
        refused("--index does nothing with --review", "--review", "--index", folder);
        refused("--least does nothing with --review", "--review", "--least", "0.7");
        refused("--show does nothing with --review", "--review", "--show", "1");
        refused("--show does nothing with --evaluate", "--evaluate", gold, "--show", "1");
        refused("--show is a number from 0 on, not -1", "--show", "-1");
        refused("--least is a score from 0 to 1, not 1.5", "--least", "1.5");
        refused(
                "is no ORCID iD, as its last digit does not fit the others",
                "--review",
                "--reviewer",
                "0000-0002-1825-0096");
        assertThat(dataset.resolve("candidates.jsonl")).doesNotExist();
    }

    @Test
    void whatIsWrongWithTheMappingsIsTold() throws IOException {
        Files.writeString(dataset.resolve("mappings.sssom.tsv"), """
                #curie_map:
                #  id: http://localhost:3030/id/
                #mapping_set_id: http://localhost:3030/mappings
                #license: https://creativecommons.org/publicdomain/zero/1.0/
                subject_id\tpredicate_id\tobject_id\tmapping_justification
                id:person/a\tskos:exactMatch\twd:Q1\tsemapv:ManualMappingCuration
                """);
        Outcome outcome = line.run("link", dataset, "--index", folder.resolve("authority-index"));
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("dossier: mappings.sssom.tsv:6: object_id \"wd:Q1\" has the prefix \"wd\"");
    }

    private void refused(String because, Object... options) {
        List<Object> words = new ArrayList<>(List.of("link", dataset));
        words.addAll(List.of(options));
        Outcome outcome = line.run(words.toArray());
        assertThat(outcome.code()).as(because).isEqualTo(2);
        assertThat(outcome.err()).contains(because);
    }

    private Outcome evaluate(String part) {
        return line.run(
                "link", dataset, "--evaluate", gold, "--split", part, "--index", folder.resolve("authority-index"));
    }
}
