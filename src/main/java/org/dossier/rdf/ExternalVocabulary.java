package org.dossier.rdf;

/** The terms of other vocabularies that the mapper uses as they are; {@code ontology/dossier.ttl} lists them. */
public final class ExternalVocabulary {
    public static final Iri RDF_TYPE = new Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    public static final Iri RDFS_LABEL = new Iri("http://www.w3.org/2000/01/rdf-schema#label");
    public static final Iri RDFS_COMMENT = new Iri("http://www.w3.org/2000/01/rdf-schema#comment");
    public static final Iri OWL_ANNOTATED_SOURCE = new Iri("http://www.w3.org/2002/07/owl#annotatedSource");
    public static final Iri OWL_ANNOTATED_PROPERTY = new Iri("http://www.w3.org/2002/07/owl#annotatedProperty");
    public static final Iri OWL_ANNOTATED_TARGET = new Iri("http://www.w3.org/2002/07/owl#annotatedTarget");
    public static final Iri OWL_DEPRECATED = new Iri("http://www.w3.org/2002/07/owl#deprecated");
    public static final Iri XSD_DATE = new Iri("http://www.w3.org/2001/XMLSchema#date");
    public static final Iri XSD_BOOLEAN = new Iri("http://www.w3.org/2001/XMLSchema#boolean");
    public static final Iri XSD_DECIMAL = new Iri("http://www.w3.org/2001/XMLSchema#decimal");
    public static final Iri XSD_DOUBLE = new Iri("http://www.w3.org/2001/XMLSchema#double");
    public static final Iri EDTF = new Iri("http://id.loc.gov/datatypes/edtf/EDTF");
    public static final Iri DCTERMS_TITLE = dcterms("title");
    public static final Iri DCTERMS_IDENTIFIER = dcterms("identifier");
    public static final Iri DCTERMS_DESCRIPTION = dcterms("description");
    public static final Iri DCTERMS_SOURCE = dcterms("source");
    public static final Iri DCTERMS_RIGHTS = dcterms("rights");
    public static final Iri DCTERMS_RELATION = dcterms("relation");
    public static final Iri DCTERMS_REPLACES = dcterms("replaces");
    public static final Iri DCTERMS_IS_REPLACED_BY = dcterms("isReplacedBy");
    public static final Iri FOAF_PAGE = new Iri("http://xmlns.com/foaf/0.1/page");
    public static final Iri SCHEMA_IN_LANGUAGE = new Iri("https://schema.org/inLanguage");
    public static final Iri GEO_LAT = new Iri("http://www.w3.org/2003/01/geo/wgs84_pos#lat");
    public static final Iri GEO_LONG = new Iri("http://www.w3.org/2003/01/geo/wgs84_pos#long");
    public static final Iri SKOS_CONCEPT = skos("Concept");
    public static final Iri SKOS_CONCEPT_SCHEME = skos("ConceptScheme");
    public static final Iri SKOS_IN_SCHEME = skos("inScheme");
    public static final Iri SKOS_PREF_LABEL = skos("prefLabel");
    public static final Iri SKOS_NOTE = skos("note");
    public static final Iri SKOS_CHANGE_NOTE = skos("changeNote");
    public static final Iri SKOS_EXACT_MATCH = skos("exactMatch");
    public static final Iri SKOS_CLOSE_MATCH = skos("closeMatch");
    public static final Iri SSSOM_MAPPING = sssom("Mapping");
    public static final Iri SSSOM_NO_TERM_FOUND = sssom("NoTermFound");
    public static final Iri SSSOM_MAPPING_JUSTIFICATION = sssom("mapping_justification");
    public static final Iri SSSOM_PREDICATE_MODIFIER = sssom("predicate_modifier");
    public static final Iri SSSOM_OBJECT_LABEL = sssom("object_label");
    public static final Iri SSSOM_AUTHOR_LABEL = sssom("author_label");
    public static final Iri SSSOM_REVIEWER_ID = sssom("reviewer_id");
    public static final Iri SSSOM_REVIEWER_LABEL = sssom("reviewer_label");
    public static final Iri SSSOM_MAPPING_TOOL = sssom("mapping_tool");
    public static final Iri SSSOM_MAPPING_TOOL_VERSION = sssom("mapping_tool_version");
    public static final Iri SSSOM_CONFIDENCE = sssom("confidence");
    public static final Iri PAV_AUTHORED_BY = new Iri("http://purl.org/pav/authoredBy");
    public static final Iri PAV_AUTHORED_ON = new Iri("http://purl.org/pav/authoredOn");
    public static final Iri SEMAPV_MANUAL_MAPPING_CURATION =
            new Iri("https://w3id.org/semapv/vocab/ManualMappingCuration");

    public static final Iri SEMAPV_COMPOSITE_MATCHING = new Iri("https://w3id.org/semapv/vocab/CompositeMatching");

    public static final Iri SEMAPV_MAPPING_CHAINING = new Iri("https://w3id.org/semapv/vocab/MappingChaining");

    private ExternalVocabulary() {}

    private static Iri dcterms(String localName) {
        return new Iri("http://purl.org/dc/terms/" + localName);
    }

    private static Iri sssom(String localName) {
        return new Iri("https://w3id.org/sssom/" + localName);
    }

    private static Iri skos(String localName) {
        return new Iri("http://www.w3.org/2004/02/skos/core#" + localName);
    }
}
