package org.dossier.link.authority;

import java.util.List;
import java.util.Map;

/** The predicates that are usual for the fields of an entry, and the prefixes that {@code dataset.yaml} may write them with. */
final class Predicates {
    /** Under this name a row of statements has what they are stated of, as JSON-LD has it. */
    static final String SUBJECT = "@id";

    /** The IRI of {@code owl:sameAs}. */
    static final String SAME_AS = "http://www.w3.org/2002/07/owl#sameAs";

    private static final Map<String, String> NAMESPACES = Map.ofEntries(
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("schema", "http://schema.org/"),
            Map.entry("schemas", "https://schema.org/"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
            Map.entry("madsrdf", "http://www.loc.gov/mads/rdf/v1#"),
            Map.entry("gndo", "https://d-nb.info/standards/elementset/gnd#"),
            Map.entry("dnbt", "https://d-nb.info/standards/elementset/dnb#"),
            Map.entry("wdt", "http://www.wikidata.org/prop/direct/"));

    private static final Map<String, List<String>> USUAL = Map.ofEntries(
            Map.entry("id", List.of(SUBJECT)),
            Map.entry("kind", List.of("rdf:type")),
            Map.entry(
                    "label",
                    List.of(
                            "skos:prefLabel",
                            "rdfs:label",
                            "schema:name",
                            "schemas:name",
                            "foaf:name",
                            "madsrdf:authoritativeLabel",
                            "gndo:preferredNameForThePerson",
                            "gndo:preferredNameForTheCorporateBody",
                            "gndo:preferredNameForThePlaceOrGeographicName",
                            "gndo:preferredNameForTheConferenceOrEvent")),
            Map.entry(
                    "names",
                    List.of(
                            "skos:altLabel",
                            "skos:hiddenLabel",
                            "schema:alternateName",
                            "schemas:alternateName",
                            "gndo:variantNameForThePerson",
                            "gndo:variantNameForTheCorporateBody",
                            "gndo:variantNameForThePlaceOrGeographicName",
                            "gndo:variantNameForTheConferenceOrEvent")),
            Map.entry(
                    "begin",
                    List.of(
                            "schema:birthDate",
                            "schemas:birthDate",
                            "gndo:dateOfBirth",
                            "wdt:P569",
                            "schema:foundingDate",
                            "schemas:foundingDate",
                            "gndo:dateOfEstablishment",
                            "wdt:P571",
                            "schema:startDate",
                            "schemas:startDate",
                            "wdt:P580")),
            Map.entry(
                    "end",
                    List.of(
                            "schema:deathDate",
                            "schemas:deathDate",
                            "gndo:dateOfDeath",
                            "wdt:P570",
                            "schema:dissolutionDate",
                            "schemas:dissolutionDate",
                            "gndo:dateOfTermination",
                            "wdt:P576",
                            "schema:endDate",
                            "schemas:endDate",
                            "wdt:P582")),
            Map.entry(
                    "roles",
                    List.of("schema:jobTitle", "schemas:jobTitle", "schema:description", "schemas:description")),
            Map.entry("latitude", List.of("geo:lat", "schema:latitude", "schemas:latitude")),
            Map.entry("longitude", List.of("geo:long", "schema:longitude", "schemas:longitude")),
            Map.entry("identifiers", List.of("skos:exactMatch", "owl:sameAs", "schema:sameAs", "schemas:sameAs")),
            Map.entry("replaces", List.of("dcterms:replaces", "gndo:oldAuthorityNumber", "dnbt:deprecatedUri")),
            Map.entry("replacedBy", List.of("dcterms:isReplacedBy", "madsrdf:useInstead", "owl:sameAs")));

    private Predicates() {}

    /** The predicates that are read for a field where the description names none. */
    static List<String> usual(String field) {
        return USUAL.getOrDefault(field, List.of());
    }

    /** The IRI of a predicate that may be written with a prefix. */
    static String iri(String name) {
        int colon = name.indexOf(':');
        String namespace = colon < 0 ? "" : NAMESPACES.getOrDefault(name.substring(0, colon), "");
        return namespace.isEmpty() ? name : namespace + name.substring(colon + 1);
    }
}
