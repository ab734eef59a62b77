package org.dossier.server.entity;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dossier.rdf.Vocabulary;

/** The prefixes that everything served declares. */
public final class Prefixes {
    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("dossier", Vocabulary.NAMESPACE);
        ALL.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        ALL.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        ALL.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        ALL.put("owl", "http://www.w3.org/2002/07/owl#");
        ALL.put("dcterms", "http://purl.org/dc/terms/");
        ALL.put("skos", "http://www.w3.org/2004/02/skos/core#");
        ALL.put("foaf", "http://xmlns.com/foaf/0.1/");
        ALL.put("schema", "https://schema.org/");
        ALL.put("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#");
        ALL.put("edtf", "http://id.loc.gov/datatypes/edtf/");
        ALL.put("sssom", "https://w3id.org/sssom/");
        ALL.put("semapv", "https://w3id.org/semapv/vocab/");
    }

    private Prefixes() {}

    /** Prefix to namespace, in the order they are declared. */
    public static Map<String, String> all() {
        return Collections.unmodifiableMap(ALL);
    }

    /** {@code PREFIX} lines for a query that uses the terms which occur in {@code query}. */
    public static String sparqlHeader(String query) {
        StringBuilder header = new StringBuilder();
        ALL.forEach((prefix, namespace) -> {
            if (query.contains(prefix + ":")) {
                header.append("PREFIX %s: <%s>%n".formatted(prefix, namespace));
            }
        });
        return header.toString().replace("\r\n", "\n");
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
