package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dossier.model.AuthorityExtract;
import org.dossier.model.AuthorityExtract.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The section {@code authorities} of {@code dataset.yaml}. */
class AuthorityYamlTest {
    private static final String HEAD = DatasetFolder.HEAD + "sources: [{file: documents.jsonl, kind: documents}]\n";

    @TempDir
    Path folder;

    @Test
    void aDatasetNeedNotHaveExtracts() throws IOException {
        assertThat(open(HEAD).authorities()).isEmpty();
        assertThat(open(HEAD + "authorities: []\n").authorities()).isEmpty();
    }

    @Test
    void anExtractIsReadAsItIsDescribed() throws IOException {
        assertThat(open(HEAD + """
                authorities:
                  - file: ../../bulk/people.v2.TSV
                    kind: Organisation
                    fields:
                      id: key
                      names: [labels, label_ru@ru]
                    split: {labels: "|"}
                    identifiers: {wikidata: qid, gnd: [gnd, gnd2]}
                  - name: mine
                    file: things
                    format: nt
                """).authorities())
                .containsExactly(
                        new AuthorityExtract(
                                "people.v2",
                                "../../bulk/people.v2.TSV",
                                "tsv",
                                "organization",
                                Map.of("id", List.of("key"), "names", List.of("labels", "label_ru@ru")),
                                Map.of("labels", "|"),
                                Map.of("wikidata", List.of("qid"), "gnd", List.of("gnd", "gnd2"))),
                        new AuthorityExtract("mine", "things", "nt", "", Map.of(), Map.of(), Map.of()));
    }

    @Test
    void aListOfReplacedIdentifiersNeedsNeitherKindNorNames() throws IOException {
        assertThat(open(HEAD + "authorities: [{file: r.tsv, fields: {id: from, replacedBy: to}}]\n")
                        .authorities())
                .containsExactly(new AuthorityExtract(
                        "r",
                        "r.tsv",
                        "tsv",
                        "",
                        Map.of("id", List.of("from"), "replacedBy", List.of("to")),
                        Map.of(),
                        Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "label_ru@ru, label_ru, ru",
        "name@zh-Hant, name, zh-Hant",
        "http://a.example/label@ko, http://a.example/label, ko",
        "@id, @id, ''",
        "me@home.example, me@home.example, ''",
        "name, name, ''"
    })
    void aColumnMayEndInTheLanguageOfItsTexts(String text, String name, String language) {
        assertThat(Column.of(text)).isEqualTo(new Column(name, language));
    }

    static Stream<Arguments> faults() {
        String fields = "fields: {id: id, label: name}";
        return Stream.of(
                Arguments.of("{}", "authorities is no list; docs/data-format.md shows one"),
                Arguments.of(
                        "[x]",
                        "the 1st entry of authorities is not written as key: value; docs/data-format.md shows what belongs in it"),
                Arguments.of(
                        "[{file: a.tsv, typ: person}]",
                        "the 1st entry of authorities has an unknown key \"typ\"; the keys are fields, file, format, identifiers, kind, name, split"),
                Arguments.of(
                        "[{kind: person}]",
                        "the 1st entry of authorities has no file; give the path of an extract, in the folder authorities/ or from there"),
                Arguments.of(
                        "[{file: a.xml}]",
                        "the 1st entry of authorities file \"a.xml\" does not say by its ending how it is written; give format: one of jsonl, csv, tsv, ttl, nt"),
                Arguments.of(
                        "[{file: a.tsv, format: xml}]",
                        "the 1st entry of authorities format \"xml\" is none of jsonl, csv, tsv, ttl, nt"),
                Arguments.of(
                        "[{file: a.tsv, kind: horse, " + fields + "}]",
                        "the 1st entry of authorities kind \"horse\" is none of person, organization, place, event; where a field says it, name that under fields"),
                Arguments.of(
                        "[{file: a.tsv, kind: person, fields: {id: id, label: name, kind: kind}}]",
                        "the 1st entry of authorities has a kind for all entries and a field that says it; remove one of them"),
                Arguments.of(
                        "[{file: a.tsv, " + fields + "}]",
                        "the 1st entry of authorities has no kind; give one of person, organization, place, event, or under fields the column that says it"),
                Arguments.of(
                        "[{file: a.tsv, kind: person, fields: {label: name}}]",
                        "the 1st entry of authorities fields does not name the id; give the column that holds it, as id: number"),
                Arguments.of(
                        "[{file: a.tsv, kind: person, fields: {id: [a, b], label: name}}]",
                        "the 1st entry of authorities fields names several columns for the id; give one"),
                Arguments.of(
                        "[{file: a.tsv, kind: person, fields: {id: id}}]",
                        "the 1st entry of authorities fields names no column with names; give label: the preferred one, or names: all"),
                Arguments.of(
                        "[{file: a.tsv, kind: person, fields: {id: id, title: name}}]",
                        "the 1st entry of authorities fields: \"title\" is no field of an entry; those are begin, country, end, id, identifiers, kind, label, latitude, life, longitude, names, replacedBy, replaces, roles"),
                Arguments.of(
                        "[{file: a.tsv, kind: person, fields: {id: id, label: name@xx}}]",
                        "the 1st entry of authorities fields.label \"name@xx\" ends in no BCP 47 tag, as label_ru@ru does"),
                Arguments.of(
                        "[{file: a.tsv, kind: person, fields: {id: id, label: [name, \"\"]}}]",
                        "the 1st entry of authorities fields.label has an empty name; give the name of a column"),
                Arguments.of(
                        "[{file: a.tsv, kind: person, " + fields + ", split: {nam: \"|\"}}]",
                        "the 1st entry of authorities split: \"nam\" is no column that fields or identifiers name; use the name it has in the file"),
                Arguments.of(
                        "[{file: a.tsv, kind: person, " + fields + ", split: {name: \"\"}}]",
                        "the 1st entry of authorities split: give one separator for \"name\", such as \"; \""),
                Arguments.of(
                        "[{file: a.tsv, kind: person, " + fields + ", identifiers: {Wikidata: q}}]",
                        "the 1st entry of authorities identifiers: \"Wikidata\" names no authority in lower case, such as wikidata"),
                Arguments.of(
                        "[{file: a.tsv, kind: person, " + fields + "}, {file: b/a.csv, kind: person, " + fields + "}]",
                        "authorities has two extracts called \"a\"; give one of them another name"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultSaysWhereWhatAndWhatToDo(String authorities, String message) {
        assertThatThrownBy(() -> open(HEAD + "authorities: " + authorities + "\n"))
                .isInstanceOf(IOException.class)
                .hasMessage("dataset.yaml: " + message);
    }

    private Dataset open(String yaml) throws IOException {
        Files.writeString(folder.resolve("documents.jsonl"), "");
        Files.writeString(folder.resolve("dataset.yaml"), yaml);
        return Dataset.open(folder);
    }
}
