package org.dossier.server.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Triples as JSON-LD 1.1 with short names and a context inside, so that it parses without a network. A name stands for
 * the same property, with the same kind of value, in every answer; one value stands alone, several in an array.
 */
final class JsonLd {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private final Map<String, String> prefixes;
    private final Map<String, Term> terms = new TreeMap<>();

    /** A short name of the context. */
    private record Term(String name, String iri, Coercion coercion) {}

    private JsonLd(List<Triple> triples, Map<String, String> prefixes) {
        this.prefixes = safe(triples, prefixes);
        for (Triple triple : triples) {
            String iri = triple.getPredicate().getURI();
            terms.computeIfAbsent(iri, this::term);
        }
    }

    static byte[] write(List<Triple> triples, Map<String, String> prefixes) {
        return new JsonLd(triples, prefixes).write(triples);
    }

    /** Leaves out a prefix that is also the scheme of an IRI which occurs, as {@code geo:37.5,127} would be. */
    private static Map<String, String> safe(List<Triple> triples, Map<String, String> prefixes) {
        Map<String, String> safe = new TreeMap<>(prefixes);
        safe.keySet()
                .removeIf(prefix -> triples.stream()
                        .anyMatch(triple -> begins(triple.getSubject(), prefix) || begins(triple.getObject(), prefix)));
        return safe;
    }

    private static boolean begins(Node node, String prefix) {
        return node.isURI() && node.getURI().startsWith(prefix + ":");
    }

    private Term term(String iri) {
        String local = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
        boolean taken = terms.values().stream().anyMatch(term -> term.name().equals(local));
        boolean plain = local.matches("[A-Za-z][A-Za-z0-9_]*");
        return new Term(taken || !plain ? iri : local, iri, Coercion.of(iri));
    }

    private byte[] write(List<Triple> triples) {
        ObjectNode root = NODES.objectNode();
        root.set("@context", context());
        Map<Node, ObjectNode> subjects = new LinkedHashMap<>();
        for (Triple triple : triples) {
            ObjectNode subject = subjects.computeIfAbsent(
                    triple.getSubject(), node -> NODES.objectNode().put("@id", node.getURI()));
            Node object = triple.getObject();
            if (triple.getPredicate().getURI().equals("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")) {
                add(subject, "@type", NODES.textNode(compact(object.getURI())));
            } else {
                Term term = terms.getOrDefault(
                        triple.getPredicate().getURI(),
                        term(triple.getPredicate().getURI()));
                add(subject, term.name(), value(object, term.coercion()));
            }
        }
        ArrayNode graph = root.putArray("@graph");
        subjects.values().forEach(graph::add);
        try {
            return (JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON cannot be written", e);
        }
    }

    private ObjectNode context() {
        ObjectNode context = NODES.objectNode().put("@version", 1.1);
        prefixes.forEach(context::put);
        for (Term term : terms.values()) {
            if (term.name().equals(term.iri()) || term.name().equals("type")) {
                continue;
            }
            if (term.coercion().type().isEmpty()) {
                context.put(term.name(), compact(term.iri()));
            } else {
                context.putObject(term.name())
                        .put("@id", compact(term.iri()))
                        .put("@type", compact(term.coercion().type()));
            }
        }
        return context;
    }

    private static void add(ObjectNode subject, String name, JsonNode value) {
        JsonNode before = subject.get(name);
        if (before == null) {
            subject.set(name, value);
        } else if (before.isArray()) {
            ((ArrayNode) before).add(value);
        } else {
            subject.set(name, NODES.arrayNode().add(before).add(value));
        }
    }

    private JsonNode value(Node node, Coercion coercion) {
        if (node.isURI()) {
            return coercion.isIri()
                    ? NODES.textNode(compact(node.getURI()))
                    : NODES.objectNode().put("@id", compact(node.getURI()));
        }
        String lexical = node.getLiteralLexicalForm();
        String language = node.getLiteralLanguage();
        String datatype = node.getLiteralDatatypeURI();
        if (!language.isEmpty()) {
            return NODES.objectNode().put("@value", lexical).put("@language", language.toLowerCase(Locale.ROOT));
        }
        if (datatype.equals(coercion.type())) {
            return NODES.textNode(lexical);
        }
        if (coercion.type().isEmpty() && datatype.equals(XSD + "string")) {
            return NODES.textNode(lexical);
        }
        if (coercion.type().isEmpty() && datatype.equals(XSD + "boolean") && lexical.matches("true|false")) {
            return NODES.booleanNode(lexical.equals("true"));
        }
        ObjectNode object = NODES.objectNode().put("@value", lexical);
        return datatype.equals(XSD + "string") ? object : object.put("@type", compact(datatype));
    }

    private String compact(String iri) {
        for (Map.Entry<String, String> entry : prefixes.entrySet()) {
            if (iri.startsWith(entry.getValue())
                    && !iri.startsWith("//", entry.getValue().length())
                    && iri.length() > entry.getValue().length()) {
                return entry.getKey() + ":" + iri.substring(entry.getValue().length());
            }
        }
        return iri;
    }
}
