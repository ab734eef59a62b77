package org.dossier.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.dump.Statistics.ClassUse;
import org.dossier.dump.Statistics.FieldUse;
import org.dossier.dump.Statistics.PropertyUse;
import org.dossier.model.DatasetDescription;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionFileTest {
    private static final String BASE = "http://example.org/";
    private static final Iri EXAMPLE = new Iri(BASE + "id/document/1");

    private static final DescriptionFile DATASET = new DescriptionFile(
            new DatasetDescription(
                    Map.of("en", "The \"Armistice\"", "", "Armistice"),
                    Map.of("ru", "Документы\nо войне"),
                    "https://creativecommons.org/licenses/by/4.0/",
                    "An archive",
                    "https://example.com/",
                    "mailto:archive@example.com",
                    BASE,
                    List.of("en"),
                    Map.of(),
                    List.of()),
            new Iri(BASE + "sparql"),
            List.of(new Iri(BASE + "dumps/armistice.nt.gz"), new Iri(BASE + "dumps/armistice.ttl.gz")));

    private static final Statistics STATISTICS = new Statistics(
            27,
            2,
            5,
            20,
            new TreeMap<>(Map.of(
                    Vocabulary.SENDER, new PropertyUse(3, 2, 1),
                    ExternalVocabulary.DCTERMS_TITLE, new PropertyUse(2, 2, 2))),
            new TreeMap<>(Map.of(
                    Vocabulary.DOCUMENT,
                    new ClassUse(2, new TreeMap<>(Map.of(Vocabulary.SENDER, new FieldUse(2, 3)))))),
            new TreeMap<>(Map.of(Vocabulary.DOCUMENT, EXAMPLE)));

    @TempDir
    Path folder;

    @Test
    void theFileSaysWhatTheDescriptionStates() throws IOException {
        Path file = folder.resolve("description.ttl");
        DATASET.write(STATISTICS, file);
        TreeSet<Triple> read = new TreeSet<>();
        Model model = Rio.parse(new StringReader(Files.readString(file)), RDFFormat.TURTLE);
        model.forEach(statement -> read.add(new Triple(
                new Iri(statement.getSubject().stringValue()),
                new Iri(statement.getPredicate().stringValue()),
                term(statement.getObject()))));
        assertThat(read).isEqualTo(DATASET.triples(STATISTICS)).hasSizeGreaterThan(30);
        assertThat(model).noneMatch(statement -> statement.getSubject().isBNode());
    }

    @Test
    void totalsAndPartitionsAreStatedOfTheDataset() {
        String dataset = "<" + BASE + "void#dataset> ";
        String property = "<" + BASE + "void#property-w3id.org-dossier-ontology-sender> ";
        String field = "<" + BASE
                + "void#class-w3id.org-dossier-ontology-Document-property-w3id.org-dossier-ontology-sender> ";
        assertThat(DATASET.triples(STATISTICS).stream().map(DescriptionFileTest::shortened))
                .contains(
                        dataset + "void:triples 27",
                        dataset + "void:entities 2",
                        dataset + "void:distinctSubjects 5",
                        dataset + "void:distinctObjects 20",
                        dataset + "void:properties 2",
                        dataset + "void:classes 1",
                        dataset + "void:uriSpace \"http://example.org/id/\"",
                        dataset + "void:exampleResource <http://example.org/id/document/1>",
                        dataset + "void:vocabulary <https://w3id.org/dossier/ontology#>",
                        dataset + "void:vocabulary <http://purl.org/dc/terms/>",
                        dataset + "void:sparqlEndpoint <http://example.org/sparql>",
                        dataset + "void:dataDump <http://example.org/dumps/armistice.ttl.gz>",
                        property + "void:property <https://w3id.org/dossier/ontology#sender>",
                        property + "void:triples 3",
                        property + "void:distinctSubjects 2",
                        property + "void:distinctObjects 1",
                        field + "void:distinctSubjects 2",
                        field + "void:triples 3");
    }

    @Test
    void whatIsNotSaidIsNotStated() {
        DescriptionFile bare = new DescriptionFile(
                new DatasetDescription(Map.of(), Map.of(), "", "", "", "", BASE, List.of(), Map.of(), List.of()),
                new Iri(BASE + "sparql"),
                List.of());
        assertThat(bare.triples(STATISTICS))
                .extracting(triple -> triple.predicate().value())
                .noneMatch(predicate -> predicate.startsWith("http://purl.org/dc/terms/"));
    }

    @Test
    void partitionsOfTermsThatAreAlmostAlikeAreApart() {
        TreeMap<Iri, PropertyUse> properties = new TreeMap<>();
        properties.put(new Iri("http://example.org/a/b"), new PropertyUse(1, 1, 1));
        properties.put(new Iri("http://example.org/a-b"), new PropertyUse(2, 2, 2));
        Statistics statistics = new Statistics(3, 3, 3, 3, properties, new TreeMap<>(), new TreeMap<>());
        assertThat(DATASET.triples(statistics).stream()
                        .filter(triple -> triple.predicate().value().endsWith("propertyPartition"))
                        .map(Triple::object))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    private static String shortened(Triple triple) {
        String object = triple.object().ntriples().replaceAll("\"(\\d+)\"\\^\\^<[^>]*integer>", "$1");
        return triple.subject() + " "
                + triple.predicate().ntriples().replaceAll("<http://rdfs.org/ns/void#([^>]*)>", "void:$1") + " "
                + object;
    }

    private static Term term(Value value) {
        if (value instanceof org.eclipse.rdf4j.model.Literal literal) {
            return literal.getLanguage()
                    .map(language -> Literal.text(literal.getLabel(), language))
                    .orElseGet(() -> Literal.typed(
                            literal.getLabel(), new Iri(literal.getDatatype().stringValue())));
        }
        return new Iri(value.stringValue());
    }
}
