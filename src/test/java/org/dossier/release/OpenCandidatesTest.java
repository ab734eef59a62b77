package org.dossier.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dossier.disk.Unpacked;
import org.dossier.dump.Distribution;
import org.dossier.dump.Part;
import org.dossier.link.Proposal;
import org.dossier.link.review.Proposed;
import org.dossier.mapping.MappingRule;
import org.dossier.rdf.Iri;
import org.dossier.store.QueryFault;
import org.dossier.store.StoreReader;
import org.junit.jupiter.api.Test;

/** What a release makes of {@code candidates.jsonl}. */
class OpenCandidatesTest extends SmallReleases {
    private static final String GRAPH = SmallDataset.BASE + "graph/candidates";
    private static final String MAO = SmallDataset.BASE + "id/person/mao-zedong";
    private static final Proposal OF_MAO = Proposed.proposal(
            "mao-zedong",
            "Mao Zedong",
            2,
            Proposed.candidate(0.9371, "Mao Zedong", "wikidata:Q5816", "isni:0000 0001 2140 3549", "hsg:112894"),
            Proposed.candidate(0.61, "Mao Zemin", "wikidata:Q702131"));
    private static final String DECISIONS = """
            #curie_map:
            #  id: http://localhost:3030/id/
            #  isni: https://isni.org/isni/
            #  wikidata: http://www.wikidata.org/entity/
            #mapping_set_id: http://localhost:3030/mappings
            #license: https://creativecommons.org/licenses/by/4.0/
            subject_id	predicate_id	predicate_modifier	object_id	mapping_justification	reviewer_label
            """;

    @Test
    void eachIdentifierOfACandidateIsAMappingWithScoreAndReasonsInAGraphOfItsOwn() throws IOException {
        Release release = built(OF_MAO);
        List<String> lines = Unpacked.lines(release.dumps().resolve("small-candidates.nt.gz"));
        assertThat(subjects(lines)).containsExactly("isni-0000000121403549", "wikidata-Q5816", "wikidata-Q702131");
        String sssom = "https://w3id.org/sssom/";
        String owl = "http://www.w3.org/2002/07/owl#";
        assertThat(lines.stream()
                        .filter(line -> line.contains("#candidate-wikidata-Q5816>"))
                        .map(line -> line.substring(line.indexOf(' ') + 1)))
                .containsExactly(
                        "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <" + sssom + "Mapping> .",
                        "<http://www.w3.org/2000/01/rdf-schema#comment>"
                                + " \"name +2.50: the same words; role -0.80: ours diplomat, theirs soldier\" .",
                        "<" + owl + "annotatedProperty> <http://www.w3.org/2004/02/skos/core#exactMatch> .",
                        "<" + owl + "annotatedSource> <" + MAO + "> .",
                        "<" + owl + "annotatedTarget> <http://www.wikidata.org/entity/Q5816> .",
                        "<" + sssom + "confidence> \"0.937e0\"^^<http://www.w3.org/2001/XMLSchema#double> .",
                        "<" + sssom + "mapping_justification> <https://w3id.org/semapv/vocab/CompositeMatching> .",
                        "<" + sssom + "mapping_tool> \"Dossier\" .",
                        "<" + sssom + "mapping_tool_version> \"" + ToolVersion.of() + "\" .",
                        "<" + sssom + "object_label> \"Mao Zedong\" .");
        assertThat(release.manifest().inputs())
                .extracting(Manifest.FileEntry::path)
                .endsWith("documents.jsonl", "candidates.jsonl");
    }

    @Test
    void storeDumpsAndManifestCountTheSame() throws IOException {
        Release release = built(OF_MAO);
        assertThat(release.manifest().counts())
                .containsEntry("candidateTriples", 30L)
                .containsEntry("candidates", 3L)
                .doesNotContainKey("Mapping");
        assertThat(release.manifest().dumps())
                .filteredOn(dump -> dump.part() == Part.CANDIDATES)
                .allMatch(dump -> dump.triples() == 30)
                .extracting(Distribution::file)
                .containsExactly(
                        "small-candidates.jsonld.gz",
                        "small-candidates.nq.gz",
                        "small-candidates.nt.gz",
                        "small-candidates.nt.zst",
                        "small-candidates.rdf.gz",
                        "small-candidates.ttl.gz");
        List<String> quads = Unpacked.lines(release.dumps().resolve("small-candidates.nq.gz"));
        assertThat(quads).hasSize(30).isSorted().allMatch(line -> line.endsWith(" <" + GRAPH + "> ."));
        assertThat(Unpacked.lines(release.dumps().resolve("small.nq.gz"))).containsAll(quads);
        assertThat(Files.readString(release.dumps().resolve("SHA256SUMS"))).contains("small-candidates.nq.gz");
        assertThat(Files.readString(release.directory().resolve("description.ttl")))
                .contains("void#dump-small-candidates.nq.gz");
        try (StoreReader store = StoreReader.open(release.store())) {
            assertThat(store.size(new Iri(GRAPH))).isEqualTo(30);
            assertThat(store.size()).isEqualTo(release.manifest().counts().get("triples"));
        }
    }

    @Test
    void candidatesAreAskedByTheNameOfTheirGraphAndAreNotInTheDefaultGraph() throws Exception {
        Release release = built(OF_MAO);
        String pattern = "{ ?link <http://www.w3.org/2002/07/owl#annotatedSource> <id/person/mao-zedong> }";
        assertThat(rows(release, "SELECT ?link WHERE { GRAPH <graph/candidates> " + pattern + " }"))
                .isEqualTo(3);
        assertThat(rows(release, "SELECT ?link FROM NAMED <graph/candidates> WHERE { GRAPH ?g " + pattern + " }"))
                .isEqualTo(3);
        assertThat(rows(release, "SELECT ?link FROM <graph/candidates> WHERE " + pattern))
                .isEqualTo(3);
        assertThat(rows(release, "SELECT ?link WHERE " + pattern)).isZero();
        assertThat(
                        rows(
                                release,
                                "SELECT ?o WHERE { <id/person/mao-zedong> <http://www.w3.org/2004/02/skos/core#exactMatch> ?o }"))
                .isZero();
    }

    @Test
    void whatWasDecidedIsNoCandidateAnyMore() throws IOException {
        assertThat(openAfter("exactMatch\tNot\twikidata:Q5816\tsemapv:LexicalMatching\t"))
                .containsExactly("wikidata-Q702131");
        assertThat(openAfter("closeMatch\t\tisni:0000000121403549\tsemapv:ManualMappingCuration\tA. Reviewer"))
                .containsExactly("wikidata-Q702131");
        assertThat(openAfter("exactMatch\t\twikidata:Q5816\tsemapv:ManualMappingCuration\tA. Reviewer"))
                .isEmpty();
        assertThat(openAfter("exactMatch\t\tsssom:NoTermFound\tsemapv:ManualMappingCuration\tA. Reviewer"))
                .isEmpty();
        assertThat(openAfter("exactMatch\t\twikidata:Q5816\tsemapv:LexicalMatching\t"))
                .hasSize(3);
    }

    @Test
    void whatARecordIsLinkedToIsNoCandidateAndTheOtherIdentifiersOfTheSameEntryAre() throws IOException {
        dataset.with("actors.jsonl", """
                {"id": "mao-zedong", "kind": "person", "label": "Mao Zedong", "identifiers": {"isni": "0000000121403549"}}
                """);
        assertThat(open(built(OF_MAO))).containsExactly("wikidata-Q5816", "wikidata-Q702131");
    }

    @Test
    void whatIsProposedForNothingThatThereIsIsToldAndNotPublished() throws IOException {
        Proposal ofNobody = Proposed.proposal("nobody", "Nobody", 1, Proposed.candidate(0.8, "Nobody", "wikidata:Q1"));
        BuildResult result = build(OF_MAO, ofNobody);
        assertThat(open(result.release().orElseThrow())).hasSize(3);
        assertThat(result.report().findings())
                .filteredOn(finding -> finding.where().file().equals("candidates.jsonl"))
                .singleElement()
                .hasToString(
                        "candidates.jsonl:2: http://localhost:3030/id/person/nobody is no person, organization, place or"
                                + " event of this release; its candidates are not published; run dossier link again [L001]");
    }

    @Test
    void aDamagedFileStopsTheBuildAndSaysWhatToDo() throws IOException {
        dataset.with("candidates.jsonl", "{\"subject\": ");
        assertThatThrownBy(() ->
                        new ReleaseBuilder(catalog, BuildSettings.DEFAULT, BuildProgress.SILENT).build(dataset.open()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("candidates.jsonl:1: is not as dossier link writes it")
                .hasMessageEndingWith("run dossier link again");
        assertThat(LinkSubjects.of(dataset.open())).isNotEmpty();
    }

    @Test
    void theChangeLogTellsNothingOfCandidatesAndTheSameOnesGiveTheSameBytes() throws IOException {
        built();
        Release with = built(OF_MAO);
        assertThat(with.manifest().changes().unchanged()).isPositive();
        assertThat(with.directory().resolve("changes.jsonl")).isEmptyFile();
        Release again = built(OF_MAO);
        assertThat(again.manifest().outputs())
                .filteredOn(entry ->
                        entry.path().startsWith("store/") || entry.path().startsWith("dumps/"))
                .isEqualTo(with.manifest().outputs().stream()
                        .filter(entry -> entry.path().startsWith("store/")
                                || entry.path().startsWith("dumps/"))
                        .toList());
    }

    @Test
    void aQueryOfTheLibraryMayAskThemAlsoWhereThereAreNone() throws IOException {
        dataset.withQueries(Map.of("open", """
                # title: Open
                # question: What is open?
                # column: link | a possible link
                # rows: 0
                SELECT ?link { GRAPH <graph/candidates> { ?link a <https://w3id.org/sssom/Mapping> } } ORDER BY ?link
                """));
        assertThat(build(OF_MAO).report().queries())
                .extracting(BuildReport.QueryCheck::rows)
                .containsExactly(3L);
        assertThat(build().report().queries())
                .extracting(BuildReport.QueryCheck::rows)
                .containsExactly(0L);
    }

    @Test
    void explainNamesTheLineOfACandidate() throws IOException {
        assertThat(Explainer.of(built(OF_MAO)).explain(new Iri(MAO)))
                .filteredOn(explained -> explained.rule() == MappingRule.CANDIDATE)
                .hasSize(30)
                .allMatch(explained -> explained.where().toString().equals("candidates.jsonl:1"))
                .allMatch(explained -> MappingRule.CANDIDATE
                        .properties()
                        .contains(explained.triple().predicate()));
    }

    private BuildResult build(Proposal... proposals) throws IOException {
        new Proposed(directory.resolve("small")).with(proposals);
        return new ReleaseBuilder(catalog, BuildSettings.DEFAULT, BuildProgress.SILENT).build(dataset.open());
    }

    private Release built(Proposal... proposals) throws IOException {
        BuildResult result = build(proposals);
        assertThat(result.report().refusal()).isEmpty();
        return result.release().orElseThrow();
    }

    private List<String> openAfter(String decision) throws IOException {
        dataset.with("mappings.sssom.tsv", DECISIONS + "id:person/mao-zedong\tskos:" + decision + "\n");
        return open(built(OF_MAO));
    }

    private static List<String> open(Release release) throws IOException {
        return subjects(Unpacked.lines(release.dumps().resolve("small-candidates.nt.gz")));
    }

    private static List<String> subjects(List<String> lines) {
        return lines.stream()
                .map(line -> line.substring(line.indexOf("#candidate-") + "#candidate-".length(), line.indexOf('>')))
                .distinct()
                .toList();
    }

    private static long rows(Release release, String sparql) throws IOException, QueryFault {
        try (StoreReader store = StoreReader.open(release.store())) {
            return store.run(sparql, SmallDataset.BASE, Duration.ofSeconds(10)).rows();
        }
    }
}
