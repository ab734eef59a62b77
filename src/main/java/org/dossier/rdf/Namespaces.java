package org.dossier.rdf;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The namespaces of the vocabularies that graphs are stated in, by the prefixes that go with them everywhere. */
public final class Namespaces {
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("dossier", Vocabulary.NAMESPACE);
        ALL.put("rdf", RDF);
        ALL.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        ALL.put("xsd", XSD);
        ALL.put("owl", "http://www.w3.org/2002/07/owl#");
        ALL.put("dcterms", "http://purl.org/dc/terms/");
        ALL.put("skos", "http://www.w3.org/2004/02/skos/core#");
        ALL.put("foaf", "http://xmlns.com/foaf/0.1/");
        ALL.put("dcat", "http://www.w3.org/ns/dcat#");
        ALL.put("void", "http://rdfs.org/ns/void#");
        ALL.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        ALL.put("spdx", "http://spdx.org/rdf/terms#");
        ALL.put("schema", "https://schema.org/");
        ALL.put("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#");
        ALL.put("edtf", "http://id.loc.gov/datatypes/edtf/");
        ALL.put("sssom", "https://w3id.org/sssom/");
        ALL.put("semapv", "https://w3id.org/semapv/vocab/");
        ALL.put("pav", "http://purl.org/pav/");
    }

    private Namespaces() {}

    /** Prefix to namespace, in the order they are declared. */
    public static Map<String, String> byPrefix() {
        return Collections.unmodifiableMap(ALL);
    }

    /** {@code dossier:sender} for the IRI of a term; empty if no prefix fits or what is left is not a plain name. */
    public static Optional<String> shorten(String iri) {
        return ALL.entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue())
                        && iri.substring(entry.getValue().length()).matches("[A-Za-z_][A-Za-z0-9_-]*"))
                .max(Comparator.comparingInt(entry -> entry.getValue().length()))
                .map(entry ->
                        entry.getKey() + ":" + iri.substring(entry.getValue().length()));
    }
}
