package org.dossier.link.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossier.link.mapping.MappingFolder.COLUMNS;
import static org.dossier.link.mapping.MappingFolder.HEAD;
import static org.dossier.link.mapping.MappingFolder.KIM;
import static org.dossier.link.mapping.MappingFolder.MAO;
import static org.dossier.link.mapping.MappingFolder.Q41117;
import static org.dossier.link.mapping.MappingFolder.Q5816;
import static org.dossier.link.mapping.MappingFolder.problems;
import static org.dossier.link.mapping.MappingFolder.read;
import static org.dossier.link.mapping.MappingFolder.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingSetTest {
    @Test
    void anObjectThatIsNoEntryOfItsAuthorityFileIsTold() throws IOException {
        StringBuilder file = new StringBuilder(HEAD + COLUMNS);
        for (String object : List.of(
                "wikidata:5816",
                "http://viaf.org/viaf/Q12",
                "Mao Zedong",
                "wd:Q5816",
                "https://www.wikidata.org/wiki/Q5816",
                "http://example.org/anything")) {
            file.append(
                    row("id:person/mao-zedong", "", "skos:exactMatch", "", object, "", "semapv:ManualMappingCuration"));
        }
        assertThat(read(file.toString()).mappings()).hasSize(2);
        assertThat(problems(file.toString()))
                .containsExactly(
                        "mappings.sssom.tsv:7: object_id \"wikidata:5816\" names no entry: \"5816\" is no identifier of wikidata, which are written as Q855; correct it; the row does not count until then [S016]",
                        "mappings.sssom.tsv:8: object_id \"http://viaf.org/viaf/Q12\" names no entry: \"Q12\" is no identifier of viaf, which are written as 7396101; correct it; the row does not count until then [S016]",
                        "mappings.sssom.tsv:9: object_id \"Mao Zedong\" is no CURIE; write one such as wikidata:Q855; the row does not count until then [S005]",
                        "mappings.sssom.tsv:10: object_id \"wd:Q5816\" has the prefix \"wd\", which curie_map does not declare; add a line for it to the head; the row does not count until then [S005]");
    }

    @Test
    void anOrcidWhoseLastDigitDoesNotFitIsTold() throws IOException {
        String file = HEAD
                + COLUMNS
                + row(
                        "id:person/mao-zedong",
                        "",
                        "skos:exactMatch",
                        "",
                        "wikidata:Q5816",
                        "",
                        "semapv:ManualMappingCuration",
                        "",
                        "",
                        "https://orcid.org/0000-0002-1825-0098|https://orcid.org/0000-0002-1825-0097");
        assertThat(read(file.toString()).mappings()).hasSize(1);
        assertThat(problems(file.toString()))
                .containsExactly(
                        "mappings.sssom.tsv:7: reviewer_id \"https://orcid.org/0000-0002-1825-0098\" is no ORCID iD: one has sixteen digits, the last of which fits the others; correct it; the row counts as it is [S017]");
    }

    private static final String ACCEPTED =
            row("id:person/mao-zedong", "", "skos:exactMatch", "", "wikidata:Q5816", "", "semapv:LexicalMatching");
    private static final String CLOSE =
            row("id:person/mao-zedong", "", "skos:closeMatch", "", "wikidata:Q5816", "", "semapv:MappingReview");
    private static final String REJECTED =
            row("id:person/mao-zedong", "", "skos:exactMatch", "Not", "wikidata:Q5816", "", "semapv:MappingReview");

    @Test
    void theLastRowOfAPairDecides() throws IOException {
        MappingSet set = read(HEAD + COLUMNS + ACCEPTED + CLOSE);
        assertThat(set.mappings()).hasSize(2);
        assertThat(set.decision(MAO, Q5816).orElseThrow().predicate())
                .isEqualTo(new Iri("http://www.w3.org/2004/02/skos/core#closeMatch"));
        assertThat(set.positives(MAO)).containsExactly(set.mappings().get(1));
        assertThat(set.decision(MAO, Q41117)).isEmpty();
        assertThat(set.problems()).isEmpty();
    }

    @Test
    void aRejectionStandsWhateverIsSaidAfterIt() throws IOException {
        String content = HEAD + COLUMNS + ACCEPTED + REJECTED + ACCEPTED;
        MappingSet set = read(content);
        assertThat(set.isRejected(MAO, Q5816)).isTrue();
        assertThat(set.positives(MAO)).isEmpty();
        assertThat(problems(content))
                .containsExactly(
                        "mappings.sssom.tsv:9: accepts what line 8 rejects, and the rejection stands; undo it if"
                                + " the pair is right [S011]");
    }

    @Test
    void aPairIsOneHoweverTheAddressOfItsEntryIsWritten() throws IOException {
        String elsewhere = REJECTED.replace("wikidata:Q5816", "https://www.wikidata.org/wiki/Q5816");
        MappingSet set = read(HEAD + COLUMNS + ACCEPTED + elsewhere);
        assertThat(set.isRejected(MAO, Q5816)).isTrue();
        assertThat(set.isRejected(MAO, new Iri("https://www.wikidata.org/wiki/Q5816")))
                .isTrue();
        assertThat(set.positives(MAO)).isEmpty();
    }

    @Test
    void whatNoPersonIsBehindDoesNotDecideWhereOneIs() throws IOException {
        assertThat(read(HEAD + COLUMNS + CLOSE + ACCEPTED)
                        .decision(MAO, Q5816)
                        .orElseThrow()
                        .isReviewed())
                .isTrue();
        assertThat(read(HEAD + COLUMNS + ACCEPTED + REJECTED).isRejected(MAO, Q5816))
                .isTrue();
    }

    @Test
    void thatThereIsNoEntryIsNoMatch() throws IOException {
        String none =
                row("id:person/kim-il", "", "skos:exactMatch", "", "sssom:NoTermFound", "", "semapv:MappingReview");
        MappingSet set = read(HEAD + COLUMNS + none);
        assertThat(set.decision(KIM, ExternalVocabulary.SSSOM_NO_TERM_FOUND)).isPresent();
        assertThat(set.positives(KIM)).isEmpty();
    }

    @Test
    void aFileOfAnotherProgramIsRead() throws IOException {
        String content = """
                # curie_map:
                #   KF_FOOD: https://kewl-foodie.inc/food/
                #   FOODON: "http://purl.obolibrary.org/obo/FOODON_"
                #   orcid: https://orcid.org/
                # license: https://creativecommons.org/publicdomain/zero/1.0/
                # mapping_date: '2022-05-02'
                # mapping_set_id: https://w3id.org/sssom/tutorial/example1.sssom.tsv
                # mapping_tool_version: 1.10
                # see_also:
                # - https://example.org/a
                # - https://example.org/b
                comment	object_id	predicate_id	subject_id	mapping_justification	reviewer_id	ext_weight	confidence	reviewer_label
                "only ""whole"" apples"	FOODON:00002473	skos:exactMatch	KF_FOOD:F001	semapv:ManualMappingCuration	orcid:0000-0002-7356-1779|orcid:0000-0002-6601-2165	7	0.95	A|B
                	FOODON:00003348	skos:broadMatch	KF_FOOD:F002	semapv:ManualMappingCuration
                """.replace("\n", "\r\n");
        MappingSet set = read(content);
        assertThat(set.problems()).isEmpty();
        Mapping first = set.mappings().get(0);
        assertThat(first.subject()).isEqualTo(new Iri("https://kewl-foodie.inc/food/F001"));
        assertThat(first.object()).isEqualTo(new Iri("http://purl.obolibrary.org/obo/FOODON_00002473"));
        assertThat(first.reviewers())
                .containsExactly(
                        new Iri("https://orcid.org/0000-0002-7356-1779"),
                        new Iri("https://orcid.org/0000-0002-6601-2165"));
        assertThat(first.reviewerNames()).containsExactly("A", "B");
        assertThat(first.comment()).isEqualTo("only \"whole\" apples");
        assertThat(first.confidence()).hasValue(0.95);
        assertThat(first.date()).hasValue(LocalDate.of(2022, 5, 2));
        assertThat(first.toolVersion()).isEqualTo("1.10");
        Mapping second = set.mappings().get(1);
        assertThat(second.comment()).isEmpty();
        assertThat(second.confidence()).isEmpty();
        assertThat(second.date()).hasValue(LocalDate.of(2022, 5, 2));
    }

    @Test
    void aSpreadsheetFillsLinesUpWithTabs() throws IOException {
        String content = HEAD.replace("\n", "\t\t\t\n")
                + "subject_id\tpredicate_id\tobject_id\tmapping_justification\t\t\n"
                + "id:person/mao-zedong\tskos:exactMatch\twikidata:Q5816\tsemapv:MappingReview\t\t\n"
                + "\t\t\t\t\t\n";
        MappingSet set = read(content);
        assertThat(set.problems()).isEmpty();
        assertThat(set.positives(MAO)).hasSize(1);
    }

    @Test
    void aValueInTheHeadHoldsOnlyIfNoRowHasItsOwn() throws IOException {
        String columns = "subject_id\tpredicate_id\tobject_id\tmapping_justification\tmapping_tool\n";
        String head = HEAD + "#mapping_tool: Matcher\n";
        String first = "id:person/mao-zedong\tskos:exactMatch\twikidata:Q5816\tsemapv:MappingReview\t\n";
        String second = "id:person/kim-il\tskos:exactMatch\twikidata:Q41117\tsemapv:MappingReview\t";
        assertThat(read(head + columns + first + second + "\n").mappings())
                .extracting(Mapping::tool)
                .containsExactly("Matcher", "Matcher");
        assertThat(read(head + columns + first + second + "Other\n").mappings())
                .extracting(Mapping::tool)
                .containsExactly("", "Other");
    }

    @Test
    void whatIsWrongIsToldWithLineColumnAndRemedy() throws IOException {
        String content = HEAD
                + COLUMNS
                + row("wd:Q855", "", "skos:exactMatch", "", "wikidata:Q855", "", "semapv:MappingReview")
                + row("id:a", "", "", "", "Q855", "", "semapv:MappingReview")
                + row("id:a", "", "skos:exactMatch", "No", "wikidata:Q855", "", "semapv:MappingReview")
                + row("id:a", "\"Kim\" Il", "skos:exactMatch", "", "wikidata:Q855", "", "semapv:MappingReview")
                + row("id:a", "\"Kim", "skos:exactMatch", "", "wikidata:Q855", "", "semapv:MappingReview")
                + "# seen by me\n"
                + "\n"
                + row("id:a", "", "skos:exactMatch", "", "wikidata:Q855", "", "semapv:MappingReview")
                        .replace("\n", "\tone more\n")
                + row("id:b", "", "skos:exactMatch", "Not", "wikidata:Q855");
        assertThat(problems(content))
                .containsExactly(
                        "mappings.sssom.tsv:7: subject_id \"wd:Q855\" has the prefix \"wd\", which curie_map does not declare;"
                                + " add a line for it to the head; the row does not count until then [S005]",
                        "mappings.sssom.tsv:8: predicate_id is empty; give it; the row does not count until then [S004]",
                        "mappings.sssom.tsv:8: object_id \"Q855\" is no CURIE; write one such as wikidata:Q855; the row does"
                                + " not count until then [S005]",
                        "mappings.sssom.tsv:9: predicate_modifier \"No\" is not Not, the only modifier there is; write that or"
                                + " nothing; the row does not count until then [S006]",
                        "mappings.sssom.tsv:10: has something after a closing quotation mark; write one inside a value twice"
                                + " [S001]",
                        "mappings.sssom.tsv:11: has a quotation mark that opens a value and is not closed; close it [S001]",
                        "mappings.sssom.tsv:12: is a comment in the table, which other programs take for a row; use the column"
                                + " comment [S003]",
                        "mappings.sssom.tsv:14: has 17 values, but there are 16 columns; is a tab too many in it? [S001]",
                        "mappings.sssom.tsv:15: mapping_justification is empty; give one such as"
                                + " semapv:ManualMappingCuration; the row counts as unspecified [S007]");
        assertThat(read(content).mappings())
                .extracting(Mapping::justification)
                .containsExactly(MappingTerms.UNSPECIFIED);
    }

    @Test
    void aRejectionCountsThoughSomeOfItIsWrong() throws IOException {
        Map<Slot, String> told = new EnumMap<>(Slot.class);
        told.put(Slot.SUBJECT_ID, "id:person/mao-zedong");
        told.put(Slot.PREDICATE_ID, "skos:exactMatch");
        told.put(Slot.PREDICATE_MODIFIER, "NOT");
        told.put(Slot.OBJECT_ID, "http://www.wikidata.org/entity/Q5816");
        told.put(Slot.MAPPING_JUSTIFICATION, "semapv:MappingReview");
        told.put(Slot.REVIEWER_ID, "somebody|orcid:1");
        told.put(Slot.MAPPING_DATE, "2026-02-30");
        told.put(Slot.CONFIDENCE, "1.4");
        String[] cells = Stream.of(Slot.values())
                .map(slot -> told.getOrDefault(slot, ""))
                .toArray(String[]::new);
        String content = HEAD + COLUMNS + row(cells);
        assertThat(read(content).isRejected(MAO, Q5816)).isTrue();
        assertThat(read(content).problems())
                .allMatch(MappingProblem::counts)
                .extracting(MappingProblem::column)
                .containsExactly("reviewer_id", "reviewer_id", "mapping_date", "confidence");
    }

    @Test
    void aMappingOfATextIsNotUsed() throws IOException {
        String content = HEAD
                + "#subject_type: rdfs literal\n"
                + "subject_id\tsubject_label\tpredicate_id\tobject_id\tmapping_justification\n"
                + "\tMao Tse-tung\tskos:exactMatch\twikidata:Q5816\tsemapv:LexicalMatching\n";
        assertThat(read(content).mappings()).isEmpty();
        assertThat(problems(content))
                .containsExactly(
                        "mappings.sssom.tsv:8: subject_type \"rdfs literal\" is not about a thing; it is kept and"
                                + " not used [S010]");
    }

    @Test
    void whatEverySetMustSayIsMissed() throws IOException {
        assertThat(problems("\uFEFF" + "subject_id\tpredicate_id\tobject_id\n"))
                .containsExactly(
                        "mappings.sssom.tsv:1: a byte order mark is before the head; save it without one [S013]",
                        "mappings.sssom.tsv:1: mapping_set_id is missing in the head; add a line #mapping_set_id: IRI [S012]",
                        "mappings.sssom.tsv:1: license is missing in the head; add a line #license: IRI [S012]",
                        "mappings.sssom.tsv:1: mapping_justification is no column; add it: all rows count as unspecified"
                                + " [S007]");
        assertThat(problems("")).isEmpty();
    }

    @Test
    void aLineThatIsNotUtf8CostsOnlyItself() throws IOException {
        byte[] content = (HEAD + COLUMNS + "id:\uFFFD" + "\n" + ACCEPTED).getBytes(StandardCharsets.UTF_8);
        byte[] broken = new String(content, StandardCharsets.ISO_8859_1)
                .replace("id:\u00EF\u00BF\u00BD", "id:\u00FF")
                .getBytes(StandardCharsets.ISO_8859_1);
        MappingSet set = MappingSet.of(MappingFile.NAME, Layout.of(MappingFile.NAME, broken));
        assertThat(set.problems())
                .singleElement()
                .hasToString("mappings.sssom.tsv:7: is not UTF-8; save the file as UTF-8 [S001]");
        assertThat(set.positives(MAO)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#curie_map: [a\nsubject_id\tpredicate_id\tobject_id\n",
                "#a: 1\n#a: 2\nsubject_id\tpredicate_id\tobject_id\n",
                "#{a: 1}\nsubject_id\tpredicate_id\tobject_id\n",
                "#only words\nsubject_id\tpredicate_id\tobject_id\n",
                "#curie_map:\n#- a\nsubject_id\tpredicate_id\tobject_id\n",
                "#curie_map:\n#  skos: http://a.org/\nsubject_id\tpredicate_id\tobject_id\n",
                "#curie_map:\n#  a:\nsubject_id\tpredicate_id\tobject_id\n",
                "subject_id\tpredicate_id\n",
                "subject_id\tpredicate_id\tobject_id\tsubject_id\n",
                "#a: 1\n\n#b: 1\nsubject_id\tpredicate_id\tobject_id\n",
                "id:a\tskos:exactMatch\tid:b\n"
            })
    void nothingIsReadFromAFileThatCannotBeReliedOn(String content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("mappings\\.sssom\\.tsv:[0-9]+: .*; .*");
    }

    @Test
    void nothingIsSaidByAFileThatIsNotThere() throws IOException {
        assertThat(read("").mappings()).isEqualTo(List.of());
        assertThat(read("").positives(MAO)).isEmpty();
    }
}
