package org.dossier.server.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.jena.graph.Node;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityType;

/** What search engines read: schema.org as JSON-LD, safe to stand within a {@code script} element. */
final class StructuredData {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StructuredData() {}

    static String document(GraphReader reader, Node document, Subject subject, DateView date) {
        boolean letter = reader.has(document, Vocabulary.SENDER) || reader.has(document, Vocabulary.RECIPIENT);
        ObjectNode root = root(subject);
        if (letter) {
            root.putArray("@type").add("ArchiveComponent").add("Message");
        } else {
            root.put("@type", "ArchiveComponent");
        }
        put(root, "dateCreated", date.machine());
        things(root, "sender", reader, document, Vocabulary.SENDER);
        things(root, "recipient", reader, document, Vocabulary.RECIPIENT);
        things(root, "creator", reader, document, Vocabulary.CREATOR);
        things(root, "translator", reader, document, Vocabulary.TRANSLATOR);
        things(root, "mentions", reader, document, Vocabulary.MENTIONS);
        things(root, "isPartOf", reader, document, Vocabulary.IN_COLLECTION);
        things(root, "about", reader, document, Vocabulary.TOPIC);
        archives(root, reader, document);
        for (Node language : reader.objects(document, ExternalVocabulary.SCHEMA_IN_LANGUAGE)) {
            root.withArray("inLanguage").add(GraphReader.lexical(language));
        }
        put(root, "itemLocation", reader.text(document, Vocabulary.ARCHIVAL_REFERENCE));
        return script(root);
    }

    static ObjectNode root(Subject subject) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("@context", "https://schema.org");
        root.put("@id", subject.iri());
        root.put("url", subject.iri());
        root.put("name", subject.title().text());
        if (!subject.descriptions().isEmpty()) {
            root.put("description", subject.descriptions().get(0).text());
        }
        return root;
    }

    static void put(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }

    static void things(ObjectNode root, String name, GraphReader reader, Node subject, Iri property) {
        List<Link> links = reader.linked(subject, property);
        if (links.isEmpty()) {
            return;
        }
        ArrayNode array = root.putArray(name);
        for (Link link : links) {
            ObjectNode thing = array.addObject();
            thing.put("@id", link.iri());
            EntityAddress.of(reader.links().base(), link.iri())
                    .ifPresent(address -> put(thing, "@type", type(address.type())));
            thing.put("name", link.label().text());
        }
    }

    /** The archives that hold it; whatever else they are, here they are archives. */
    static void archives(ObjectNode root, GraphReader reader, Node subject) {
        things(root, "holdingArchive", reader, subject, Vocabulary.REPOSITORY);
        root.path("holdingArchive").forEach(archive -> ((ObjectNode) archive).put("@type", "ArchiveOrganization"));
    }

    /** A date that is a year, a month or a day; schema.org knows no others. */
    static void date(ObjectNode root, String name, String edtf) {
        put(root, name, edtf.matches("\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?)?") ? edtf : "");
    }

    /** The class of schema.org that things of a type are of; {@code ""} where it has none. */
    static String type(EntityType type) {
        return switch (type) {
            case DOCUMENT -> "ArchiveComponent";
            case PERSON -> "Person";
            case ORGANIZATION -> "Organization";
            case PLACE -> "Place";
            case EVENT -> "Event";
            case PROGRAM -> "Project";
            case COLLECTION, UNIT -> "Collection";
            case TOPIC, KIND -> "DefinedTerm";
            case SCHEME -> "DefinedTermSet";
            case POSITION, ACTOR, MAPPING -> "";
        };
    }

    /** The JSON with {@code <}, {@code >} and {@code &} as escapes, so that no value can end the element it stands in. */
    static String script(JsonNode json) {
        try {
            return JSON.writeValueAsString(json)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON cannot be written", e);
        }
    }
}
