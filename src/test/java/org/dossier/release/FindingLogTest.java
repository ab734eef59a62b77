package org.dossier.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.dossier.release.BuildReport.FindingCount;
import org.dossier.source.SourceLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingLogTest {
    private static final List<String> FILES = List.of("dataset.yaml", "documents.jsonl", "actors.jsonl");

    @TempDir
    Path folder;

    private Path target;
    private FindingLog log;

    @BeforeEach
    void open() throws IOException {
        target = folder.resolve(FindingLog.NAME);
        log = new FindingLog(Files.createDirectory(folder.resolve("waiting")), FILES);
    }

    @Test
    void findingsComeInTheOrderOfTheDatasetsFilesAndNotOfTheirReading() throws IOException {
        log.add(finding("actors.jsonl", 1, "D004"));
        log.add(finding("documents.jsonl", 7, "D004"));
        log.write(id -> false, List.of(), target);
        assertThat(places()).containsExactly("documents.jsonl:7 D004", "actors.jsonl:1 D004");
    }

    @Test
    void aFindingThatADocumentOfTheDatasetSettlesFallsAndTheOthersKeepTheirOrder() throws IOException {
        log.add(finding("documents.jsonl", 1, "M003"));
        log.addIf("held", false, finding("documents.jsonl", 1, "M005"));
        log.addIf("gone\n\"", false, finding("documents.jsonl", 1, "M006"));
        log.addIf("held", true, finding("documents.jsonl", 1, "M007"));
        log.addIf("gone", true, finding("documents.jsonl", 1, "M008"));
        log.add(finding("documents.jsonl", 1, "M001"));
        FindingTally.Summary summary = log.write("held"::equals, List.of(), target);
        assertThat(places())
                .containsExactly(
                        "documents.jsonl:1 M003",
                        "documents.jsonl:1 M006",
                        "documents.jsonl:1 M007",
                        "documents.jsonl:1 M001");
        assertThat(summary.shown()).extracting(Finding::code).containsExactly("M003", "M006", "M007", "M001");
        assertThat(summary.counts()).extracting(FindingCount::code).containsExactly("M001", "M003", "M006", "M007");
    }

    @Test
    void whatIsFoundLaterComesAfterTheOthersOfItsLine() throws IOException {
        log.add(finding("documents.jsonl", 2, "D004"));
        log.addIf("x", false, finding("documents.jsonl", 2, "M005"));
        log.add(finding("documents.jsonl", 4, "D005"));
        log.write(
                id -> false,
                List.of(
                        finding("actors.jsonl", 1, "shape"),
                        finding("documents.jsonl", 9, "shape"),
                        finding("documents.jsonl", 2, "shape"),
                        finding("documents.jsonl", 0, "D022")),
                target);
        assertThat(places())
                .containsExactly(
                        "documents.jsonl:0 D022",
                        "documents.jsonl:2 D004",
                        "documents.jsonl:2 M005",
                        "documents.jsonl:2 shape",
                        "documents.jsonl:4 D005",
                        "documents.jsonl:9 shape",
                        "actors.jsonl:1 shape");
    }

    @Test
    void aFileOfTheDatasetOfWhichNothingIsFoundTakesNoFileOnDisk() throws IOException {
        log.add(finding("documents.jsonl", 1, "D004"));
        assertThat(folder.resolve("waiting")).isDirectoryContaining("glob:**/findings-1");
        assertThat(folder.resolve("waiting").toFile().list()).hasSize(1);
        log.write(id -> false, List.of(), target);
        assertThat(places()).containsExactly("documents.jsonl:1 D004");
    }

    @Test
    void theFirstThousandOfEachRuleAreShownAndAllAreCounted() throws IOException {
        Random random = new Random(11);
        List<Finding> all = new ArrayList<>();
        List<Finding> late = new ArrayList<>();
        for (int line = 1; line <= 6000; line++) {
            Finding finding = finding("documents.jsonl", line, "D00" + (4 + random.nextInt(3)));
            switch (random.nextInt(4)) {
                case 0 -> late.add(finding);
                case 1 -> log.addIf("none", false, finding);
                default -> log.add(finding);
            }
            all.add(finding);
        }
        FindingTally.Summary summary = log.write(id -> false, late, target);
        assertThat(places()).hasSize(6000).isSortedAccordingTo(Comparator.comparingInt(FindingLogTest::line));
        for (FindingCount count : summary.counts()) {
            List<Finding> expected = all.stream()
                    .filter(finding -> finding.code().equals(count.code()))
                    .toList();
            assertThat(count.count()).isEqualTo(expected.size());
            assertThat(summary.shown().stream().filter(finding -> finding.code().equals(count.code())))
                    .isEqualTo(expected.subList(0, 1000));
        }
    }

    private static int line(String place) {
        return Integer.parseInt(place.substring(place.indexOf(':') + 1, place.indexOf(' ')));
    }

    private List<String> places() throws IOException {
        List<String> places = new ArrayList<>();
        for (String line : Files.readAllLines(target)) {
            Finding finding = ReportData.finding(new com.fasterxml.jackson.databind.json.JsonMapper().readTree(line));
            places.add(finding.where().file() + ":" + finding.where().line() + " " + finding.code());
        }
        return places;
    }

    private static Finding finding(String file, long line, String code) {
        return new Finding(
                new SourceLocation(file, line),
                "id \"line\":7",
                "title",
                "a \"line\": 3",
                code,
                "words",
                Finding.Severity.WARNING,
                "told");
    }
}
