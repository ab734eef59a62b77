package org.dossier.dump;

import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;

/** Terms of VoID and of what it is used with. */
final class VoidTerms {
    static final String VOID = "http://rdfs.org/ns/void#";
    static final String DCTERMS = "http://purl.org/dc/terms/";
    static final String FOAF = "http://xmlns.com/foaf/0.1/";

    static final Iri TYPE = ExternalVocabulary.RDF_TYPE;
    static final Iri INTEGER = new Iri("http://www.w3.org/2001/XMLSchema#integer");

    static final Iri DATASET = voidTerm("Dataset");
    static final Iri DATASET_DESCRIPTION = voidTerm("DatasetDescription");
    static final Iri TRIPLES = voidTerm("triples");
    static final Iri ENTITIES = voidTerm("entities");
    static final Iri DISTINCT_SUBJECTS = voidTerm("distinctSubjects");
    static final Iri DISTINCT_OBJECTS = voidTerm("distinctObjects");
    static final Iri PROPERTIES = voidTerm("properties");
    static final Iri CLASSES = voidTerm("classes");
    static final Iri CLASS = voidTerm("class");
    static final Iri PROPERTY = voidTerm("property");
    static final Iri CLASS_PARTITION = voidTerm("classPartition");
    static final Iri PROPERTY_PARTITION = voidTerm("propertyPartition");
    static final Iri VOCABULARY = voidTerm("vocabulary");
    static final Iri EXAMPLE_RESOURCE = voidTerm("exampleResource");
    static final Iri URI_SPACE = voidTerm("uriSpace");
    static final Iri SPARQL_ENDPOINT = voidTerm("sparqlEndpoint");
    static final Iri DATA_DUMP = voidTerm("dataDump");

    static final Iri TITLE = new Iri(DCTERMS + "title");
    static final Iri DESCRIPTION = new Iri(DCTERMS + "description");
    static final Iri LICENSE = new Iri(DCTERMS + "license");
    static final Iri PUBLISHER = new Iri(DCTERMS + "publisher");

    static final Iri AGENT = new Iri(FOAF + "Agent");
    static final Iri NAME = new Iri(FOAF + "name");
    static final Iri HOMEPAGE = new Iri(FOAF + "homepage");
    static final Iri MBOX = new Iri(FOAF + "mbox");
    static final Iri PRIMARY_TOPIC = new Iri(FOAF + "primaryTopic");

    private VoidTerms() {}

    private static Iri voidTerm(String localName) {
        return new Iri(VOID + localName);
    }
}
