package org.dossier.description;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dossier.dump.Distribution;
import org.dossier.dump.Part;
import org.dossier.dump.Statistics;
import org.dossier.dump.Statistics.ClassUse;
import org.dossier.dump.Statistics.FieldUse;
import org.dossier.dump.Statistics.PropertyUse;
import org.dossier.model.DatasetDescription;
import org.dossier.rdf.Iri;

/**
 * States a dataset and its statistics in VoID ("Describing Linked Datasets with the VoID Vocabulary"). Each partition has an IRI below
 * {@code <base>void#}; a partition of a class has one again for each property of its members, whose {@code void:distinctSubjects} are
 * the members that have it.
 */
final class VoidDescription {
    private final Stating stating;
    private final DatasetDescription dataset;
    private final Iri iri;

    VoidDescription(Stating stating, DatasetDescription dataset) {
        this.stating = stating;
        this.dataset = dataset;
        iri = stating.part(DcatDescription.DATASET);
    }

    void describe(Statistics statistics, List<Distribution> dumps) {
        Iri document = stating.page("void");
        stating.state(document, DescriptionTerms.TYPE, DescriptionTerms.DATASET_DESCRIPTION);
        stating.state(document, DescriptionTerms.PRIMARY_TOPIC, iri);
        stating.state(iri, DescriptionTerms.TYPE, DescriptionTerms.VOID_DATASET);
        stating.state(iri, DescriptionTerms.HOMEPAGE, stating.page(""));
        stating.string(iri, DescriptionTerms.URI_SPACE, dataset.base() + "id/");
        stating.state(iri, DescriptionTerms.SPARQL_ENDPOINT, stating.page(ServiceKind.SPARQL.path()));
        dumps.stream()
                .filter(dump -> dump.part() == Part.ALL)
                .forEach(dump ->
                        stating.state(iri, DescriptionTerms.DATA_DUMP, DcatDescription.download(dataset.base(), dump)));
        totals(statistics);
        properties(statistics.properties());
        classes(statistics.classes());
    }

    private void totals(Statistics statistics) {
        stating.count(iri, DescriptionTerms.TRIPLES, statistics.triples());
        stating.count(iri, DescriptionTerms.ENTITIES, statistics.entities());
        stating.count(iri, DescriptionTerms.DISTINCT_SUBJECTS, statistics.distinctSubjects());
        stating.count(iri, DescriptionTerms.DISTINCT_OBJECTS, statistics.distinctObjects());
        stating.count(iri, DescriptionTerms.PROPERTIES, statistics.properties().size());
        stating.count(iri, DescriptionTerms.CLASSES, statistics.classes().size());
        statistics
                .examples()
                .values()
                .forEach(example -> stating.state(iri, DescriptionTerms.EXAMPLE_RESOURCE, example));
        Stream.concat(statistics.properties().keySet().stream(), statistics.classes().keySet().stream())
                .map(Iri::namespace)
                .forEach(namespace -> stating.link(iri, DescriptionTerms.VOCABULARY, namespace));
    }

    private void properties(SortedMap<Iri, PropertyUse> properties) {
        Map<Iri, String> names = names(properties.keySet());
        properties.forEach((property, use) -> {
            Iri partition = stating.part("property-" + names.get(property));
            stating.state(iri, DescriptionTerms.PROPERTY_PARTITION, partition);
            stating.state(partition, DescriptionTerms.PROPERTY, property);
            stating.count(partition, DescriptionTerms.TRIPLES, use.triples());
            stating.count(partition, DescriptionTerms.DISTINCT_SUBJECTS, use.distinctSubjects());
            stating.count(partition, DescriptionTerms.DISTINCT_OBJECTS, use.distinctObjects());
        });
    }

    private void classes(SortedMap<Iri, ClassUse> classes) {
        Map<Iri, String> names = names(classes.keySet());
        classes.forEach((type, use) -> {
            String name = "class-" + names.get(type);
            Iri partition = stating.part(name);
            stating.state(iri, DescriptionTerms.CLASS_PARTITION, partition);
            stating.state(partition, DescriptionTerms.CLASS, type);
            stating.count(partition, DescriptionTerms.ENTITIES, use.members());
            fields(partition, name, use.fields());
        });
    }

    private void fields(Iri partition, String name, SortedMap<Iri, FieldUse> fields) {
        Map<Iri, String> names = names(fields.keySet());
        fields.forEach((property, use) -> {
            Iri field = stating.part(name + "-property-" + names.get(property));
            stating.state(partition, DescriptionTerms.PROPERTY_PARTITION, field);
            stating.state(field, DescriptionTerms.PROPERTY, property);
            stating.count(field, DescriptionTerms.TRIPLES, use.triples());
            stating.count(field, DescriptionTerms.DISTINCT_SUBJECTS, use.members());
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
}
