package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dossier.model.DatasetDescription;
import org.dossier.model.RecordKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetYamlTest {
    private static final String SOURCES = "sources: [{file: documents.jsonl, kind: documents}]\n";

    @TempDir
    Path root;

    private Path folder = Path.of("");

    @BeforeEach
    void aFolderWithDocuments() throws IOException {
        folder = Files.createDirectory(root.resolve("dataset"));
        Files.writeString(folder.resolve("documents.jsonl"), "");
    }

    @Test
    void theQueriesMayLieOutsideTheFolder() throws IOException {
        Path queries = Files.createDirectory(root.resolve("queries"));
        assertThat(open(DatasetFolder.HEAD + SOURCES + "queries: ../queries\n").queries())
                .contains(queries.toRealPath());
    }

    @Test
    void aDatasetNeedNotHaveQueries() throws IOException {
        assertThat(open(DatasetFolder.HEAD + SOURCES).queries()).isEmpty();
    }

    @Test
    void aFolderOfQueriesThatIsNotThereIsAFault() {
        assertFault(
                DatasetFolder.HEAD + SOURCES + "queries: ../questions\n",
                "dataset.yaml: queries \"../questions\" is no folder; name it relative to the dataset folder, or remove the key");
    }

    static Stream<Arguments> faults() {
        String licence = "licence: https://creativecommons.org/publicdomain/zero/1.0/\n";
        String base = "base: http://localhost:3030/\n";
        String title = "title: T\n";
        return Stream.of(
                Arguments.of("", "dataset.yaml: is empty; docs/data-format.md shows what belongs in it"),
                Arguments.of("# nothing\n", "dataset.yaml: is empty; docs/data-format.md shows what belongs in it"),
                Arguments.of(
                        "- a\n",
                        "dataset.yaml: is not written as key: value; docs/data-format.md shows what belongs in it"),
                Arguments.of(licence + base + SOURCES, "dataset.yaml: has no title; give one, as text or by language"),
                Arguments.of(title + base + SOURCES, "dataset.yaml: has no licence; give the IRI of a licence"),
                Arguments.of(
                        title + base + "licence: CC0\n" + SOURCES,
                        "dataset.yaml: licence \"CC0\" is no absolute IRI such as https://... or mailto:..."),
                Arguments.of(
                        title + licence + SOURCES,
                        "dataset.yaml: has no base; give the IRI that every IRI of the dataset begins with"),
                Arguments.of(
                        title + licence + "base: localhost:3030/\n" + SOURCES,
                        "dataset.yaml: base \"localhost:3030/\" must be an http or https IRI that ends in \"/\""),
                Arguments.of(
                        title + licence + "base: http://a.example\n" + SOURCES,
                        "dataset.yaml: base \"http://a.example\" must be an http or https IRI that ends in \"/\""),
                Arguments.of(
                        title + licence + "base: http://a.example/?x=/\n" + SOURCES,
                        "dataset.yaml: base \"http://a.example/?x=/\" must be an http or https IRI that ends in \"/\""),
                Arguments.of(
                        DatasetFolder.HEAD + "titel: T\n" + SOURCES,
                        "dataset.yaml: has an unknown key \"titel\"; the keys are authorities, base, contact, description, keywords, languages, licence, publisher, queries, sources, themes, title, types"),
                Arguments.of(
                        DatasetFolder.HEAD + "publisher: {nam: X}\n" + SOURCES,
                        "dataset.yaml: publisher has an unknown key \"nam\"; the keys are name, url"),
                Arguments.of(
                        DatasetFolder.HEAD + "publisher: X\n" + SOURCES,
                        "dataset.yaml: publisher is not written as key: value; docs/data-format.md shows what belongs in it"),
                Arguments.of(
                        DatasetFolder.HEAD + "contact: me\n" + SOURCES,
                        "dataset.yaml: contact \"me\" is no absolute IRI such as https://... or mailto:..."),
                Arguments.of(
                        DatasetFolder.HEAD + "languages: [klingonish]\n" + SOURCES,
                        "dataset.yaml: languages names the language \"klingonish\", which is no BCP 47 tag such as en or zh-Hans"),
                Arguments.of(
                        DatasetFolder.HEAD,
                        "dataset.yaml: has no list of sources; name at least one file and its kind"),
                Arguments.of(
                        DatasetFolder.HEAD + "sources: []\n",
                        "dataset.yaml: has no list of sources; name at least one file and its kind"),
                Arguments.of(
                        DatasetFolder.HEAD + "sources: [documents.jsonl]\n",
                        "dataset.yaml: the 1st entry of sources is not written as key: value; docs/data-format.md shows what belongs in it"),
                Arguments.of(
                        source("kind: documents"),
                        "dataset.yaml: the 1st entry of sources has no file; give the path of a file in the dataset folder"),
                Arguments.of(
                        source("file: gone.jsonl, kind: documents"),
                        "dataset.yaml: the 1st entry of sources file \"gone.jsonl\" is not there; correct the name or remove the entry"),
                Arguments.of(
                        source("file: ../a.jsonl, kind: documents"),
                        "dataset.yaml: the 1st entry of sources file \"../a.jsonl\" is outside the dataset folder; move it there"),
                Arguments.of(
                        source("file: documents.jsonl"),
                        "dataset.yaml: the 1st entry of sources has no kind; give one of actors, places, programs, collections, events, documents"),
                Arguments.of(
                        source("file: documents.jsonl, kind: letters"),
                        "dataset.yaml: the 1st entry of sources kind \"letters\" is none of actors, places, programs, collections, events, documents"),
                Arguments.of(
                        source("file: documents.jsonl, kind: documents, format: xml"),
                        "dataset.yaml: the 1st entry of sources format \"xml\" is neither jsonl nor csv"),
                Arguments.of(
                        source("file: documents.jsonl, kind: documents, fields: {tilte: name}"),
                        "dataset.yaml: the 1st entry of sources fields: \"tilte\" is no field of documents; those are "
                                + String.join(", ", Fields.of(RecordKind.DOCUMENTS))),
                Arguments.of(
                        source("file: documents.jsonl, kind: documents, fields: {title: []}"),
                        "dataset.yaml: the 1st entry of sources fields.title is empty; give a value or remove the key"),
                Arguments.of(
                        source("file: documents.jsonl, kind: documents, split: {repo: \"; \"}"),
                        "dataset.yaml: the 1st entry of sources split: \"repo\" is no field of the file; use the name it has in the file"),
                Arguments.of(
                        source("file: documents.jsonl, kind: documents, split: {repository: \"\"}"),
                        "dataset.yaml: the 1st entry of sources split: give one separator for \"repository\", such as \"; \""),
                Arguments.of(
                        DatasetFolder.HEAD
                                + "sources: [{file: documents.jsonl, kind: documents}, {file: ./documents.jsonl, kind: documents}]\n",
                        "dataset.yaml: lists the file \"documents.jsonl\" twice; remove one of the entries"));
    }

    private static String source(String keys) {
        return DatasetFolder.HEAD + "sources: [{" + keys + "}]\n";
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultSaysWhereWhatAndWhatToDo(String yaml, String message) {
        assertFault(yaml, message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: T\ntitle: U\n",
                "title: [\n",
                "title: T\n---\ntitle: U\n",
                "a: &a [x, x]\nb: &b [*a, *a]\n? [*b, *b]\n: x\n",
                "\ttitle: T\n"
            })
    void whatIsNoYamlIsToldWithItsLine(String yaml) {
        assertThatThrownBy(() -> open(yaml))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("dataset.yaml(:[0-9]+)?: .*");
    }

    @Test
    void bytesThatAreNotUtf8AreTold() throws IOException {
        Files.write(folder.resolve("dataset.yaml"), new byte[] {'t', ':', ' ', (byte) 0xFF, '\n'});
        assertThatThrownBy(() -> Dataset.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void aFolderMayBeNamedInAnyWay() throws IOException {
        Files.writeString(folder.resolve("dataset.yaml"), DatasetFolder.HEAD + SOURCES);
        Path relative = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath());
        for (Path named : List.of(folder, relative, folder.resolve("."), folder.resolve("../dataset"))) {
            assertThat(Dataset.open(named).files()).containsExactly("dataset.yaml", "documents.jsonl");
        }
    }

    @Test
    void theHeadIsRead() throws IOException {
        DatasetDescription description = open("""
                        title: {en: Armistice, zh-Hans: 停战}
                        description: Letters
                        licence: https://creativecommons.org/publicdomain/zero/1.0/
                        publisher: {name: Archive, url: https://a.example/}
                        contact: mailto:a@a.example
                        base: https://a.example/data/
                        languages: [en, ru]
                        keywords: {en: [war, " peace ", war], zh-Hans: 停战}
                        themes: [https://themes.example/history]
                        types: [letter]
                        """ + SOURCES).description();
        assertThat(description)
                .isEqualTo(new DatasetDescription(
                        Map.of("en", "Armistice", "zh-hans", "停战"),
                        Map.of("", "Letters"),
                        "https://creativecommons.org/publicdomain/zero/1.0/",
                        "Archive",
                        "https://a.example/",
                        "mailto:a@a.example",
                        "https://a.example/data/",
                        List.of("en", "ru"),
                        Map.of("en", List.of("war", "peace"), "zh-hans", List.of("停战")),
                        List.of("https://themes.example/history")));
    }

    @Test
    void keywordsNeedNoLanguage() throws IOException {
        assertThat(open(DatasetFolder.HEAD + SOURCES + "keywords: [war]\n")
                        .description()
                        .keywords())
                .isEqualTo(Map.of("", List.of("war")));
    }

    @Test
    void anotherSpellingOfALicenceIsToldAndNotPublished() throws IOException {
        Dataset dataset = open("""
                title: T
                licence: http://creativecommons.org/licenses/by/4.0/deed.de
                publisher: {name: Archive}
                base: http://localhost:3030/
                """ + SOURCES);
        assertThat(dataset.description().licence()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(dataset.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "dataset.yaml: licence \"http://creativecommons.org/licenses/by/4.0/deed.de\" is published as"
                                + " https://creativecommons.org/licenses/by/4.0/, its canonical IRI; write that [D023]");
    }

    @Test
    void aDatasetWithoutPublisherIsNoted() throws IOException {
        assertThat(open(DatasetFolder.HEAD + SOURCES).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "dataset.yaml: names no publisher, under whom catalogues would list the dataset; give publisher: {name: ...} [D024]");
    }

    private void assertFault(String yaml, String message) {
        assertThatThrownBy(() -> open(yaml)).isInstanceOf(IOException.class).hasMessage(message);
    }

    private Dataset open(String yaml) throws IOException {
        Files.writeString(folder.resolve("dataset.yaml"), yaml);
        return Dataset.open(folder);
    }
}
