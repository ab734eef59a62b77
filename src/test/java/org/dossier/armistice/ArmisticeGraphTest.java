package org.dossier.armistice;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
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
