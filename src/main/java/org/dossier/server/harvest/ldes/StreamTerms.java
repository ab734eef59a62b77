package org.dossier.server.harvest.ldes;

import org.dossier.rdf.Iri;
import org.dossier.rdf.Namespaces;

/** The terms by which an event stream describes itself. */
final class StreamTerms {
    static final Iri EVENT_STREAM = ldes("EventStream");
    static final Iri EVENT_SOURCE = ldes("EventSource");
    static final Iri TIMESTAMP_PATH = ldes("timestampPath");
    static final Iri VERSION_OF_PATH = ldes("versionOfPath");
    static final Iri VERSION_CREATE_OBJECT = ldes("versionCreateObject");
    static final Iri VERSION_UPDATE_OBJECT = ldes("versionUpdateObject");
    static final Iri VERSION_DELETE_OBJECT = ldes("versionDeleteObject");
    static final Iri RETENTION_POLICY = ldes("retentionPolicy");
    static final Iri RETENTION_POLICY_CLASS = ldes("RetentionPolicy");
    static final Iri LATEST_VERSION_SUBSET = ldes("LatestVersionSubset");
    static final Iri AMOUNT = ldes("amount");
    static final Iri VERSION_AMOUNT = ldes("versionAmount");
    static final Iri IMMUTABLE = ldes("immutable");

    static final Iri NODE_CLASS = tree("Node");
    static final Iri VIEW = tree("view");
    static final Iri MEMBER = tree("member");
    static final Iri RELATION = tree("relation");
    static final Iri NODE = tree("node");
    static final Iri PATH = tree("path");
    static final Iri VALUE = tree("value");
    static final Iri GREATER_THAN = tree("GreaterThanRelation");
    static final Iri LESS_THAN_OR_EQUAL = tree("LessThanOrEqualToRelation");

    static final Iri CREATE = activity("Create");
    static final Iri UPDATE = activity("Update");
    static final Iri DELETE = activity("Delete");

    static final Iri CREATED = dcterms("created");
    static final Iri IS_VERSION_OF = dcterms("isVersionOf");
    static final Iri LICENCE = dcterms("license");

    static final Iri DATE_TIME = new Iri(Namespaces.XSD + "dateTime");
    static final Iri INTEGER = new Iri(Namespaces.XSD + "integer");
    static final Iri BOOLEAN = new Iri(Namespaces.XSD + "boolean");

    private StreamTerms() {}

    private static Iri ldes(String localName) {
        return new Iri("https://w3id.org/ldes#" + localName);
    }

    private static Iri tree(String localName) {
        return new Iri("https://w3id.org/tree#" + localName);
    }

    private static Iri activity(String localName) {
        return new Iri("https://www.w3.org/ns/activitystreams#" + localName);
    }

    private static Iri dcterms(String localName) {
        return new Iri("http://purl.org/dc/terms/" + localName);
    }
}
