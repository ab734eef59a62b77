package org.dossier.armistice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.dossier.validation.Shapes;
import org.junit.jupiter.api.Test;

/** The whole graph of the armistice dataset speaks the ontology's language and keeps to its rules. */
class ArmisticeGraphTest {
    @Test
    void everyPropertyAndClassIsDefinedOrOfAListedVocabulary() {
        Set<Iri> known = new TreeSet<>(terms(Vocabulary.class));
        known.addAll(terms(ExternalVocabulary.class));
        Set<Iri> used = new TreeSet<>();
        for (Triple triple : ArmisticeGraph.triples()) {
            used.add(triple.predicate());
            if (triple.object() instanceof Iri object
                    && (triple.predicate().equals(ExternalVocabulary.RDF_TYPE)
                            || object.value().startsWith(Vocabulary.NAMESPACE))) {
                used.add(object);
            }
        }
        assertThat(used).hasSizeGreaterThan(50).isSubsetOf(known);
    }

    @Test
    void itKeepsToEveryShape() {
        assertThat(Shapes.bundled().validate(ArmisticeGraph.triples())).isEmpty();
    }

    @Test
    void theExamplesOfTheOntologySpeakOfThingsThatAreThere() throws IOException {
        Set<String> subjects = ArmisticeGraph.triples().stream()
                .map(triple -> triple.subject().value())
                .collect(Collectors.toSet());
        Set<String> examples = Pattern.compile("<(id/[^>]+)>")
                .matcher(Files.readString(Path.of("ontology/dossier.ttl")))
                .results()
                .map(match -> ArmisticeGraph.base() + match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(examples).hasSizeGreaterThan(10).isSubsetOf(subjects);
    }

    private static Set<Iri> terms(Class<?> vocabulary) {
        Set<Iri> terms = new TreeSet<>();
        for (Field field : vocabulary.getFields()) {
            if (field.getType() == Iri.class) {
                try {
                    terms.add((Iri) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(field + " cannot be read", e);
                }
            }
        }
        return terms;
    }
}
