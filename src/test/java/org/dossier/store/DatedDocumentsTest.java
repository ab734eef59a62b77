package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read of documents by number, against the triples that they were made of. */
class DatedDocumentsTest {
    private static final int DOCUMENTS = 300;
    private static final String ID = "http://archive.example/id/";

    @TempDir
    private static Path folder;

    private static List<Triple> triples;
    private static StoreReader store;

    @BeforeAll
    static void build() throws IOException {
        triples = triples(new Random(7));
        SmallStore.build(folder.resolve("store"), triples, Map.of());
        store = StoreReader.open(folder.resolve("store"));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void whoLeadsToAThingIsWhatTheTriplesSay() {
        for (int person = 0; person < 5; person++) {
            Iri sender = person(person);
            Set<String> found =
                    read(documents -> iris(documents, documents.leadingTo(node(sender), 1000, Vocabulary.SENDER)));
            assertThat(found).isEqualTo(subjects(Vocabulary.SENDER, sender)).hasSizeGreaterThan(20);
        }
    }

    @Test
    void aPathIsGoneFromItsEnd() {
        Iri unit = new Iri(ID + "unit/a");
        Set<String> copies = subjects(Vocabulary.HELD_IN, unit);
        Set<String> expected = triples.stream()
                .filter(triple -> triple.predicate().equals(Vocabulary.HAS_COPY))
                .filter(triple -> copies.contains(((Iri) triple.object()).value()))
                .map(triple -> triple.subject().value())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = read(documents ->
                iris(documents, documents.leadingTo(node(unit), 1000, Vocabulary.HAS_COPY, Vocabulary.HELD_IN)));
        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(20);
    }

    @Test
    void whatIsNoDocumentAndWhatIsNotThereLeadsNowhere() {
        Iri event = new Iri(ID + "event/a");
        assertThat(read(documents -> documents.leadingTo(node(event), 1000, Vocabulary.PARTICIPANT))
                        .cardinality())
                .isZero();
        assertThat(read(documents -> documents.leadingTo(node(person(0)), 1000, Vocabulary.PARTICIPANT))
                        .cardinality())
                .isZero();
        assertThat(read(documents -> documents.leadingTo(node(person(99)), 1000, Vocabulary.SENDER))
                        .cardinality())
                .isZero();
        assertThat(read(documents -> documents.leadingTo(node(person(0)), 1000, Vocabulary.FUNDER))
                        .cardinality())
                .isZero();
    }

    @Test
    void atMostTheLimitIsTaken() {
        assertThat(read(documents -> documents.leadingTo(node(person(0)), 5, Vocabulary.SENDER))
                        .cardinality())
                .isEqualTo(5);
    }

    @Test
    void daysAreThoseOfTheTriplesAndNumbersRiseAsTermsDo() {
        Map<String, String> days = triples.stream()
                .filter(triple -> triple.predicate().equals(Vocabulary.EARLIEST))
                .collect(Collectors.toMap(
                        triple -> triple.subject().value(), triple -> ((Literal) triple.object()).lexical()));
        List<String> iris = read(documents -> {
            List<String> found = new ArrayList<>();
            for (int document = 0; document < DOCUMENTS; document++) {
                String iri = documents.node(document).getURI();
                found.add(iri);
                String day = days.getOrDefault(iri, "");
                assertThat(documents.first(document))
                        .as(iri)
                        .isEqualTo(day.isEmpty() ? DatedDocuments.NO_DAY : Integer.parseInt(day.replace("-", "")));
            }
            return found;
        });
        assertThat(iris.stream().map(iri -> new Iri(iri).ntriples())).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatIsStatedOfADocumentIsWhatTheTriplesSay() {
        Set<Iri> wanted = Set.of(Vocabulary.SENDER, Vocabulary.EARLIEST, Vocabulary.FUNDER);
        Set<Triple> expected = triples.stream()
                .filter(triple -> wanted.contains(triple.predicate()))
                .filter(triple -> triple.subject().value().contains("/document/"))
                .collect(Collectors.toSet());
        Set<String> stated = read(documents -> {
            Set<String> lines = new TreeSet<>();
            for (int document = 0; document < DOCUMENTS; document++) {
                String iri = documents.node(document).getURI();
                documents
                        .stated(document, wanted)
                        .forEach((property, values) -> values.forEach(
                                value -> lines.add(iri + " " + property.value() + " " + NodeFmtLib.strNT(value))));
            }
            return lines;
        });
        assertThat(stated)
                .isEqualTo(expected.stream()
                        .map(triple -> triple.subject().value() + " "
                                + triple.predicate().value() + " "
                                + triple.object().ntriples())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void aPeriodHasWhatBeginsAndEndsInIt() {
        Map<String, Integer> first = days(Vocabulary.EARLIEST);
        Map<String, Integer> last = days(Vocabulary.LATEST);
        Set<String> expected = first.entrySet().stream()
                .filter(day -> day.getKey().contains("/document/")
                        && day.getValue() >= 19510301
                        && last.getOrDefault(day.getKey(), Integer.MAX_VALUE) <= 19510901)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = read(documents -> iris(documents, documents.between(19510301, 19510901)));
        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(20);
    }

    /** One is kept in memory once it was counted, the other is read each time. */
    static List<Iri> counted() {
        return List.of(Vocabulary.RECIPIENT, Vocabulary.HAS_COPY);
    }

    @ParameterizedTest
    @MethodSource("counted")
    void valuesAreCountedAlikeForFewAndForMany(Iri property) {
        for (int some : List.of(1, 5, 14, 16, 100, DOCUMENTS)) {
            Set<String> chosen = read(documents -> {
                BitSet set = new BitSet();
                set.set(0, some);
                return iris(documents, set);
            });
            Map<String, Integer> expected = triples.stream()
                    .filter(triple -> triple.predicate().equals(property)
                            && chosen.contains(triple.subject().value()))
                    .collect(Collectors.toMap(triple -> ((Iri) triple.object()).value(), any -> 1, Integer::sum));
            Map<String, Integer> counted = read(documents -> {
                BitSet set = new BitSet();
                set.set(0, some);
                return documents.values(set, property).entrySet().stream()
                        .collect(Collectors.toMap(value -> value.getKey().getURI(), Map.Entry::getValue));
            });
            assertThat(counted).isEqualTo(expected);
        }
    }

    private static List<Triple> triples(Random random) {
        List<Triple> triples = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            Iri document = new Iri(ID + "document/" + random.nextInt(10) + "-" + i);
            triples.add(new Triple(document, ExternalVocabulary.RDF_TYPE, Vocabulary.DOCUMENT));
            triples.add(new Triple(document, Vocabulary.SENDER, person(random.nextInt(5))));
            triples.add(new Triple(document, Vocabulary.RECIPIENT, person(random.nextInt(3))));
            triples.add(new Triple(document, Vocabulary.RECIPIENT, person(3 + random.nextInt(2))));
            if (random.nextInt(10) > 0) {
                int month = 1 + random.nextInt(12);
                triples.add(new Triple(document, Vocabulary.EARLIEST, day(month, 1 + random.nextInt(5))));
                triples.add(new Triple(document, Vocabulary.LATEST, day(month, 6 + random.nextInt(20))));
            }
            Iri copy = new Iri(document.value() + "#copy");
            triples.add(new Triple(document, Vocabulary.HAS_COPY, copy));
            triples.add(new Triple(copy, Vocabulary.HELD_IN, new Iri(ID + "unit/" + "abc".charAt(random.nextInt(3)))));
        }
        Iri event = new Iri(ID + "event/a");
        triples.add(new Triple(event, ExternalVocabulary.RDF_TYPE, Vocabulary.EVENT));
        triples.add(new Triple(event, Vocabulary.PARTICIPANT, person(0)));
        triples.add(new Triple(event, Vocabulary.EARLIEST, day(5, 5)));
        triples.add(new Triple(event, Vocabulary.LATEST, day(5, 6)));
        return triples;
    }

    private static Literal day(int month, int day) {
        return Literal.typed("1951-%02d-%02d".formatted(month, day), ExternalVocabulary.XSD_DATE);
    }

    private static Iri person(int number) {
        return new Iri(ID + "person/" + number);
    }

    private static Node node(Iri iri) {
        return NodeFactory.createURI(iri.value());
    }

    private static Map<String, Integer> days(Iri property) {
        return triples.stream()
                .filter(triple -> triple.predicate().equals(property))
                .collect(Collectors.toMap(
                        triple -> triple.subject().value(),
                        triple -> Integer.valueOf(
                                ((Literal) triple.object()).lexical().replace("-", ""))));
    }

    private static Set<String> subjects(Iri property, Iri object) {
        return triples.stream()
                .filter(triple ->
                        triple.predicate().equals(property) && triple.object().equals(object))
                .map(triple -> triple.subject().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> iris(DatedDocuments documents, BitSet numbers) {
        return numbers.stream()
                .mapToObj(document -> documents.node(document).getURI())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> T read(Function<DatedDocuments, T> reading) {
        DatasetGraph dataset = store.dataset();
        return dataset.calculateRead(() -> reading.apply(DatedDocuments.of(dataset)));
    }
}
