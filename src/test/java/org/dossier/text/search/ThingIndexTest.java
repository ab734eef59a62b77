package org.dossier.text.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.dossier.text.Facet;
import org.dossier.text.TextIndexes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThingIndexTest {
    @TempDir
    Path folder;

    private final List<Triple> graph = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "Ким Ир Сен",
        "KIM IL SUNG",
        "Kim Il-sung",
        "金日成",
        "김일성",
        "金",
        "Ким Ир*",
        "\"Kim Il Sung\"",
        "Kim 金日成",
    })
    void aPersonIsFoundByWordsOfAllTheirNamesTogether(String typed) throws IOException {
        named("person/kim", "Kim Il Sung", "Ким Ир Сен", "金日成", "김일성");
        named("person/pak", "Pak Hŏn-yŏng", "Пак Хон Ен");
        try (ThingIndex index = index()) {
            assertThat(found(index, typed)).containsExactly("person/kim");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, The delegations were negotiating, negotiations",
        "ru, Телеграмма о переговорах, переговоры",
        "pl, Rozmowy z ambasadorami, rozmowa",
        "ko, 김일성이 모스크바에 갔다, 모스크바",
        "zh, 毛泽东致斯大林电, 斯大林",
    })
    void wordsAreFoundInTheFormsOfTheirLanguageButPhrasesAsTheyAre(String language, String text, String typed)
            throws IOException {
        titled("document/1", text, language);
        try (ThingIndex index = index()) {
            assertThat(found(index, typed)).containsExactly("document/1");
            boolean formsDiffer = !text.contains(typed);
            assertThat(found(index, '"' + typed + '"').isEmpty()).isEqualTo(formsDiffer);
        }
    }

    @Test
    void allWordsMustStandSomewhereAndPhrasesTogetherInOneText() throws IOException {
        titled("document/1", "Report on the armistice", "en");
        about("document/1", "About prisoners. War ended.");
        titled("document/2", "Prisoners of war", "en");
        try (ThingIndex index = index()) {
            assertThat(found(index, "prisoners war")).containsExactlyInAnyOrder("document/1", "document/2");
            assertThat(found(index, "\"prisoners of war\"")).containsExactly("document/2");
            assertThat(found(index, "\"armistice about\"")).isEmpty();
            assertThat(found(index, "armistice prisoners")).containsExactly("document/1");
            assertThat(found(index, "prisoners -armistice")).containsExactly("document/2");
            assertThat(found(index, "-armistice")).containsExactly("document/2");
            assertThat(found(index, "pris* armis*")).containsExactly("document/1");
        }
    }

    @Test
    void whatIsCalledSoComesFirstThenWhatHasTheWordsInItsTitle() throws IOException {
        titled("document/1", "A report", "en");
        about("document/1", "Stalin and Stalin and Stalin");
        titled("document/2", "Stalin to Mao on Stalin", "en");
        named("person/stalin", "Stalin");
        try (ThingIndex index = index()) {
            assertThat(found(index, "stalin")).containsExactly("person/stalin", "document/2", "document/1");
        }
    }

    @Test
    void whatTheWordsAreANameOfIsFoundWithWhatInvolvesIt() throws IOException {
        named("person/kim", "Kim Il Sung");
        titled("document/1", "To comrade Kim Ir Sen", "en");
        titled("document/2", "A letter", "en");
        points("document/2", Vocabulary.SENDER, "person/kim");
        titled("document/0", "Before them", "en");
        points("document/0", Vocabulary.MENTIONS, "person/kim");
        titled("document/3", "Another", "en");
        try (ThingIndex index = index()) {
            ThingQuery asked = new ThingQuery(SearchWords.of("Kim Ir Sen"), List.of("person/kim"), List.of(), Span.ALL);
            assertThat(index.find(asked).page(Order.RELEVANCE, 0, 10))
                    .containsExactly("person/kim", "document/1", "document/2", "document/0");
        }
    }

    @Test
    void everyFacetIsCountedAndNarrows() throws IOException {
        titled("document/1", "One", "en");
        titled("document/2", "Two", "en");
        titled("place/pyongyang", "Pyongyang", "en");
        for (String document : List.of("document/1", "document/2")) {
            points(document, Vocabulary.SENDER, "person/kim");
            points(document, Vocabulary.RECIPIENT, "person/mao");
            points(document, Vocabulary.KIND, "kind/telegram");
            points(document, Vocabulary.TOPIC, "topic/armistice");
            points(document, Vocabulary.IN_COLLECTION, "collection/170");
            points(document, Vocabulary.RELEASED_BY, "program/nkidp");
            points(document, Vocabulary.REPOSITORY, "organization/avprf");
            states(document, ExternalVocabulary.SCHEMA_IN_LANGUAGE, Literal.text("ru", ""));
        }
        points("document/1", Vocabulary.MENTIONS, "place/pyongyang");
        points("document/2#sent", Vocabulary.PLACE, "place/beijing");
        points("document/2", Vocabulary.MENTIONS, "event/armistice");
        try (ThingIndex index = index()) {
            Map<Facet, String> values = Map.of(
                    Facet.SENDER, "person/kim",
                    Facet.RECIPIENT, "person/mao",
                    Facet.KIND, "kind/telegram",
                    Facet.TOPIC, "topic/armistice",
                    Facet.COLLECTION, "collection/170",
                    Facet.PROGRAM, "program/nkidp",
                    Facet.REPOSITORY, "organization/avprf",
                    Facet.LANGUAGE, "ru",
                    Facet.TYPE, "document",
                    Facet.INVOLVED, "person/mao");
            ThingsFound all = index.find(ThingQuery.of(SearchWords.NONE));
            assertThat(all.total()).isEqualTo(3);
            for (Map.Entry<Facet, String> value : values.entrySet()) {
                assertThat(all.counts(value.getKey(), 10).counts())
                        .as(value.toString())
                        .contains(new Count(value.getValue(), 2));
                assertThat(narrowed(index, new Choice(value.getKey(), value.getValue())))
                        .as(value.toString())
                        .containsExactly("document/1", "document/2");
            }
            assertThat(all.counts(Facet.PLACE, 10).counts())
                    .containsExactly(new Count("place/beijing", 1), new Count("place/pyongyang", 1));
            assertThat(all.counts(Facet.INVOLVED, 1).counts()).containsExactly(new Count("person/kim", 2));
            assertThat(all.counts(Facet.INVOLVED, 1).values()).isEqualTo(4);
            assertThat(narrowed(
                            index,
                            new Choice(Facet.SENDER, "person/kim"),
                            new Choice(Facet.INVOLVED, "event/armistice")))
                    .containsExactly("document/2");
        }
    }

    /** Of what finds most of the index, what it did not find is counted. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20, 30, 31, 59, 60})
    void countsAreTheSameWhetherLittleIsFoundOrMost(int some) throws IOException {
        for (int i = 0; i < 60; i++) {
            String id = "document/%02d".formatted(i);
            int year = 1900 + i % 17;
            dated(id, i % 5 == 0 ? "" : year + "-03-01", i % 7 == 0 ? "" : year + i % 3 + "-06-01");
            points(id, Vocabulary.TOPIC, "topic/" + i % 4);
            points(id, Vocabulary.TOPIC, "topic/" + i % 9);
            states(id, ExternalVocabulary.SCHEMA_IN_LANGUAGE, Literal.text(i < some ? "ko" : "ru", ""));
        }
        Choice korean = new Choice(Facet.LANGUAGE, "ko");
        try (ThingIndex index = index()) {
            ThingsFound found = index.find(ThingQuery.of(korean));
            assertThat(found.total()).isEqualTo(some);
            for (FacetCounts counts : List.of(found.counts(Facet.TOPIC, 100), found.counts(Facet.LANGUAGE, 100))) {
                assertThat(counts.values()).isEqualTo(counts.counts().size()).isPositive();
                for (Count count : counts.counts()) {
                    assertThat(index.count(ThingQuery.of(korean, new Choice(counts.facet(), count.value()))))
                            .as(count.toString())
                            .isEqualTo(count.count());
                }
            }
            assertThat(found.counts(Facet.LANGUAGE)).containsExactly(Map.entry("ko", some));
            for (int each : List.of(1, 10)) {
                SortedMap<Integer, Integer> years = found.years(each);
                for (int year = 1890; year < 1930; year += each) {
                    Span span = Span.ofYears(year, year + each - 1);
                    int count = index.count(new ThingQuery(SearchWords.NONE, List.of(), List.of(korean), span));
                    boolean shown = !years.isEmpty() && year >= years.firstKey() && year <= years.lastKey();
                    assertThat(years.getOrDefault(year, 0)).as("%d", year).isEqualTo(shown ? count : 0);
                }
            }
        }
    }

    @Test
    void aDateThatMayBeOfSeveralYearsIsFoundAndCountedInEach() throws IOException {
        dated("document/1", "1950-06-25", "1950-06-25");
        dated("document/2", "1950-01-01", "1952-12-31");
        dated("document/3", "1953-07-27", "");
        dated("document/4", "", "1949-12-31");
        titled("document/5", "Undated", "en");
        try (ThingIndex index = index()) {
            ThingsFound all = index.find(ThingQuery.of(SearchWords.NONE));
            assertThat(all.years(10)).containsExactlyInAnyOrderEntriesOf(Map.of(1940, 1, 1950, 3));
            assertThat(all.years(1))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(1949, 1, 1950, 2, 1951, 1, 1952, 1, 1953, 1));
            all.years(1)
                    .forEach((year, count) -> assertThat(within(index, Span.ofYears(year, year)))
                            .as("%d", year)
                            .hasSize(count));
            assertThat(within(index, Span.ofYears(1960, 1970))).containsExactly("document/3");
            assertThat(all.page(Order.OLDEST, 0, 10))
                    .containsExactly("document/4", "document/2", "document/1", "document/3", "document/5");
            assertThat(all.page(Order.NEWEST, 0, 10))
                    .containsExactly("document/3", "document/1", "document/2", "document/4", "document/5");
            assertThat(all.page(Order.OLDEST, 3, 1)).containsExactly("document/3");
            assertThat(all.page(Order.OLDEST, 9, 1)).isEmpty();
        }
    }

    @Test
    void aNameIsCompletedByWhatBeginsSoAndThenByWhatIsInvolvedMost() throws IOException {
        named("person/kim-il", "Kim Il", "金一");
        named("person/kim-il-sung", "Kim Il Sung", "金日成");
        named("person/other", "Pak Kim", "朴金");
        titled("document/1", "Kim to Mao", "en");
        points("document/1", Vocabulary.SENDER, "person/kim-il-sung");
        try (ThingIndex index = index()) {
            assertThat(index.complete("ki", List.of(), 10))
                    .containsExactly("person/kim-il-sung", "person/kim-il", "person/other");
            assertThat(index.complete("KIM IL S", List.of(), 10)).containsExactly("person/kim-il-sung");
            assertThat(index.complete("sung k", List.of(), 10)).containsExactly("person/kim-il-sung");
            assertThat(index.complete("金日", List.of(), 10)).containsExactly("person/kim-il-sung");
            assertThat(index.complete("ki", List.of("document"), 10)).containsExactly("document/1");
            assertThat(index.complete("ki", List.of(), 1)).containsExactly("person/kim-il-sung");
            assertThat(index.complete(" -", List.of(), 10)).isEmpty();
            assertThat(index.prominence("person/kim-il-sung")).isEqualTo(1);
        }
    }

    @Test
    void aWordThatNothingHasIsLikeOneThatSomethingHas() throws IOException {
        titled("document/1", "Armistice", "en");
        try (ThingIndex index = index()) {
            assertThat(index.spelling("armistcie")).contains("armistice");
            assertThat(index.spelling("armistice")).isEmpty();
            assertThat(index.spelling("elephants")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "peng teh huai|P'eng Teh-huai|[P'eng] [Teh-huai]|",
                "金日成|致金日成同志|致[金日成]同志|zh",
                "telegr*|A telegram by telegraph|A [telegram] by [telegraph]|en",
                "\"of war\"|Prisoners of war, of peace|Prisoners [of war], of peace|en",
                "переговоры|О переговорах|О [переговорах]|ru",
                "-war peace|War and peace|War and [peace]|en",
                "nothing|<b>|<b>|",
            })
    void whatMatchedIsMarked(String typed, String text, String marked, String language) throws IOException {
        titled("document/1", "Any", "en");
        try (ThingIndex index = index()) {
            String pieces =
                    index.highlighter(SearchWords.of(typed)).mark(text, language == null ? "" : language).stream()
                            .map(piece -> piece.marked() ? '[' + piece.text() + ']' : piece.text())
                            .collect(Collectors.joining());
            assertThat(pieces.replace("[Teh]-[huai]", "[Teh-huai]")).isEqualTo(marked);
        }
    }

    @Test
    void anIndexWithoutThingsIsRefusedWithTheRemedy() throws IOException {
        Path old = Files.createDirectory(folder.resolve("old"));
        try (FSDirectory files = FSDirectory.open(old);
                IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
            writer.commit();
        }
        assertThatThrownBy(() -> ThingIndex.open(old))
                .isInstanceOf(IOException.class)
                .hasMessage(old + ": cannot be searched, as it was made before whole things were in it; "
                        + "build the dataset again");
    }

    private static List<String> found(ThingIndex index, String typed) throws IOException {
        return index.find(ThingQuery.of(SearchWords.of(typed))).page(Order.RELEVANCE, 0, 100);
    }

    private static List<String> narrowed(ThingIndex index, Choice... choices) throws IOException {
        return ids(index.find(new ThingQuery(SearchWords.NONE, List.of(), List.of(choices), Span.ALL)));
    }

    private static List<String> within(ThingIndex index, Span span) {
        try {
            return ids(index.find(new ThingQuery(SearchWords.NONE, List.of(), List.of(), span)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ids(ThingsFound found) throws IOException {
        List<String> ids = new ArrayList<>();
        found.ids().forEachRemaining(ids::add);
        return ids;
    }

    private ThingIndex index() throws IOException {
        return ThingIndex.open(TextIndexes.write(folder, graph));
    }

    private void named(String id, String label, String... names) {
        titled(id, label, "");
        for (int i = 0; i < names.length; i++) {
            states(id + "#name-" + i, Vocabulary.NAME, Literal.text(names[i], ""));
        }
    }

    private void titled(String id, String title, String language) {
        states(id, ExternalVocabulary.RDFS_LABEL, Literal.text(title, language));
    }

    private void about(String id, String description) {
        states(id, ExternalVocabulary.DCTERMS_DESCRIPTION, Literal.text(description, "en"));
    }

    private void dated(String id, String first, String last) {
        titled(id, "Dated", "en");
        if (!first.isEmpty()) {
            states(id, Vocabulary.EARLIEST, Literal.typed(first, ExternalVocabulary.XSD_DATE));
        }
        if (!last.isEmpty()) {
            states(id, Vocabulary.LATEST, Literal.typed(last, ExternalVocabulary.XSD_DATE));
        }
    }

    private void points(String id, Iri property, String other) {
        states(id, property, new Iri(TextIndexes.BASE + "id/" + other));
    }

    private void states(String id, Iri property, Term value) {
        graph.add(new Triple(new Iri(TextIndexes.BASE + "id/" + id), property, value));
    }
}
