package org.dossier.server.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What a plain string as the value of a property means in our JSON-LD: an IRI, text, or a value of one datatype. For our
 * own properties it follows from their ranges in the ontology.
 *
 * @param type {@code @id} for an IRI, the datatype's IRI, or {@code ""} for text
 */
record Coercion(String type) {
    private static final Coercion IRI = new Coercion("@id");
    private static final Coercion TEXT = new Coercion("");
    private static final Map<String, Coercion> KNOWN = known();

    boolean isIri() {
        return type.equals("@id");
    }

    static Coercion of(String property) {
        return KNOWN.getOrDefault(property, TEXT);
    }

    private static Map<String, Coercion> known() {
        Map<String, Coercion> known = new HashMap<>();
        for (String property : Set.of(
                "http://xmlns.com/foaf/0.1/page",
                "http://purl.org/dc/terms/relation",
                "http://www.w3.org/2004/02/skos/core#inScheme",
                "http://www.w3.org/2004/02/skos/core#exactMatch",
                "http://www.w3.org/2004/02/skos/core#closeMatch",
                "http://www.w3.org/2002/07/owl#annotatedSource",
                "http://www.w3.org/2002/07/owl#annotatedProperty",
                "http://www.w3.org/2002/07/owl#annotatedTarget",
                "https://w3id.org/sssom/mapping_justification",
                "https://w3id.org/sssom/reviewer_id",
                "http://purl.org/pav/authoredBy")) {
            known.put(property, IRI);
        }
        known.put(
                "http://www.w3.org/2003/01/geo/wgs84_pos#lat",
                new Coercion("http://www.w3.org/2001/XMLSchema#decimal"));
        known.put(
                "http://www.w3.org/2003/01/geo/wgs84_pos#long",
                new Coercion("http://www.w3.org/2001/XMLSchema#decimal"));
        Graph ontology = OntologyFile.graph();
        ontology.find(Node.ANY, RDF.type.asNode(), OWL.ObjectProperty.asNode())
                .forEachRemaining(triple -> known.put(triple.getSubject().getURI(), IRI));
        ontology.find(Node.ANY, RDF.type.asNode(), OWL.DatatypeProperty.asNode())
                .forEachRemaining(triple -> ontology.find(triple.getSubject(), RDFS.range.asNode(), Node.ANY)
                        .forEachRemaining(range -> {
                            String datatype = range.getObject().isURI()
                                    ? range.getObject().getURI()
                                    : "";
                            if (isCoerced(datatype)) {
                                known.put(triple.getSubject().getURI(), new Coercion(datatype));
                            }
                        }));
        return Map.copyOf(known);
    }

    /** Text keeps its language, and a JSON boolean is its own type. */
    private static boolean isCoerced(String datatype) {
        return !datatype.isEmpty()
                && !Set.of(
                                "http://www.w3.org/2001/XMLSchema#string",
                                "http://www.w3.org/2001/XMLSchema#boolean",
                                "http://www.w3.org/2000/01/rdf-schema#Literal",
                                "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
                                "http://www.w3.org/1999/02/22-rdf-syntax-ns#PlainLiteral",
                                "http://www.w3.org/2001/XMLSchema#anyURI")
                        .contains(datatype);
    }
}
