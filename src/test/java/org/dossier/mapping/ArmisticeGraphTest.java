package org.dossier.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dossier.model.ArchiveRecord;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.dossier.source.Dataset;
import org.dossier.source.Problem;
import org.dossier.source.RecordSource;
import org.dossier.source.SourceLocation;
import org.dossier.validation.Shapes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of the records in {@code data/armistice}. */
class ArmisticeGraphTest {
    private static final Path FOLDER = Path.of("data", "armistice");
    private static Mapped graph;

    @BeforeAll
    static void map() throws IOException {
        graph = Mapped.of(records());
    }

    static ArchiveRecord[] records() throws IOException {
        List<ArchiveRecord> records = new ArrayList<>();
        Dataset.open(FOLDER).read(new RecordSource.Receiver() {
            @Override
            public void record(ArchiveRecord record, SourceLocation where) {
                records.add(record);
            }

            @Override
            public void problem(Problem problem) {
                // The test of the dataset looks at those.
            }
        });
        return records.toArray(ArchiveRecord[]::new);
    }

    @Test
    void everyThingHasAnIriOfTheDataset() {
        assertThat(graph.triples).allMatch(triple -> triple.subject().value().startsWith(Mapped.BASE + "id/"));
        assertThat(graph.triples).hasSizeGreaterThan(10_000);
    }

    @Test
    void everyPropertyAndClassIsInTheVocabularies() throws ReflectiveOperationException {
        Set<Iri> terms = new HashSet<>();
        for (Class<?> vocabulary : List.of(Vocabulary.class, ExternalVocabulary.class)) {
            for (Field field : vocabulary.getDeclaredFields()) {
                if (Modifier.isPublic(field.getModifiers()) && field.getType() == Iri.class) {
                    terms.add((Iri) field.get(null));
                }
            }
        }
        assertThat(graph.triples).extracting(Triple::predicate).isSubsetOf(terms);
        assertThat(graph.triples)
                .filteredOn(triple -> triple.predicate().equals(ExternalVocabulary.RDF_TYPE))
                .extracting(triple -> (Iri) triple.object())
                .isSubsetOf(terms);
    }

    @Test
    void theGraphKeepsToEveryShape() {
        assertThat(Shapes.bundled().validate(graph.triples)).isEmpty();
    }

    @Test
    void theSameRecordsGiveTheSameStatementsAndRemarks() throws IOException {
        Mapped again = Mapped.of(records());
        assertThat(again.triples).isEqualTo(graph.triples);
        assertThat(again.remarks).isEqualTo(graph.remarks);
    }

    @Test
    void everyTextIsNormalizedAndEveryTagLowerCased() {
        assertThat(graph.triples).allSatisfy(triple -> {
            if (triple.object() instanceof Literal literal) {
                assertThat(java.text.Normalizer.isNormalized(literal.lexical(), java.text.Normalizer.Form.NFC))
                        .isTrue();
                assertThat(literal.language()).matches("|[a-z]{2,3}(-[a-z0-9]+)*");
            }
        });
    }

    @Test
    void aNameIsProvisionalExactlyIfItIsListedAsOpen() throws IOException {
        Set<String> open = Files.readAllLines(FOLDER.resolve("open_names.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t")[1])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(provisional(remark -> !remark.field().equals("title"))).isEqualTo(open);
        Set<String> fromTitles = provisional(remark -> remark.field().equals("title"));
        fromTitles.removeAll(open);
        assertThat(fromTitles).isEmpty();
    }

    private static Set<String> provisional(Predicate<Remark> which) {
        return graph.remarks.stream()
                .filter(remark -> remark.kind() == Remark.Kind.PROVISIONAL)
                .filter(which)
                .map(Remark::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachRuleStatesOnlyItsPropertiesAndAllOfThem() {
        Set<Iri> covered = new HashSet<>();
        graph.properties.forEach((rule, properties) -> {
            assertThat(rule.properties()).as(rule.name()).containsAll(properties);
            covered.addAll(properties);
        });
        assertThat(graph.triples).extracting(Triple::predicate).isSubsetOf(covered);
    }
}
