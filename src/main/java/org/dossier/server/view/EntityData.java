package org.dossier.server.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.jena.graph.Node;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Vocabulary;

/** What search engines read of anything but a document. */
final class EntityData {
    private EntityData() {}

    /** JSON-LD for a {@code script} element; {@code ""} where schema.org has no word for the thing. */
    static String of(GraphReader reader, Node node, Subject subject) {
        String type = StructuredData.type(subject.type());
        if (type.isEmpty()) {
            return "";
        }
        ObjectNode root = StructuredData.root(subject);
        root.put("@type", type);
        switch (subject.type()) {
            case PERSON -> {
                StructuredData.date(root, "birthDate", reader.text(node, Vocabulary.BEGIN_DATE));
                StructuredData.date(root, "deathDate", reader.text(node, Vocabulary.END_DATE));
            }
            case ORGANIZATION -> {
                StructuredData.date(root, "foundingDate", reader.text(node, Vocabulary.BEGIN_DATE));
                StructuredData.date(root, "dissolutionDate", reader.text(node, Vocabulary.END_DATE));
                StructuredData.things(root, "parentOrganization", reader, node, Vocabulary.PART_OF);
            }
            case PROGRAM -> {
                StructuredData.date(root, "foundingDate", reader.text(node, Vocabulary.BEGIN_DATE));
                StructuredData.things(root, "funder", reader, node, Vocabulary.FUNDER);
            }
            case PLACE -> place(reader, node, root);
            case EVENT -> {
                StructuredData.date(root, "startDate", reader.text(node, Vocabulary.BEGIN_DATE));
                StructuredData.date(root, "endDate", reader.text(node, Vocabulary.END_DATE));
                StructuredData.things(root, "location", reader, node, Vocabulary.PLACE);
            }
            case COLLECTION, UNIT -> {
                root.putArray("@type").add("ArchiveComponent").add(type);
                StructuredData.archives(root, reader, node);
                StructuredData.things(root, "isPartOf", reader, node, Vocabulary.PART_OF);
            }
            case TOPIC, KIND, SCHEME, POSITION, ACTOR, MAPPING, DOCUMENT -> {}
        }
        names(reader, node, root);
        return StructuredData.script(root);
    }

    private static void place(GraphReader reader, Node node, ObjectNode root) {
        String latitude = reader.text(node, ExternalVocabulary.GEO_LAT);
        String longitude = reader.text(node, ExternalVocabulary.GEO_LONG);
        if (!latitude.isEmpty() && !longitude.isEmpty()) {
            root.putObject("geo")
                    .put("@type", "GeoCoordinates")
                    .put("latitude", latitude)
                    .put("longitude", longitude);
        }
        StructuredData.things(root, "containedInPlace", reader, node, Vocabulary.PART_OF);
    }

    private static void names(GraphReader reader, Node node, ObjectNode root) {
        String title = root.path("name").asText();
        ArrayNode others = root.arrayNode();
        reader.objects(node, Vocabulary.HAS_NAME).stream()
                .map(form -> reader.text(form, Vocabulary.NAME))
                .filter(name -> !name.isEmpty() && !name.equals(title))
                .distinct()
                .forEach(others::add);
        if (!others.isEmpty()) {
            root.set("alternateName", others);
        }
        ArrayNode same = root.arrayNode();
        reader.objects(node, ExternalVocabulary.SKOS_EXACT_MATCH)
                .forEach(match -> same.add(GraphReader.lexical(match)));
        if (!same.isEmpty()) {
            root.set("sameAs", same);
        }
    }
}
