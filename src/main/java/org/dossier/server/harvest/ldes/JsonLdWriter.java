package org.dossier.server.harvest.ldes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Namespaces;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;

/** JSON-LD 1.1 in expanded form, which needs no context: an array of node objects, a named graph being a node with a graph. */
final class JsonLdWriter implements QuadWriter {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String STRING = Namespaces.XSD + "string";

    private final JsonGenerator json;

    JsonLdWriter(Writer out) throws IOException {
        json = JSON.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    @Override
    public void begin() throws IOException {
        json.writeStartArray();
    }

    @Override
    public void add(List<Triple> triples) throws IOException {
        List<Triple> node = new ArrayList<>();
        for (Triple triple : triples) {
            if (!node.isEmpty() && !node.get(0).subject().equals(triple.subject())) {
                node(node);
                node.clear();
            }
            node.add(triple);
        }
        if (!node.isEmpty()) {
            node(node);
        }
    }

    @Override
    public void add(Iri graph, List<Triple> triples) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("@id", graph.value());
        json.writeArrayFieldStart("@graph");
        add(triples);
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeRaw('\n');
        json.flush();
    }

    /** Writes triples of one subject, which are in the order of their predicates. */
    private void node(List<Triple> triples) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("@id", triples.get(0).subject().value());
        Iri open = triples.get(0).subject();
        boolean first = true;
        for (Triple triple : triples) {
            if (first || !triple.predicate().equals(open)) {
                if (!first) {
                    json.writeEndArray();
                }
                json.writeArrayFieldStart(triple.predicate().value());
                open = triple.predicate();
                first = false;
            }
            value(triple.object());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void value(Term term) throws IOException {
        json.writeStartObject();
        if (term instanceof Iri iri) {
            json.writeStringField("@id", iri.value());
        } else if (term instanceof Literal literal) {
            json.writeStringField("@value", literal.lexical());
            if (!literal.language().isEmpty()) {
                json.writeStringField("@language", literal.language());
            } else if (!literal.datatype().value().equals(STRING)) {
                json.writeStringField("@type", literal.datatype().value());
            }
        }
        json.writeEndObject();
    }
}
