package org.dossier.dump;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dossier.dump.Statistics.ClassUse;
import org.dossier.dump.Statistics.FieldUse;
import org.dossier.dump.Statistics.PropertyUse;
import org.dossier.model.DatasetDescription;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;

/**
 * States a dataset and its statistics in VoID ("Describing Linked Datasets with the VoID Vocabulary"). Each partition has an IRI below
 * {@code <base>void#}; a partition of a class has one again for each property of its members, whose {@code void:distinctSubjects} are
 * the members that have it.
 */
final class VoidDescription {
    private final DescriptionFile file;
    private final DatasetDescription dataset;
    private final Collection<Triple> triples;

    VoidDescription(DescriptionFile file, Collection<Triple> triples) {
        this.file = file;
        this.dataset = file.dataset();
        this.triples = triples;
    }

    void describe(Statistics statistics) {
        Iri document = new Iri(dataset.base() + "void");
        state(document, VoidTerms.TYPE, VoidTerms.DATASET_DESCRIPTION);
        state(document, VoidTerms.PRIMARY_TOPIC, file.iri());
        state(file.iri(), VoidTerms.TYPE, VoidTerms.DATASET);
        state(file.iri(), VoidTerms.HOMEPAGE, new Iri(dataset.base()));
        texts(VoidTerms.TITLE, dataset.title());
        texts(VoidTerms.DESCRIPTION, dataset.description());
        link(file.iri(), VoidTerms.LICENSE, dataset.licence());
        publisher();
        state(file.iri(), VoidTerms.URI_SPACE, Literal.string(dataset.base() + "id/"));
        state(file.iri(), VoidTerms.SPARQL_ENDPOINT, file.sparqlEndpoint());
        file.dataDumps().forEach(dump -> state(file.iri(), VoidTerms.DATA_DUMP, dump));
        totals(statistics);
        properties(statistics.properties());
        classes(statistics.classes());
    }

    private void publisher() {
        if (dataset.publisherName().isEmpty()) {
            return;
        }
        Iri publisher = part("publisher");
        state(file.iri(), VoidTerms.PUBLISHER, publisher);
        state(publisher, VoidTerms.TYPE, VoidTerms.AGENT);
        state(publisher, VoidTerms.NAME, Literal.string(dataset.publisherName()));
        link(publisher, VoidTerms.HOMEPAGE, dataset.publisherUrl());
        link(publisher, VoidTerms.MBOX, dataset.contact());
    }

    private void totals(Statistics statistics) {
        count(file.iri(), VoidTerms.TRIPLES, statistics.triples());
        count(file.iri(), VoidTerms.ENTITIES, statistics.entities());
        count(file.iri(), VoidTerms.DISTINCT_SUBJECTS, statistics.distinctSubjects());
        count(file.iri(), VoidTerms.DISTINCT_OBJECTS, statistics.distinctObjects());
        count(file.iri(), VoidTerms.PROPERTIES, statistics.properties().size());
        count(file.iri(), VoidTerms.CLASSES, statistics.classes().size());
        statistics.examples().values().forEach(example -> state(file.iri(), VoidTerms.EXAMPLE_RESOURCE, example));
        Stream.concat(statistics.properties().keySet().stream(), statistics.classes().keySet().stream())
                .map(VoidDescription::namespace)
                .forEach(namespace -> state(file.iri(), VoidTerms.VOCABULARY, namespace));
    }

    private void properties(SortedMap<Iri, PropertyUse> properties) {
        Map<Iri, String> names = names(properties.keySet());
        properties.forEach((property, use) -> {
            Iri partition = part("property-" + names.get(property));
            state(file.iri(), VoidTerms.PROPERTY_PARTITION, partition);
            state(partition, VoidTerms.PROPERTY, property);
            count(partition, VoidTerms.TRIPLES, use.triples());
            count(partition, VoidTerms.DISTINCT_SUBJECTS, use.distinctSubjects());
            count(partition, VoidTerms.DISTINCT_OBJECTS, use.distinctObjects());
        });
    }

    private void classes(SortedMap<Iri, ClassUse> classes) {
        Map<Iri, String> names = names(classes.keySet());
        classes.forEach((type, use) -> {
            String name = "class-" + names.get(type);
            Iri partition = part(name);
            state(file.iri(), VoidTerms.CLASS_PARTITION, partition);
            state(partition, VoidTerms.CLASS, type);
            count(partition, VoidTerms.ENTITIES, use.members());
            fields(partition, name, use.fields());
        });
    }

    private void fields(Iri partition, String name, SortedMap<Iri, FieldUse> fields) {
        Map<Iri, String> names = names(fields.keySet());
        fields.forEach((property, use) -> {
            Iri field = part(name + "-property-" + names.get(property));
            state(partition, VoidTerms.PROPERTY_PARTITION, field);
            state(field, VoidTerms.PROPERTY, property);
            count(field, VoidTerms.TRIPLES, use.triples());
            count(field, VoidTerms.DISTINCT_SUBJECTS, use.members());
        });
    }

    /** Names for terms within IRIs: {@code w3id.org-dossier-ontology-sender}; no two alike. */
    private static Map<Iri, String> names(Collection<Iri> terms) {
        Map<Iri, String> names = new TreeMap<>();
        for (Iri term : terms) {
            String name = term.value().replaceFirst("^https?://", "").replaceAll("[^A-Za-z0-9._]", "-");
            while (names.containsValue(name)) {
                name += "-";
            }
            names.put(term, name);
        }
        return names;
    }

    private static Iri namespace(Iri term) {
        String value = term.value();
        return new Iri(value.substring(0, Math.max(value.lastIndexOf('#'), value.lastIndexOf('/')) + 1));
    }

    private Iri part(String name) {
        return new Iri(dataset.base() + "void#" + name);
    }

    private void texts(Iri property, Map<String, String> byLanguage) {
        byLanguage.forEach((language, text) -> state(file.iri(), property, Literal.text(text, language)));
    }

    private void link(Iri subject, Iri property, String address) {
        if (!address.isEmpty()) {
            state(subject, property, new Iri(address));
        }
    }

    private void count(Iri subject, Iri property, long count) {
        state(subject, property, Literal.typed(Long.toString(count), VoidTerms.INTEGER));
    }

    private void state(Iri subject, Iri property, Term object) {
        triples.add(new Triple(subject, property, object));
    }
}
