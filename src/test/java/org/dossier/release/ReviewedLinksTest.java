package org.dossier.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.dossier.disk.Unpacked;
import org.dossier.mapping.AuthorityLink;
import org.dossier.mapping.MappingRule;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;
import org.junit.jupiter.api.Test;

/** What a release makes of {@code mappings.sssom.tsv}. */
class ReviewedLinksTest extends SmallReleases {
    private static final String HEAD = """
            #curie_map:
            #  id: http://localhost:3030/id/
            #  orcid: https://orcid.org/
            #  viaf: http://viaf.org/viaf/
            #  wikidata: http://www.wikidata.org/entity/
            #mapping_set_id: http://localhost:3030/mappings
            #license: https://creativecommons.org/licenses/by/4.0/
            subject_id	predicate_id	predicate_modifier	object_id	object_label	mapping_justification	author_id	author_label	reviewer_id	reviewer_label	mapping_tool	mapping_tool_version	mapping_date	confidence	comment
            """;
    private static final String MAO = "id:person/mao-zedong\tskos:exactMatch\t";
    private static final String Q5816 = "\twikidata:Q5816\tMao\tsemapv:MappingReview\t";
    private static final String REVIEWED = MAO + Q5816
            + "orcid:0000-0002-1825-0097\tAn Author\t\tA. Reviewer|B. Reviewer\tDossier\t0.1.0\t2026-03-01\t0.998\tby hand\n";
    private static final String REJECTED = MAO + "Not" + Q5816 + "\t\t\tA. Reviewer\t\t\t\t\t\n";
    private static final String PROPOSED =
            MAO + "\twikidata:Q5816\t\tsemapv:LexicalMatching\t\t\t\t\tDossier\t0.1.0\t\t0.5\t\n";
    private static final String IDENTIFIED = """
            {"id": "mao-zedong", "kind": "person", "label": "Mao Zedong", "identifiers": {"wikidata": "Q5816"}, \
            "identifierSources": {"wikidata": ["a list"]}}
            """;
    private static final Iri MAPPING = AuthorityLink.mapping(
            new Iri(SmallDataset.BASE + "id/person/mao-zedong"), new Iri("http://www.wikidata.org/entity/Q5816"));

    @Test
    void aReviewedRowIsAShortcutAndAMappingThatTellsWhoSaysSo() throws IOException {
        Release release = built(REVIEWED);
        assertThat(links(release))
                .containsExactly(
                        "mapping/X owl:annotatedProperty skos:exactMatch",
                        "mapping/X owl:annotatedSource <person/mao-zedong>",
                        "mapping/X owl:annotatedTarget <http://www.wikidata.org/entity/Q5816>",
                        "mapping/X pav:authoredBy <https://orcid.org/0000-0002-1825-0097>",
                        "mapping/X pav:authoredOn \"2026-03-01\"^^xsd:date",
                        "mapping/X rdf:type sssom:Mapping",
                        "mapping/X rdfs:comment \"by hand\"",
                        "mapping/X sssom:author_label \"An Author\"",
                        "mapping/X sssom:confidence \"0.998e0\"^^xsd:double",
                        "mapping/X sssom:mapping_justification semapv:MappingReview",
                        "mapping/X sssom:mapping_tool \"Dossier\"",
                        "mapping/X sssom:mapping_tool_version \"0.1.0\"",
                        "mapping/X sssom:object_label \"Mao\"",
                        "mapping/X sssom:reviewer_label \"A. Reviewer\"",
                        "mapping/X sssom:reviewer_label \"B. Reviewer\"",
                        "person/mao-zedong skos:exactMatch <http://www.wikidata.org/entity/Q5816>");
        assertThat(places(release)).containsExactly("mappings.sssom.tsv:9");
        assertThat(release.manifest().inputs())
                .extracting(Manifest.FileEntry::path)
                .endsWith("documents.jsonl", "mappings.sssom.tsv");
    }

    @Test
    void whatARecordAndARowSayIsOneMappingThatTellsBoth() throws IOException {
        dataset.with("actors.jsonl", IDENTIFIED);
        Release release = built(REVIEWED);
        assertThat(links(release))
                .contains(
                        "mapping/X dcterms:source \"a list\"",
                        "mapping/X sssom:mapping_justification semapv:MappingReview",
                        "person/mao-zedong skos:exactMatch <http://www.wikidata.org/entity/Q5816>")
                .hasSize(17);
        assertThat(places(release)).containsExactly("actors.jsonl:1", "mappings.sssom.tsv:9");
    }

    @Test
    void aRejectionBeatsTheIdentifierOfARecordAndIsTold() throws IOException {
        dataset.with("actors.jsonl", IDENTIFIED);
        BuildResult result = build(REJECTED);
        assertThat(links(result.release().orElseThrow()))
                .contains(
                        "mapping/X sssom:predicate_modifier \"Not\"",
                        "mapping/X owl:annotatedProperty skos:exactMatch",
                        "mapping/X dcterms:source \"a list\"")
                .noneMatch(line -> line.startsWith("person/"));
        assertThat(result.report().findings())
                .filteredOn(finding -> finding.code().equals("M008"))
                .singleElement()
                .hasToString(
                        "actors.jsonl:1: wikidata:Q5816 is rejected by mappings.sssom.tsv:9, which holds; remove the"
                                + " identifier here, or that row if the identifier is right [M008]");
    }

    @Test
    void aCloseMatchTakesThePlaceOfTheIdentifierOfARecord() throws IOException {
        dataset.with("actors.jsonl", IDENTIFIED);
        BuildResult result = build(REVIEWED.replace("exactMatch", "closeMatch"));
        assertThat(links(result.release().orElseThrow()))
                .contains(
                        "mapping/X owl:annotatedProperty skos:closeMatch",
                        "person/mao-zedong skos:closeMatch <http://www.wikidata.org/entity/Q5816>")
                .noneMatch(line -> line.contains("exactMatch"));
        assertThat(result.report().findings())
                .anyMatch(finding -> finding.message().startsWith("wikidata:Q5816 is a close match only by "));
    }

    @Test
    void aProposalThatNoPersonIsBehindIsNoShortcut() throws IOException {
        assertThat(links(built(PROPOSED)))
                .contains("mapping/X sssom:mapping_justification semapv:LexicalMatching")
                .noneMatch(line -> line.startsWith("person/"));
        dataset.with("actors.jsonl", IDENTIFIED);
        Release release = built(PROPOSED);
        assertThat(links(release))
                .contains(
                        "mapping/X sssom:mapping_justification semapv:ManualMappingCuration",
                        "person/mao-zedong skos:exactMatch <http://www.wikidata.org/entity/Q5816>")
                .noneMatch(line -> line.contains("confidence"));
        assertThat(places(release)).containsExactly("actors.jsonl:1", "mappings.sssom.tsv:9");
    }

    @Test
    void thatThereIsNoEntryIsAMappingAndNothingElse() throws IOException {
        assertThat(links(built(REVIEWED.replace("wikidata:Q5816", "sssom:NoTermFound"))))
                .contains("mapping/X owl:annotatedTarget sssom:NoTermFound")
                .noneMatch(line -> line.startsWith("person/"));
    }

    @Test
    void anEntryHasTheIriThatItsAuthorityFileGivesIt() throws IOException {
        String written = REVIEWED.replace("wikidata:Q5816", "https://www.wikidata.org/wiki/Q5816");
        assertThat(links(built(written)))
                .contains("person/mao-zedong skos:exactMatch <http://www.wikidata.org/entity/Q5816>");
    }

    @Test
    void aNameThatNoRecordClaimsHasLinksToo() throws IOException {
        assertThat(links(built(REVIEWED.replace("person/mao-zedong", "actor/nobody-known"))))
                .contains("actor/nobody-known skos:exactMatch <http://www.wikidata.org/entity/Q5816>");
    }

    @Test
    void whatIsWrongIsToldWithItsLineAndTheOthersArePublished() throws IOException {
        BuildResult result = build(REVIEWED.replace("person/mao-zedong", "person/nobody")
                + REVIEWED.replace("person/mao-zedong", "document/1")
                + REVIEWED.replace("exactMatch", "broadMatch")
                + REVIEWED.replace("0.998", "1.4")
                + REVIEWED.replace("wikidata:", "wd:")
                + REJECTED.replace("mao-zedong", "stalin")
                + REVIEWED.replace("mao-zedong", "stalin"));
        assertThat(result.report().findings())
                .filteredOn(finding -> finding.where().file().equals("mappings.sssom.tsv"))
                .allMatch(finding -> finding.severity() == Finding.Severity.WARNING)
                .extracting(finding -> finding.where().line() + " " + finding.code() + " " + finding.rule())
                .containsExactly(
                        "9 S014 unknown subject",
                        "10 S014 unknown subject",
                        "11 S015 other predicate",
                        "12 S008 bad confidence",
                        "13 S005 bad identifier",
                        "15 S011 contradiction");
        assertThat(links(result.release().orElseThrow()))
                .contains("person/mao-zedong skos:exactMatch <http://www.wikidata.org/entity/Q5816>")
                .noneMatch(line -> line.startsWith("person/stalin skos") || line.contains("confidence"));
        assertThat(result.report().isClean()).isTrue();
    }

    @Test
    void explainNamesTheRowOfEachStatement() throws IOException {
        Explainer explainer = Explainer.of(built(REVIEWED));
        assertThat(explainer.explain(new Iri(SmallDataset.BASE + "id/person/mao-zedong")))
                .filteredOn(explained -> explained.rule() == MappingRule.MAPPING_ROW)
                .singleElement()
                .satisfies(explained -> {
                    assertThat(explained.where()).hasToString("mappings.sssom.tsv:9");
                    assertThat(explained.triple().predicate().localName()).isEqualTo("exactMatch");
                });
        List<Triple> triples = explainer.explain(MAPPING).stream()
                .map(Explainer.Explained::triple)
                .toList();
        assertThat(triples).hasSize(15);
        assertThat(triples.stream().map(Triple::predicate).collect(Collectors.toSet()))
                .isSubsetOf(MappingRule.MAPPING_ROW.properties());
        Files.writeString(directory.resolve("small/mappings.sssom.tsv"), HEAD);
        assertThat(explainer.changedInputs())
                .singleElement()
                .asString()
                .startsWith("mappings.sssom.tsv: has changed since release 0001 was built");
    }

    @Test
    void theReleaseHasAllLinksAsOneCanonicalFile() throws IOException {
        dataset.with("actors.jsonl", IDENTIFIED);
        dataset.and("actors.jsonl", """
                {"id": "stalin", "kind": "person", "label": "Joseph Stalin", "identifiers": {"viaf": "101717564"}}
                """);
        Release release = built(REJECTED + REVIEWED.replace("wikidata:Q5816", "https://example.org/q/1"));
        assertThat(release.directory().resolve("mappings.sssom.tsv")).hasContent("""
                #curie_map:
                #  id: http://localhost:3030/id/
                #  ns: https://example.org/q/
                #  orcid: https://orcid.org/
                #  viaf: http://viaf.org/viaf/
                #  wikidata: http://www.wikidata.org/entity/
                #mapping_set_id: http://localhost:3030/mappings
                #license: https://creativecommons.org/publicdomain/zero/1.0/
                subject_id	subject_label	predicate_id	predicate_modifier	object_id	object_label	mapping_justification	author_id	author_label	reviewer_label	mapping_tool	mapping_tool_version	mapping_date	confidence	comment
                id:person/mao-zedong	Mao Zedong	skos:exactMatch		ns:1	Mao	semapv:MappingReview	orcid:0000-0002-1825-0097	An Author	A. Reviewer|B. Reviewer	Dossier	0.1.0	2026-03-01	0.998	by hand
                id:person/mao-zedong	Mao Zedong	skos:exactMatch	Not	wikidata:Q5816	Mao	semapv:MappingReview			A. Reviewer					Seen in: a list
                id:person/stalin	Joseph Stalin	skos:exactMatch		viaf:101717564		semapv:ManualMappingCuration\t\t\t\t\t\t\t\t
                """);
        dataset.with("actors.jsonl", "{\"id\": \"a\", \"kind\": \"person\", \"label\": \"A\"}\n");
        assertThat(built("").directory().resolve("mappings.sssom.tsv"))
                .content()
                .endsWith("subject_id\tpredicate_id\tobject_id\tmapping_justification\n");
    }

    @Test
    void theSameRowsInAnotherReleaseChangeNothing() throws IOException {
        built(REVIEWED);
        assertThat(built("\n" + REVIEWED).manifest().changes().changed()).isZero();
        assertThat(built("").manifest().changes().classes()).containsKeys("Mapping", "Person");
    }

    private BuildResult build(String rows) throws IOException {
        dataset.with("mappings.sssom.tsv", HEAD + rows);
        return new ReleaseBuilder(catalog, BuildSettings.DEFAULT, BuildProgress.SILENT).build(dataset.open());
    }

    private Release built(String rows) throws IOException {
        BuildResult result = build(rows);
        assertThat(result.report().refusal()).isEmpty();
        return result.release().orElseThrow();
    }

    /** The graph of links in short, without the keys of mappings. */
    private static List<String> links(Release release) throws IOException {
        return Unpacked.lines(release.dumps().resolve("small-links.nt.gz")).stream()
                .map(ReviewedLinksTest::shortened)
                .sorted()
                .toList();
    }

    private static String shortened(String line) {
        String text = line.substring(0, line.length() - 2).replaceAll("id/mapping/[^>]+", "id/mapping/X");
        for (var prefix : org.dossier.rdf.Namespaces.byPrefix().entrySet()) {
            text = text.replaceAll("<" + prefix.getValue() + "([A-Za-z_]+)>", prefix.getKey() + ":$1");
        }
        return text.replaceFirst("^<http://localhost:3030/id/([^>]*)>", "$1")
                .replace("<http://localhost:3030/id/", "<");
    }

    private static List<String> places(Release release) throws IOException {
        return Unpacked.lines(release.dumps().resolve("small-records.nt.gz")).stream()
                .filter(line -> line.contains("id/mapping/"))
                .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
                .toList();
    }
}
