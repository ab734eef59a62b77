package org.dossier.description;

import java.util.Map;
import java.util.Objects;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Namespaces;

/** Terms of VoID and DCAT and of what they are used with. */
public final class DescriptionTerms {
    private static final Map<String, String> NAMESPACES = Namespaces.byPrefix();

    public static final Iri TYPE = ExternalVocabulary.RDF_TYPE;
    static final Iri INTEGER = term("xsd", "integer");
    static final Iri NON_NEGATIVE_INTEGER = term("xsd", "nonNegativeInteger");
    static final Iri HEX_BINARY = term("xsd", "hexBinary");
    static final Iri DATE = ExternalVocabulary.XSD_DATE;

    static final Iri VOID_DATASET = term("void", "Dataset");
    static final Iri DATASET_DESCRIPTION = term("void", "DatasetDescription");
    public static final Iri TRIPLES = term("void", "triples");
    public static final Iri ENTITIES = term("void", "entities");
    static final Iri DISTINCT_SUBJECTS = term("void", "distinctSubjects");
    static final Iri DISTINCT_OBJECTS = term("void", "distinctObjects");
    static final Iri PROPERTIES = term("void", "properties");
    static final Iri CLASSES = term("void", "classes");
    public static final Iri CLASS = term("void", "class");
    public static final Iri PROPERTY = term("void", "property");
    public static final Iri CLASS_PARTITION = term("void", "classPartition");
    public static final Iri PROPERTY_PARTITION = term("void", "propertyPartition");
    static final Iri VOCABULARY = term("void", "vocabulary");
    static final Iri EXAMPLE_RESOURCE = term("void", "exampleResource");
    static final Iri URI_SPACE = term("void", "uriSpace");
    public static final Iri SPARQL_ENDPOINT = term("void", "sparqlEndpoint");
    static final Iri DATA_DUMP = term("void", "dataDump");

    static final Iri CATALOG = term("dcat", "Catalog");
    public static final Iri DATASET = term("dcat", "Dataset");
    static final Iri DISTRIBUTION_CLASS = term("dcat", "Distribution");
    static final Iri DATA_SERVICE = term("dcat", "DataService");
    static final Iri CATALOG_DATASET = term("dcat", "dataset");
    static final Iri SERVICE = term("dcat", "service");
    public static final Iri DISTRIBUTION = term("dcat", "distribution");
    public static final Iri KEYWORD = term("dcat", "keyword");
    static final Iri THEME = term("dcat", "theme");
    public static final Iri LANDING_PAGE = term("dcat", "landingPage");
    static final Iri CONTACT_POINT = term("dcat", "contactPoint");
    static final Iri ACCESS_URL = term("dcat", "accessURL");
    public static final Iri DOWNLOAD_URL = term("dcat", "downloadURL");
    public static final Iri MEDIA_TYPE = term("dcat", "mediaType");
    public static final Iri COMPRESS_FORMAT = term("dcat", "compressFormat");
    public static final Iri BYTE_SIZE = term("dcat", "byteSize");
    public static final Iri START_DATE = term("dcat", "startDate");
    public static final Iri END_DATE = term("dcat", "endDate");
    public static final Iri ENDPOINT_URL = term("dcat", "endpointURL");
    public static final Iri ENDPOINT_DESCRIPTION = term("dcat", "endpointDescription");
    static final Iri SERVES_DATASET = term("dcat", "servesDataset");
    public static final Iri VERSION = term("dcat", "version");
    public static final Iri HAS_VERSION = term("dcat", "hasVersion");
    public static final Iri HAS_CURRENT_VERSION = term("dcat", "hasCurrentVersion");
    public static final Iri IS_VERSION_OF = term("dcat", "isVersionOf");
    public static final Iri PREVIOUS_VERSION = term("dcat", "previousVersion");

    public static final Iri TITLE = ExternalVocabulary.DCTERMS_TITLE;
    public static final Iri DESCRIPTION = ExternalVocabulary.DCTERMS_DESCRIPTION;
    public static final Iri IDENTIFIER = ExternalVocabulary.DCTERMS_IDENTIFIER;
    public static final Iri LICENSE = term("dcterms", "license");
    static final Iri LICENSE_DOCUMENT = term("dcterms", "LicenseDocument");
    public static final Iri PUBLISHER = term("dcterms", "publisher");
    static final Iri CREATOR = term("dcterms", "creator");
    static final Iri LANGUAGE = term("dcterms", "language");
    public static final Iri TEMPORAL = term("dcterms", "temporal");
    static final Iri PERIOD_OF_TIME = term("dcterms", "PeriodOfTime");
    static final Iri CONFORMS_TO = term("dcterms", "conformsTo");
    static final Iri FORMAT = term("dcterms", "format");
    public static final Iri ISSUED = term("dcterms", "issued");
    public static final Iri MODIFIED = term("dcterms", "modified");

    static final Iri AGENT = term("foaf", "Agent");
    public static final Iri NAME = term("foaf", "name");
    public static final Iri HOMEPAGE = term("foaf", "homepage");
    static final Iri PRIMARY_TOPIC = term("foaf", "primaryTopic");

    static final Iri KIND = term("vcard", "Kind");
    static final Iri FORMATTED_NAME = term("vcard", "fn");
    static final Iri HAS_EMAIL = term("vcard", "hasEmail");
    static final Iri HAS_URL = term("vcard", "hasURL");

    public static final Iri CHECKSUM = term("spdx", "checksum");
    static final Iri CHECKSUM_CLASS = term("spdx", "Checksum");
    static final Iri ALGORITHM = term("spdx", "algorithm");
    static final Iri SHA256 = term("spdx", "checksumAlgorithm_sha256");
    public static final Iri CHECKSUM_VALUE = term("spdx", "checksumValue");

    private DescriptionTerms() {}

    private static Iri term(String prefix, String localName) {
        return new Iri(Objects.requireNonNull(NAMESPACES.get(prefix)) + localName);
    }
}
