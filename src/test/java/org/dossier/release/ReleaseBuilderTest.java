package org.dossier.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dossier.change.ChangeCounts;
import org.dossier.disk.DurableFiles;
import org.dossier.disk.Sha256;
import org.dossier.disk.Unpacked;
import org.dossier.dump.Period;
import org.dossier.rdf.Iri;
import org.dossier.release.Manifest.FileEntry;
import org.dossier.store.StoreReader;
import org.junit.jupiter.api.Test;

class ReleaseBuilderTest extends SmallReleases {
    @Test
    void aReleaseHoldsEveryArtefactAndIsCurrent() throws IOException {
        Release release = built();
        assertThat(release.name()).isEqualTo("0001");
        assertThat(catalog.current()).contains(release);
        assertThat(Files.readSymbolicLink(directory.resolve("releases/current")))
                .isEqualTo(Path.of("0001"));
        assertThat(files(release))
                .contains(
                        "findings.jsonl",
                        "manifest.json",
                        "report.html",
                        "report.json",
                        "dumps/SHA256SUMS",
                        "dumps/small.nt.gz",
                        "dumps/small-records.nt.gz");
        assertThat(release.datasetFolder()).isEqualTo(directory.toRealPath().resolve("small"));
    }

    @Test
    void storeDumpAndManifestCountTheSame() throws IOException {
        Release release = built();
        List<String> core = Unpacked.lines(release.dumps().resolve("small.nt.gz"));
        List<String> records = Unpacked.lines(release.dumps().resolve("small-records.nt.gz"));
        assertThat(release.manifest().counts())
                .containsEntry("triples", (long) core.size())
                .containsEntry("recordTriples", 5L)
                .containsEntry("Document", 2L)
                .containsEntry("Person", 3L);
        try (StoreReader store = StoreReader.open(release.store())) {
            assertThat(store.size()).isEqualTo(core.size());
            assertThat(store.size(new Iri(SmallDataset.BASE + "graph/records"))).isEqualTo(5);
        }
        assertThat(core).isSorted().doesNotHaveDuplicates().noneMatch(line -> line.contains("_:"));
        assertThat(records)
                .contains("<http://localhost:3030/id/document/2> <https://w3id.org/dossier/ontology#recordedAt>"
                        + " \"documents.jsonl:2\" .");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        Release first = built();
        catalog = new ReleaseCatalog(directory.resolve("elsewhere"));
        Release second = built();
        assertThat(reproducible(second)).isEqualTo(reproducible(first)).hasSizeGreaterThan(20);
        assertThat(manifestOfTheDataset(second)).isEqualTo(manifestOfTheDataset(first));
    }

    @Test
    void anUnchangedDatasetChangesNothingButWhatTellsOfChanges() throws IOException {
        Release first = built();
        Release second = built();
        assertThat(second.manifest().parent()).isEqualTo(first.number());
        assertThat(reproducible(second))
                .filteredOn(entry -> !entry.path().startsWith("changes."))
                .isEqualTo(reproducible(first).stream()
                        .filter(entry -> !entry.path().startsWith("changes."))
                        .toList());
        assertThat(second.directory().resolve("changes.jsonl")).isEmptyFile();
    }

    @Test
    void theManifestTellsTheDaysOfTheDocumentsAndOfNothingElse() throws IOException {
        assertThat(built().manifest().period()).isEqualTo(new Period("1951-07-10", "1952-12-31"));
        dataset.and("documents.jsonl", "{\"id\": \"3\", \"title\": \"Memoir\", \"date\": \"1949-10/..\"}\n");
        assertThat(built().manifest().period()).isEqualTo(new Period("1949-10-01", "1952-12-31"));
        dataset.with("documents.jsonl", "{\"id\": \"3\", \"title\": \"Memoir\"}\n");
        assertThat(built().manifest().period()).isEqualTo(Period.NONE);
    }

    @Test
    void theManifestTellsWhatChangedAndDescribesEachDump() throws IOException {
        Release first = built();
        long entities = first.manifest().changes().created();
        assertThat(entities).isGreaterThan(5);
        assertThat(first.manifest().changes().classes())
                .containsEntry("Document", new ChangeCounts.OfClass(2, 0, 0))
                .containsEntry("Person", new ChangeCounts.OfClass(3, 0, 0));
        assertThat(built().manifest().changes()).isEqualTo(new ChangeCounts(0, 0, 0, entities, new TreeMap<>()));
        assertThat(first.manifest().dumps())
                .hasSize(29)
                .filteredOn(dump -> dump.file().equals("small.ttl.gz"))
                .singleElement()
                .satisfies(dump -> {
                    assertThat(dump.triples())
                            .isEqualTo(Unpacked.lines(first.dumps().resolve("small.nt.gz"))
                                    .size());
                    assertThat(dump.sha256()).isEqualTo(Sha256.of(first.dumps().resolve("small.ttl.gz")));
                    assertThat(dump.replacedCharacters()).isZero();
                });
    }

    /** Its files without those of the text index, in which Lucene puts a random id. */
    private static List<FileEntry> reproducible(Release release) {
        return release.manifest().outputs().stream()
                .filter(entry ->
                        !entry.path().startsWith("text/") && !entry.path().startsWith("reconcile/"))
                .toList();
    }

    /** The manifest without what it says of one build. */
    private static ObjectNode manifestOfTheDataset(Release release) throws IOException {
        ObjectNode manifest = (ObjectNode) new JsonMapper()
                .readTree(release.directory().resolve("manifest.json").toFile());
        return manifest.without(List.of("parent", "history", "measurements", "outputs"));
    }

    @Test
    void theManifestTellsWhatEachStageTook() throws IOException {
        List<StageMeasure> measures = built().manifest().measurements();
        assertThat(measures).extracting(StageMeasure::name).startsWith("Reading and mapping records");
        assertThat(measures.get(0).done()).isEqualTo(5);
        assertThat(measures).allSatisfy(measure -> {
            assertThat(measure.milliseconds()).isBetween(0L, 600_000L);
            assertThat(measure.peakHeapBytes()).isPositive();
            assertThat(measure.bytesWritten()).isNotNegative();
        });
    }

    @Test
    void whatAReleaseIsMadeOfIsNamedWithItsChecksum() throws IOException {
        Release release = built();
        assertThat(release.manifest().inputs())
                .extracting(Manifest.FileEntry::path)
                .containsExactly("dataset.yaml", "actors.jsonl", "events.jsonl", "documents.jsonl");
        assertThat(release.manifest().inputs().get(0).sha256()).matches("[0-9a-f]{64}");
        assertThat(ReleaseVerifier.verify(release)).isEmpty();
    }

    @Test
    void aChangedAMissingAndAStrangeFileAreFound() throws IOException {
        Release release = built();
        Files.writeString(release.reportPage(), "x");
        Files.delete(release.reportData());
        Files.writeString(release.directory().resolve("notes.txt"), "x");
        assertThat(ReleaseVerifier.verify(release))
                .anyMatch(line -> line.endsWith("report.html: is not what was built; build the release again"))
                .anyMatch(line -> line.endsWith("report.json: is missing; build the release again"))
                .anyMatch(line -> line.endsWith("notes.txt: is no part of the release; remove it"))
                .hasSize(3);
    }

    @Test
    void aRejectedRecordIsReportedAndTheOthersArePublished() throws IOException {
        dataset.and("documents.jsonl", "{\"id\": \"3\"}\nnot JSON\n");
        BuildResult result = build(BuildSettings.DEFAULT);
        assertThat(result.release()).isPresent();
        assertThat(result.report().rejected()).isEqualTo(2);
        assertThat(result.report().published()).isEqualTo(5);
        assertThat(result.report().isClean()).isFalse();
        assertThat(result.report().findings(Finding.Severity.REJECTED))
                .extracting(finding -> finding.where() + " " + finding.code())
                .containsExactly("documents.jsonl:3 D003", "documents.jsonl:4 D001");
    }

    @Test
    void moreErrorsThanAllowedLeaveTheCurrentReleaseAsItWas() throws IOException {
        Release first = built();
        List<Path> before = everything();
        dataset.and("documents.jsonl", "{\"id\": \"3\"}\n{\"id\": \"4\"}\n");
        BuildResult refused = build(new BuildSettings(OptionalLong.of(1)));
        assertThat(refused.release()).isEmpty();
        assertThat(refused.report().refusal())
                .isEqualTo(
                        "2 records are rejected, more than the 1 that --max-errors allows; mend them, or allow more");
        assertThat(catalog.current()).contains(first);
        assertThat(ReleaseVerifier.verify(first)).isEmpty();
        assertThat(refused.reportPage())
                .hasValueSatisfying(page -> assertThat(page)
                        .hasFileName("report.html")
                        .content()
                        .contains("There is no release of this", "documents.jsonl:3"));
        assertThat(everything()).containsAll(before);

        assertThat(build(new BuildSettings(OptionalLong.of(2))).release()).isPresent();
        assertThat(directory.resolve("releases/refused")).doesNotExist();
    }

    @Test
    void aRuleOfTheGraphThatIsBrokenRefusesTheReleaseAndNamesTheLine() throws IOException {
        Release first = built();
        dataset.and("events.jsonl", """
            {"id": "x", "label": "X", "begin": "1953", "end": "1893"}
            """);
        BuildResult refused = build(BuildSettings.DEFAULT);
        assertThat(refused.release()).isEmpty();
        assertThat(refused.report().refusal())
                .isEqualTo("1 statement breaks a rule of the graph; mend the records that the report names");
        assertThat(refused.report().findings(Finding.Severity.VIOLATION))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.where()).hasToString("events.jsonl:2");
                    assertThat(finding.recordId()).isEqualTo("x");
                    assertThat(finding.code()).isEqualTo("earliest-before-latest");
                    assertThat(finding.message()).startsWith("http://localhost:3030/id/event/x ends before it begins");
                });
        assertThat(catalog.current()).contains(first);
    }

    @Test
    void theQueriesAreRunAndCarried() throws IOException {
        dataset.withQueries(Map.of("documents", SmallDataset.query(2), "all", SmallDataset.query(1)));
        Release release = built();
        assertThat(Files.readString(release.queries().resolve("all.rq"))).isEqualTo(SmallDataset.query(1));
        assertThat(release.manifest().inputs())
                .extracting(Manifest.FileEntry::path)
                .contains("../queries/all.rq", "../queries/documents.rq");
        assertThat(build(BuildSettings.DEFAULT).report().queries())
                .extracting(query -> query.name() + " " + query.rows() + " of " + query.minimumRows() + query.fault())
                .containsExactly("all 2 of 1", "documents 2 of 2");
    }

    @Test
    void aQueryThatFindsTooLittleRefusesTheRelease() throws IOException {
        Release first = built();
        dataset.withQueries(Map.of("documents", SmallDataset.query(3)));
        BuildResult refused = build(BuildSettings.DEFAULT);
        assertThat(refused.release()).isEmpty();
        assertThat(refused.report().refusal())
                .isEqualTo(
                        "the release does not answer its own queries: documents (it finds 2 rows, fewer than the 3 it"
                                + " promises); mend the queries, or the records they ask of");
        assertThat(catalog.current()).contains(first);
    }

    @Test
    void aRefusalNamesTheFirstQueriesOfManyThatFail() throws IOException {
        String query = SmallDataset.query(3);
        dataset.withQueries(Map.of("a", query, "b", query, "c", query, "d", query, "e", query));
        BuildReport report = build(BuildSettings.DEFAULT).report();
        assertThat(report.refusal())
                .contains("a (it finds 2 rows", "; c (it finds 2 rows", "; and 2 more that the report names; mend")
                .doesNotContain("d (");
        assertThat(report.queries())
                .filteredOn(check -> !check.fault().isEmpty())
                .hasSize(5);
    }

    @Test
    void aQueryThatFailsRefusesTheRelease() throws IOException {
        dataset.withQueries(Map.of(
                "away",
                        SmallDataset.query(1)
                                .replace("?document a", "SERVICE <http://localhost:1/> { ?a ?b ?c } ?document a"),
                "columns", SmallDataset.query(1).replace("# column: label | its label\n", ""),
                "syntax", SmallDataset.query(1).replace("SELECT", "SELEKT")));
        assertThat(build(BuildSettings.DEFAULT).report().queries())
                .extracting(query -> query.name() + ": " + query.fault())
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("away: SERVICE is not answered"),
                        fault -> assertThat(fault)
                                .isEqualTo("columns: its columns are document, label, but its head tells of document"),
                        fault -> assertThat(fault).startsWith("syntax: This is").contains("no SPARQL 1.1 query"));
    }

    @Test
    void aQueryThatTakesTooLongRefusesTheRelease() throws IOException {
        String slow = SmallDataset.query(1)
                .replace("?document a", "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . FILTER (?a = ?l) ?document a");
        dataset.withQueries(Map.of("slow", slow));
        BuildResult refused = build(new BuildSettings(OptionalLong.empty(), Duration.ofMillis(200)));
        assertThat(refused.report().queries())
                .singleElement()
                .extracting(BuildReport.QueryCheck::fault)
                .asString()
                .startsWith("The query took longer than 200 ms and was stopped. ");
    }

    @Test
    void aDatasetWithoutOneGoodRecordIsRefused() throws IOException {
        dataset.with("documents.jsonl", "").with("actors.jsonl", "").with("events.jsonl", "");
        BuildResult result = build(BuildSettings.DEFAULT);
        assertThat(result.release()).isEmpty();
        assertThat(result.report().refusal()).startsWith("no record can be published");
        assertThat(catalog.current()).isEmpty();
    }

    @Test
    void aCheckFindsTheSameAndMakesNothing() throws IOException {
        dataset.and("documents.jsonl", "{\"id\": \"3\"}\n");
        BuildResult checked =
                new ReleaseBuilder(catalog, BuildSettings.DEFAULT, BuildProgress.SILENT).check(dataset.open());
        assertThat(checked.release()).isEmpty();
        assertThat(directory.resolve("releases")).doesNotExist();
        assertThat(checked.report()).isEqualTo(build(BuildSettings.DEFAULT).report());
    }

    @Test
    void twoBuildsAtOnceAreOneTooMany() throws IOException {
        try (BuildSite site = BuildSite.open(catalog)) {
            assertThat(site.directory()).isDirectory();
            assertThatThrownBy(this::built)
                    .isInstanceOf(IOException.class)
                    .hasMessageEndingWith("releases: another build is at work there; wait until it is done, or choose"
                            + " another folder with --releases");
        }
        assertThat(built().number()).isEqualTo(1);
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneClearSentence() throws IOException {
        Files.writeString(directory.resolve("releases"), "a file");
        assertThatThrownBy(this::built)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("releases: cannot be written (")
                .hasMessageEndingWith("; let this user write there, or choose another folder with --releases");
    }

    @Test
    void whatAKilledBuildLeftIsRemoved() throws IOException {
        Release first = built();
        Path left = directory.resolve("releases/.building-0002-abc/store");
        Files.createDirectories(left);
        Files.writeString(left.resolve("x"), "x");
        Files.createSymbolicLink(directory.resolve("releases/.building-link-abc"), Path.of("0001"));
        Files.createDirectories(directory.resolve("releases/.removed-0007-abc/store"));
        assertThat(built().number()).isEqualTo(2);
        assertThat(hidden()).containsExactlyInAnyOrder(".last.json", ".lock");
        assertThat(ReleaseVerifier.verify(first)).isEmpty();
    }

    @Test
    void aReleaseFollowsTheNewestEvenWhereAnotherIsServed() throws IOException {
        built();
        built();
        DurableFiles.switchLink(catalog.directory(), "current", "0001", ".building-");
        Release third = built();
        assertThat(third.number()).isEqualTo(3);
        assertThat(third.manifest().parent()).isEqualTo(2);
        assertThat(third.history()).extracting(Publication::release).containsExactly(1, 2, 3);
    }

    @Test
    void theNumberOfAReleaseThatWasDeletedIsNotUsedAgain() throws IOException {
        Instant noon = Instant.parse("2026-01-02T12:00:00Z");
        published(noon);
        published(noon);
        DurableFiles.delete(catalog.directory().resolve("0002"));
        assertThat(published(noon)).containsExactly("2026-01-02T12:00:03Z", "2026-01-02T12:00:05Z");
        assertThat(catalog.currentNumber()).hasValue(3);

        DurableFiles.delete(catalog.directory().resolve("0003"));
        Files.delete(catalog.directory().resolve(".last.json"));
        assertThat(built().number()).isEqualTo(4);

        DurableFiles.switchLink(catalog.directory(), "current", "0001", ".building-");
        DurableFiles.delete(catalog.directory().resolve("0004"));
        assertThat(built().number()).isEqualTo(5);

        DurableFiles.delete(catalog.directory());
        assertThat(built().number()).isEqualTo(1);
    }

    @Test
    void aLastPublicationThatCannotBeUnderstoodIsOneClearSentence() throws IOException {
        built();
        Files.writeString(catalog.directory().resolve(".last.json"), "1");
        assertThatThrownBy(this::built)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(".last.json: cannot be understood; let it hold the number and the time");
        assertThat(catalog.currentNumber()).hasValue(1);
        assertThat(hidden()).containsExactlyInAnyOrder(".last.json", ".lock");
    }

    @Test
    void publicationsAreAheadOfTheClockAndRiseWhateverItSays() throws IOException {
        Instant noon = Instant.parse("2026-01-02T12:00:00.7Z");
        assertThat(published(noon)).containsExactly("2026-01-02T12:00:03Z");
        assertThat(published(noon)).containsExactly("2026-01-02T12:00:03Z", "2026-01-02T12:00:04Z");
        assertThat(published(noon.minusSeconds(3600)))
                .containsExactly("2026-01-02T12:00:03Z", "2026-01-02T12:00:04Z", "2026-01-02T12:00:05Z");
        assertThat(published(noon.plusSeconds(60))).last().isEqualTo("2026-01-02T12:01:03Z");
    }

    private List<String> published(Instant now) throws IOException {
        BuildSettings settings =
                new BuildSettings(OptionalLong.empty(), Duration.ofSeconds(30), Clock.fixed(now, ZoneOffset.UTC));
        return build(settings).release().orElseThrow().history().stream()
                .map(Publication::published)
                .toList();
    }

    @Test
    void anInputThatIsNotThereIsOneClearSentence() throws IOException {
        Files.delete(directory.resolve("small/actors.jsonl"));
        assertThatThrownBy(() -> dataset.open()).isInstanceOf(IOException.class).hasMessageContaining("actors.jsonl");
    }

    @Test
    void everyStageIsToldWithWhatItGave() throws IOException {
        List<String> told = new ArrayList<>();
        BuildProgress progress = new BuildProgress() {
            private String stage = "";

            @Override
            public void stage(String name, long total) {
                stage = name;
            }

            @Override
            public void step(long done) {
                assertThat(done).isPositive();
            }

            @Override
            public void done(String summary) {
                told.add(stage + ": " + summary);
            }
        };
        new ReleaseBuilder(catalog, BuildSettings.DEFAULT, progress).build(dataset.open());
        assertThat(told).first().isEqualTo("Reading and mapping records: 5 records to publish, 0 rejected");
        assertThat(told).last().isEqualTo("Sealing: release 0001");
    }

    @Test
    void theReportShowsTheRecordsOwnTextAsText() throws IOException {
        dataset.and("documents.jsonl", "{\"id\": \"3\", \"title\": \"x\", \"<script>alert(1)</script>\": 1}\n");
        Release release = built();
        assertThat(release.reportPage())
                .content()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "A small archive")
                .doesNotContain("<script>alert");
    }

    @Test
    void aReportTooLongForAPageSaysThatItIsShortened() throws IOException {
        dataset.and("documents.jsonl", "x\n".repeat(1_001));
        Release release = built();
        assertThat(release.reportPage())
                .content()
                .contains("documents.jsonl:1002<", "the first 1,000; the other 1 are in findings.jsonl")
                .doesNotContain("documents.jsonl:1003<");
        assertThat(release.reportData())
                .content()
                .contains("\"line\" : 1002,", "\"count\" : 1001")
                .doesNotContain("\"line\" : 1003,");
        assertThat(release.directory().resolve("findings.jsonl")).content().contains("\"line\":1003,");
    }

    @Test
    void theReportForProgramsHasARowForEachFinding() throws IOException {
        dataset.and("documents.jsonl", "{\"id\": \"3\"}\n");
        Release release = built();
        JsonNode report = new JsonMapper().readTree(release.reportData().toFile());
        JsonNode row = report.at("/findings/0");
        assertThat(row.at("/file").asText()).isEqualTo("documents.jsonl");
        List<JsonNode> rejected = new ArrayList<>();
        report.at("/findings").forEach(finding -> {
            if (finding.at("/severity").asText().equals("rejected")) {
                rejected.add(finding);
            }
        });
        assertThat(rejected).singleElement().satisfies(finding -> {
            assertThat(finding.at("/line").asInt()).isEqualTo(3);
            assertThat(finding.at("/record").asText()).isEqualTo("3");
            assertThat(finding.at("/code").asText()).isEqualTo("D003");
            assertThat(finding.at("/rule").asText()).isEqualTo("missing field");
        });
        assertThat(report.at("/kinds/2/rejected").asInt()).isEqualTo(1);
    }

    private Release built() throws IOException {
        BuildResult result = build(BuildSettings.DEFAULT);
        assertThat(result.report().refusal()).isEmpty();
        return result.release().orElseThrow();
    }

    private BuildResult build(BuildSettings settings) throws IOException {
        return new ReleaseBuilder(catalog, settings, BuildProgress.SILENT).build(dataset.open());
    }

    private static List<String> files(Release release) throws IOException {
        try (Stream<Path> files = Files.walk(release.directory())) {
            return files.map(file -> release.directory().relativize(file).toString())
                    .toList();
        }
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> files = Files.walk(catalog.directory())) {
            return files.toList();
        }
    }

    private List<String> hidden() throws IOException {
        try (Stream<Path> files = Files.list(catalog.directory())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("."))
                    .toList();
        }
    }
}
