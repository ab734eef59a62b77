package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.dossier.armistice.ArmisticeGraph;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.dossier.release.ArmisticeRelease;
import org.dossier.store.StoreReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextIndexTest {
    private static final String PREFIXES = "PREFIX text: <http://jena.apache.org/text#> "
            + "PREFIX dossier: <https://w3id.org/dossier/ontology#> "
            + "PREFIX dcterms: <http://purl.org/dc/terms/> "
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";

    @TempDir
    Path folder;

    @Test
    void aPersonIsFoundByTheirNamesInEveryScriptThroughSparql() throws IOException {
        Path text = TextIndexes.write(folder, ArmisticeGraph.triples());
        try (StoreReader store = StoreReader.open(ArmisticeRelease.release().store());
                StoredTextIndex index = StoredTextIndex.open(text)) {
            Dataset dataset = TextDatasetFactory.create(DatasetFactory.wrap(store.dataset()), index.index());
            for (String name : List.of("Ким Ир Сен", "金日成", "김일성", "Kim Il-sung", "KIM IL SUNG", "Kim Ir Sen")) {
                assertThat(best(dataset, "(dossier:name '" + name + "')"))
                        .as(name)
                        .first()
                        .isEqualTo(ArmisticeGraph.base() + "id/person/kim-il-sung");
                assertThat(best(dataset, "'" + name + "'"))
                        .as(name + " without a property")
                        .contains(ArmisticeGraph.base() + "id/person/kim-il-sung");
            }
            assertThat(best(dataset, "(dcterms:title 'armistice')"))
                    .isNotEmpty()
                    .allMatch(thing -> thing.startsWith(ArmisticeGraph.base() + "id/"));
        }
    }

    /** Things of any class that answer, the best first, each once. */
    private static List<String> best(Dataset dataset, String asked) {
        Query query = QueryFactory.create(
                PREFIXES + "SELECT ?s { (?s ?score) text:query " + asked + " . ?s a ?class } ORDER BY DESC(?score) ?s");
        List<String> things = new ArrayList<>();
        dataset.begin(ReadWrite.READ);
        try (QueryExecution execution = QueryExecutionFactory.create(query, dataset)) {
            ResultSet rows = execution.execSelect();
            rows.forEachRemaining(row -> things.add(row.getResource("s").getURI()));
        } finally {
            dataset.end();
        }
        return things.stream().distinct().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "P'eng Teh-huai, Peng Teh Huai",
        "P\u2019eng Teh-huai, peng teh-huai",
        "P\u02BBeng Teh-huai, P'eng Teh-huai",
        "Pak Hŏn-yŏng, Pak Hon-yong",
        "Pak Ho\u0306n-yo\u0306ng, PAK HON YONG",
        "Bolesław Bierut, boleslaw bierut",
        "Kim Il-sung, Kim Il Sung",
        "Stalin's, Stalin",
        "Хрущёв, хрущев",
        "毛泽东同志, 毛泽东",
        "김일성 수상, 김일성",
    })
    void aNameIsFoundHoweverItIsSpelled(String written, String asked) throws IOException {
        try (StoredTextIndex index = index(text(ExternalVocabulary.RDFS_LABEL, written, ""))) {
            assertThat(hits(index, '"' + asked + '"', "")).containsExactly(written);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, The delegations were negotiating, delegation negotiate",
        "ru, Телеграмма о переговорах, телеграммы переговоры",
        "pl, Rozmowy z ambasadorami, rozmowa ambasador",
        "ko, 김일성이 모스크바에 갔다, 모스크바",
        "zh, 毛泽东致斯大林电, 斯大林",
        "zh-Hant, 毛澤東致史達林電, 史達林",
    })
    void textInALanguageIsFoundByOtherFormsOfItsWords(String language, String written, String asked)
            throws IOException {
        try (StoredTextIndex index = index(text(ExternalVocabulary.DCTERMS_DESCRIPTION, written, language))) {
            assertThat(hits(index, "+" + asked.replace(" ", " +"), language)).containsExactly(written);
        }
    }

    @Test
    void aTextIsFoundInItsOwnLanguageOnly() throws IOException {
        try (StoredTextIndex index = index(
                text(ExternalVocabulary.DCTERMS_DESCRIPTION, "plan", "en"),
                text(ExternalVocabulary.DCTERMS_DESCRIPTION, "plan", "pl"))) {
            assertThat(hits(index, "plan", "pl")).hasSize(1);
            assertThat(hits(index, "plan", "")).hasSize(2);
        }
    }

    @Test
    void romanisedTextIsFoundByItsLanguageTagHoweverThatIsWritten() throws IOException {
        try (StoredTextIndex index = index(text(ExternalVocabulary.RDFS_LABEL, "Mao Tse-tung", "zh-latn"))) {
            assertThat(hits(index, "tung", "zh-latn")).hasSize(1);
            assertThat(hits(index, "tung", "zh-Latn")).hasSize(1);
        }
    }

    @Test
    void aNameOfAPartIsFoundAsTheThingWithItsLanguage() throws IOException {
        try (StoredTextIndex index =
                index(new Triple(new Iri("http://x/1#name-mao"), Vocabulary.NAME, Literal.text("毛泽东", "zh")))) {
            assertThat(index.index().query((Node) null, "毛泽东", null, null))
                    .singleElement()
                    .satisfies(hit -> {
                        assertThat(hit.getNode().getURI()).isEqualTo("http://x/1");
                        assertThat(hit.getLiteral().getLiteralLexicalForm()).isEqualTo("毛泽东");
                        assertThat(hit.getLiteral().getLiteralLanguage()).isEqualTo("zh");
                    });
        }
    }

    @Test
    void aTitleThatIsTheLabelTooIsFoundOnce() throws IOException {
        Triple label = text(ExternalVocabulary.RDFS_LABEL, "Telegram", "en");
        Triple title = new Triple(label.subject(), ExternalVocabulary.DCTERMS_TITLE, label.object());
        try (StoredTextIndex index = index(label, title)) {
            assertThat(hits(index, "telegram", "")).hasSize(1);
        }
    }

    @Test
    void twoBuildsNumberTheSameDocumentsAlikeInOneSegment() throws IOException {
        List<List<String>> builds = new ArrayList<>();
        for (String build : List.of("one", "other")) {
            Path text = TextIndexes.write(Files.createDirectory(folder.resolve(build)), ArmisticeGraph.triples());
            try (FSDirectory files = FSDirectory.open(text);
                    DirectoryReader reader = DirectoryReader.open(files)) {
                assertThat(reader.leaves()).hasSize(1);
                List<String> documents = new ArrayList<>();
                for (int i = 0; i < reader.maxDoc(); i++) {
                    documents.add(reader.storedFields().document(i).toString());
                }
                builds.add(documents);
            }
        }
        assertThat(builds.get(0)).hasSizeGreaterThan(1000).isEqualTo(builds.get(1));
    }

    @Test
    void severalReadersLeaveTheFilesAsTheyAreAndNobodyCanWrite() throws IOException {
        Path text = TextIndexes.write(folder, List.of(text(ExternalVocabulary.RDFS_LABEL, "Telegram", "en")));
        Map<String, FileTime> before = files(text);
        try (StoredTextIndex one = StoredTextIndex.open(text);
                StoredTextIndex other = StoredTextIndex.open(text)) {
            assertThat(hits(one, "telegram", "")).hasSize(1);
            assertThat(hits(other, "telegram", "")).hasSize(1);
            Entity entity = new Entity("http://x/2", null);
            entity.put("label", "new");
            assertThatThrownBy(() -> one.index().addEntity(entity))
                    .isInstanceOf(TextIndexException.class)
                    .hasRootCauseMessage(text + ": is part of a release, and never changes");
            one.index().rollback();
        }
        assertThat(files(text)).isEqualTo(before);
        assertThat(before.keySet()).doesNotContain("write.lock");
    }

    @Test
    void aFolderWithoutAnIndexIsAnErrorThatSaysSo() {
        assertThatThrownBy(() -> StoredTextIndex.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessage(folder + ": holds no text index; build the release again");
    }

    @Test
    void aGraphWithoutTextHasAnIndexThatFindsNothing() throws IOException {
        Triple link = new Triple(new Iri("http://x/1"), ExternalVocabulary.RDF_TYPE, Vocabulary.DOCUMENT);
        try (StoredTextIndex index = index(link)) {
            assertThat(hits(index, "telegram", "")).isEmpty();
        }
    }

    private static Map<String, FileTime> files(Path text) throws IOException {
        Map<String, FileTime> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(text)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
            }
        }
        return files;
    }

    private static Triple text(Iri property, String text, String language) {
        return new Triple(new Iri("http://x/1"), property, Literal.text(text, language));
    }

    private StoredTextIndex index(Triple... triples) throws IOException {
        return StoredTextIndex.open(TextIndexes.write(folder, List.of(triples)));
    }

    /** The labels and descriptions that are found, of one language or, without one, of any. */
    private static List<String> hits(StoredTextIndex index, String asked, String language) {
        List<String> found = new ArrayList<>();
        List<Iri> properties = List.of(ExternalVocabulary.RDFS_LABEL, ExternalVocabulary.DCTERMS_DESCRIPTION);
        List<Resource> resources = new ArrayList<>();
        properties.forEach(property -> resources.add(ResourceFactory.createResource(property.value())));
        index.index()
                .query(resources, asked, null, language.isEmpty() ? null : language, 100, null)
                .forEach(hit -> found.add(hit.getLiteral().getLiteralLexicalForm()));
        return found;
    }
}
