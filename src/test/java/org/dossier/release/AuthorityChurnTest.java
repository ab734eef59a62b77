package org.dossier.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.dossier.disk.Unpacked;
import org.dossier.mapping.AuthorityLink;
import org.dossier.mapping.MappingRule;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Namespaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a release makes of {@code links.tsv}. */
class AuthorityChurnTest extends SmallReleases {
    private static final String HEAD = "subject\tidentifier\textract\tentry\tstatus\treplaced_by\tnoticed\n";
    private static final String MAO = SmallDataset.BASE + "id/person/mao-zedong";
    private static final String FOUND = MAO + "\twikidata:Q5816\tpersons\te1\tfound\t\t\n";
    private static final String REPLACED = MAO + "\tviaf:12\tpersons\te1\treplaced\tviaf:99\t2026-03-01\n";
    private static final String WITHDRAWN = MAO + "\tviaf:12\tpersons\te1\twithdrawn\t\t2026-03-01\n";
    private static final String ACTORS = """
            {"id": "mao-zedong", "kind": "person", "label": "Mao Zedong", "identifiers": {"wikidata": "Q5816", "viaf": "12"}}
            """;
    private static final String DECISIONS = """
            #curie_map:
            #  id: http://localhost:3030/id/
            #  viaf: http://viaf.org/viaf/
            #mapping_set_id: http://localhost:3030/mappings
            #license: https://creativecommons.org/licenses/by/4.0/
            subject_id	predicate_id	predicate_modifier	object_id	mapping_justification	reviewer_label
            """;

    @BeforeEach
    void linkedActors() throws IOException {
        dataset.with("actors.jsonl", ACTORS);
    }

    @Test
    void aReplacedIdentifierStaysDeprecatedAndTheOtherIsLinkedToo() throws IOException {
        BuildResult result = build(FOUND + REPLACED);
        assertThat(links(result.release().orElseThrow()))
                .containsExactly(
                        "mapping/12 dcterms:isReplacedBy mapping/99",
                        "mapping/12 owl:annotatedProperty skos:exactMatch",
                        "mapping/12 owl:annotatedSource person",
                        "mapping/12 owl:annotatedTarget viaf:12",
                        "mapping/12 owl:deprecated \"true\"^^xsd:boolean",
                        "mapping/12 rdf:type sssom:Mapping",
                        "mapping/12 skos:changeNote \"replaced by viaf:99, noticed on 2026-03-01\"",
                        "mapping/12 sssom:mapping_justification semapv:ManualMappingCuration",
                        "mapping/99 owl:annotatedProperty skos:exactMatch",
                        "mapping/99 owl:annotatedSource person",
                        "mapping/99 owl:annotatedTarget viaf:99",
                        "mapping/99 pav:authoredOn \"2026-03-01\"^^xsd:date",
                        "mapping/99 rdf:type sssom:Mapping",
                        "mapping/99 rdfs:comment \"stands for http://viaf.org/viaf/12 in the extract \\\"persons\\\"\"",
                        "mapping/99 sssom:mapping_justification semapv:MappingChaining",
                        "person skos:exactMatch viaf:12",
                        "person skos:exactMatch viaf:99");
        assertThat(churn(result))
                .containsExactly("links.tsv:3: viaf:12 of " + MAO + " was replaced by viaf:99, noticed on 2026-03-01;"
                        + " both are linked and the mapping of the former is deprecated; write viaf:99 where the link is"
                        + " recorded [L002]");
        assertThat(result.report().findings())
                .filteredOn(finding -> finding.code().equals("L002"))
                .allMatch(finding -> finding.severity() == Finding.Severity.WARNING);
        assertThat(Unpacked.lines(result.release().orElseThrow().dumps().resolve("small-records.nt.gz")))
                .filteredOn(line -> line.contains("links.tsv:3"))
                .hasSize(2);
        assertThat(result.release().orElseThrow().manifest().inputs())
                .extracting(Manifest.FileEntry::path)
                .contains("links.tsv");
    }

    @Test
    void aWithdrawnIdentifierStaysDeprecatedAndIsTold() throws IOException {
        BuildResult result = build(WITHDRAWN);
        assertThat(links(result.release().orElseThrow()))
                .contains(
                        "mapping/12 owl:deprecated \"true\"^^xsd:boolean",
                        "mapping/12 skos:changeNote \"withdrawn from the extract \\\"persons\\\", noticed on 2026-03-01\"",
                        "person skos:exactMatch viaf:12")
                .noneMatch(line -> line.contains("isReplacedBy"));
        assertThat(churn(result))
                .containsExactly("links.tsv:2: viaf:12 of " + MAO + " was withdrawn from the extract \"persons\","
                        + " noticed on 2026-03-01; the link stays and its mapping is deprecated; look whether it still"
                        + " holds, and correct it where it is recorded [L003]");
    }

    @Test
    void aCircleIsToldAndChangesNothing() throws IOException {
        BuildResult result = build(WITHDRAWN.replace("withdrawn\t", "circular\tviaf:13"));
        assertThat(links(result.release().orElseThrow()))
                .contains("person skos:exactMatch viaf:12")
                .noneMatch(line -> line.contains("deprecated") || line.contains("viaf:13"));
        assertThat(churn(result))
                .containsExactly(
                        "links.tsv:2: viaf:12 of " + MAO + " was replaced in a circle, by viaf:13 and so on back"
                                + " again, noticed on 2026-03-01; the link stays as it is; look up which of them lives, and"
                                + " correct the extract that is out of date [L004]");
    }

    @Test
    void whatIsReplacedInAnExtractThatIsNotKnownIsSaidSo() throws IOException {
        BuildResult result = build(REPLACED.replace("\tpersons\te1\t", "\t\t\t"));
        assertThat(links(result.release().orElseThrow()))
                .contains("mapping/99 rdfs:comment \"stands for http://viaf.org/viaf/12 in an authority file\"");
    }

    @Test
    void aReviewedCloseMatchIsPassedOnAsOne() throws IOException {
        dataset.with("actors.jsonl", ACTORS.replace(", \"viaf\": \"12\"", ""));
        decide("closeMatch\t\tviaf:12");
        assertThat(links(build(REPLACED).release().orElseThrow()))
                .contains("person skos:closeMatch viaf:12", "person skos:closeMatch viaf:99")
                .contains("mapping/12 dcterms:isReplacedBy mapping/99")
                .noneMatch(line -> line.startsWith("person skos:exactMatch viaf"));
    }

    @Test
    void whatIsSaidOfTheOtherIdentifierHolds() throws IOException {
        dataset.with("actors.jsonl", ACTORS.replace("\"12\"", "[\"12\", \"99\"]"));
        assertThat(links(build(REPLACED).release().orElseThrow()))
                .contains(
                        "mapping/12 dcterms:isReplacedBy mapping/99",
                        "mapping/99 sssom:mapping_justification semapv:ManualMappingCuration")
                .noneMatch(line -> line.contains("MappingChaining"));
        dataset.with("actors.jsonl", ACTORS);
        decide("exactMatch\tNot\tviaf:99");
        BuildResult rejected = build(REPLACED);
        assertThat(links(rejected.release().orElseThrow()))
                .contains("mapping/12 owl:deprecated \"true\"^^xsd:boolean")
                .noneMatch(line -> line.contains("isReplacedBy") || line.startsWith("person skos:exactMatch viaf:99"));
        assertThat(churn(rejected))
                .singleElement()
                .asString()
                .contains("mappings.sssom.tsv rejects viaf:99, so that only the former is linked");
    }

    @Test
    void anIdentifierThatIsOnlyProposedIsNotSaidToBeLinked() throws IOException {
        dataset.with(
                "mappings.sssom.tsv",
                DECISIONS + "id:person/mao-zedong\tskos:exactMatch\t\tviaf:99\tsemapv:LexicalMatching\t\n");
        BuildResult proposed = build(REPLACED);
        assertThat(links(proposed.release().orElseThrow()))
                .noneMatch(line -> line.startsWith("person skos:exactMatch viaf:99"));
        assertThat(churn(proposed))
                .singleElement()
                .asString()
                .contains("only the former is linked", "decide on viaf:99 in mappings.sssom.tsv");
    }

    @Test
    void aLinkThatTheDatasetHasNoMoreIsNotTold() throws IOException {
        dataset.with("actors.jsonl", ACTORS.replace("\"12\"", "\"99\""));
        BuildResult corrected =
                build(REPLACED + REPLACED.replace("mao-zedong", "nobody") + REPLACED.replace(MAO, "no IRI"));
        assertThat(links(corrected.release().orElseThrow())).noneMatch(line -> line.contains("deprecated"));
        assertThat(churn(corrected)).isEmpty();
        dataset.with("actors.jsonl", ACTORS);
        decide("exactMatch\tNot\tviaf:12");
        assertThat(churn(build(REPLACED))).isEmpty();
    }

    @Test
    void theFileOfMappingsTellsItToo() throws IOException {
        assertThat(build(REPLACED).release().orElseThrow().directory().resolve("mappings.sssom.tsv"))
                .content()
                .contains(
                        "viaf:12\tsemapv:ManualMappingCuration\t\tDeprecated: replaced by viaf:99, noticed on 2026-03-01\n",
                        "viaf:99\tsemapv:MappingChaining\t2026-03-01\t");
    }

    @Test
    void theNextRunOfLinkKnowsBothAndExplainNamesTheLine() throws IOException {
        Release release = build(REPLACED).release().orElseThrow();
        assertThat(LinkSubjects.of(dataset.open()))
                .filteredOn(named -> named.subject().key().equals(MAO))
                .flatExtracting(named -> named.subject().identifiers())
                .extracting(Object::toString)
                .anyMatch(identifier -> identifier.contains("99"))
                .anyMatch(identifier -> identifier.contains("12"));
        assertThat(Explainer.of(release).explain(new Iri(MAO)))
                .filteredOn(explained -> explained.rule() == MappingRule.AUTHORITY_CHANGE)
                .singleElement()
                .satisfies(explained -> assertThat(explained.where()).hasToString("links.tsv:2"));
        Iri former = AuthorityLink.mapping(new Iri(MAO), new Iri("http://viaf.org/viaf/12"));
        assertThat(Explainer.of(release).explain(former))
                .anyMatch(explained -> explained.rule() == MappingRule.AUTHORITY_CHANGE);
    }

    @Test
    void aDamagedFileStopsTheBuildAndSaysWhatToDo() {
        assertThatThrownBy(() -> build("no tabs\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("links.tsv:2: its columns must be")
                .hasMessageEndingWith("or remove the file and run dossier link again");
    }

    private void decide(String row) throws IOException {
        dataset.with(
                "mappings.sssom.tsv",
                DECISIONS + "id:person/mao-zedong\tskos:" + row + "\tsemapv:ManualMappingCuration\tA. Reviewer\n");
    }

    private BuildResult build(String rows) throws IOException {
        dataset.with("links.tsv", HEAD + rows);
        BuildResult result =
                new ReleaseBuilder(catalog, BuildSettings.DEFAULT, BuildProgress.SILENT).build(dataset.open());
        assertThat(result.report().refusal()).isEmpty();
        return result;
    }

    private static List<String> churn(BuildResult result) {
        return result.report().findings().stream()
                .filter(finding -> finding.where().file().equals("links.tsv"))
                .map(Finding::toString)
                .toList();
    }

    /** What the graph of links says of VIAF, in short. */
    private static List<String> links(Release release) throws IOException {
        return Unpacked.lines(release.dumps().resolve("small-links.nt.gz")).stream()
                .map(AuthorityChurnTest::shortened)
                .filter(line -> !line.contains("wikidata"))
                .sorted()
                .toList();
    }

    private static String shortened(String line) {
        String text = line.substring(0, line.length() - 2)
                .replaceAll("<[^>]*id/mapping/[^>]*viaf-([0-9]+)[^>]*>", "mapping/$1")
                .replaceAll("<[^>]*id/person/mao-zedong>", "person")
                .replaceAll("<http://viaf.org/viaf/([0-9]+)>", "viaf:$1");
        for (var prefix : Namespaces.byPrefix().entrySet()) {
            text = text.replaceAll("<" + prefix.getValue() + "([A-Za-z_]+)>", prefix.getKey() + ":$1");
        }
        return text;
    }
}
