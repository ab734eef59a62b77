package org.dossier.link.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.source.QuotedRow;
import org.junit.jupiter.api.Test;

/** How values stand in the cells of a table. */
class CellsTest {
    private static List<String> cells(String... lines) {
        QuotedRow row = QuotedRow.tsv();
        for (String line : lines) {
            row.line(line);
        }
        return row.values();
    }

    @Test
    void aRowIsReadAsOthersWriteIt() {
        assertThat(cells("a\t\tb")).containsExactly("a", "", "b");
        assertThat(cells("\"a\tb\"\t\"say \"\"no\"\"\"\r")).containsExactly("a\tb", "say \"no\"");
        assertThat(cells("\"two", "lines\"\tb")).containsExactly("two\nlines", "b");
        assertThat(cells("\"two\r", "lines\"\tb\r")).containsExactly("two\r\nlines", "b");
        assertThat(cells("Kim \"the elder\"\t5\" gun")).containsExactly("Kim \"the elder\"", "5\" gun");
    }

    @Test
    void whatFollowsAClosingQuotationMarkBreaksTheRow() {
        assertThat(QuotedRow.tsv().line("\"Kim\" Il")).isEqualTo(QuotedRow.State.BROKEN);
        assertThat(QuotedRow.tsv().line("\"Kim")).isEqualTo(QuotedRow.State.QUOTED);
    }

    @Test
    void aRowHasQuotationMarksOnlyWhereTheyAreNeeded() {
        assertThat(TsvRow.text(List.of("a", "", "b|c #", "d\te", "f\"g", "h\ni", "j\rk")))
                .isEqualTo("a\t\tb|c #\t\"d\te\"\t\"f\"\"g\"\t\"h\ni\"\t\"j\rk\"");
    }

    @Test
    void aRowIsNeverTakenForAComment() {
        assertThat(TsvRow.text(List.of("#1", "#2"))).isEqualTo("\"#1\"\t#2");
    }

    @Test
    void aBarInsideAValueHasABackslashBeforeIt() {
        assertThat(CellList.join(List.of("a|b", "c\\", "d"))).isEqualTo("a\\|b|c\\\\|d");
        assertThat(CellList.split("a\\|b|c\\\\|d")).containsExactly("a|b", "c\\", "d");
    }

    @Test
    void aBackslashBeforeAnythingElseIsItself() {
        assertThat(CellList.split("a\\b|c\\")).containsExactly("a\\b", "c\\");
        assertThat(CellList.split("")).isEmpty();
        assertThat(CellList.split("|a||b|")).containsExactly("a", "b");
    }

    @Test
    void theLongestNamespaceMakesTheCurie() {
        Curies curies = new Curies(Map.of("base", "http://a.org/", "id", "http://a.org/id/"));
        assertThat(curies.contract(new Iri("http://a.org/id/x"))).hasValue("id:x");
        assertThat(curies.contract(new Iri("http://a.org/id/"))).hasValue("base:id/");
        assertThat(curies.contract(new Iri("http://b.org/x"))).isEmpty();
        assertThat(curies.expand("id:x:y")).hasValue(new Iri("http://a.org/id/x:y"));
        assertThat(curies.expand("skos:exactMatch")).hasValue(ExternalVocabulary.SKOS_EXACT_MATCH);
    }

    @Test
    void fullIrisAreReadToo() {
        Curies curies = new Curies(Map.of());
        assertThat(curies.expand("http://b.org/x")).hasValue(new Iri("http://b.org/x"));
        assertThat(curies.expand("urn:uuid:1")).hasValue(new Iri("urn:uuid:1"));
        assertThat(curies.expand("b:x")).isEmpty();
        assertThat(curies.expand("x")).isEmpty();
        assertThat(curies.expand("http://b.org/a b")).isEmpty();
    }

    @Test
    void everyIriCanBeMadeACurie() {
        List<Iri> iris = List.of(
                new Iri("http://www.wikidata.org/entity/Q1"),
                new Iri("http://a.org"),
                new Iri("http://a.org/"),
                new Iri("http://a.org/x#y"),
                new Iri("urn:x"),
                new Iri("a:"),
                new Iri("http://skos.org/1"));
        Map<String, String> known = Map.of("wikidata", "http://www.wikidata.org/entity/", "skos", "http://skos.org/");
        Curies curies = new Curies(Map.of()).covering(iris, known);
        assertThat(iris)
                .allSatisfy(iri -> assertThat(curies.expand(curies.curie(iri))).hasValue(iri));
        assertThat(curies.declared())
                .containsEntry("wikidata", "http://www.wikidata.org/entity/")
                .containsEntry("skos2", "http://skos.org/")
                .containsEntry("ns", "http://");
    }
}
