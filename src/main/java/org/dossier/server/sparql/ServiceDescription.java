package org.dossier.server.sparql;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.dossier.guard.AllowedFunctions;
import org.dossier.release.Manifest;
import org.dossier.server.CurrentRelease;
import org.dossier.server.ServerLimits;

/** What the endpoint is, what it asks and how much (SPARQL 1.1 Service Description); without blank nodes. */
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String SCHEMA = "https://schema.org/";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private final Model model = ModelFactory.createDefaultModel();
    private final String endpoint;

    private ServiceDescription(String base) {
        this.endpoint = base + "sparql";
        model.setNsPrefix("sd", SD);
        model.setNsPrefix("dcterms", DCTerms.NS);
        model.setNsPrefix("schema", SCHEMA);
        model.setNsPrefix("rdfs", RDFS.uri);
    }

    static Graph of(CurrentRelease.Lease lease, ServerLimits limits) {
        Manifest.DatasetFacts facts = lease.release().manifest().dataset();
        ServiceDescription description = new ServiceDescription(facts.base());
        Resource service = description.service();
        description.dataset(service, facts, lease.dataset());
        description.limits(service, limits);
        return description.model.getGraph();
    }

    private Resource service() {
        Resource service = model.createResource(endpoint + "#service")
                .addProperty(RDF.type, sd("Service"))
                .addProperty(property(SD + "endpoint"), model.createResource(endpoint))
                .addProperty(property(SD + "supportedLanguage"), sd("SPARQL11Query"))
                .addProperty(
                        property(SD + "defaultEntailmentRegime"),
                        model.createResource("http://www.w3.org/ns/entailment/Simple"));
        for (String format : new String[] {
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "JSON-LD",
            "RDF_XML",
            "TriG",
            "N-Quads"
        }) {
            service.addProperty(property(SD + "resultFormat"), model.createResource(FORMATS + format));
        }
        for (String function : AllowedFunctions.iris()) {
            service.addProperty(
                    property(SD + "extensionFunction"),
                    model.createResource(function).addProperty(RDF.type, sd("Function")));
        }
        return service;
    }

    private void dataset(Resource service, Manifest.DatasetFacts facts, DatasetGraph graphs) {
        Resource dataset = model.createResource(endpoint + "#dataset")
                .addProperty(RDF.type, sd("Dataset"))
                .addProperty(
                        property(SD + "defaultGraph"),
                        model.createResource(endpoint + "#default-graph").addProperty(RDF.type, sd("Graph")));
        facts.title().forEach((language, title) -> dataset.addProperty(DCTerms.title, title, language));
        facts.description().forEach((language, text) -> dataset.addProperty(DCTerms.description, text, language));
        if (!facts.licence().isEmpty()) {
            dataset.addProperty(DCTerms.license, model.createResource(facts.licence()));
        }
        service.addProperty(property(SD + "defaultDataset"), dataset);
        graphs.begin(TxnType.READ);
        try {
            int number = 0;
            for (Iterator<Node> names = graphs.listGraphNodes(); names.hasNext(); ) {
                Resource graph = model.createResource(endpoint + "#graph-" + ++number)
                        .addProperty(RDF.type, sd("NamedGraph"))
                        .addProperty(
                                property(SD + "name"),
                                model.createResource(names.next().getURI()));
                dataset.addProperty(property(SD + "namedGraph"), graph);
            }
        } finally {
            graphs.end();
        }
    }

    private void limits(Resource service, ServerLimits limits) {
        limit(
                service,
                "time",
                "seconds that a query may take; timeout= asks for less",
                limits.queryTimeout().toMillis() / 1000.0);
        limit(
                service,
                "rows",
                "rows or triples of an answer, which says with Dossier-Truncated that it was cut",
                limits.maxResultRows());
        limit(
                service,
                "bytes",
                "bytes of an answer, which says with Dossier-Truncated that it was cut",
                limits.maxResultBytes());
        limit(service, "request", "bytes of a request", limits.maxRequestBytes());
        limit(service, "text", "characters of a text that a query makes", limits.maxTextLength());
        limit(
                service,
                "memory",
                "bytes that a query may hold to sort, group, join or tell rows apart",
                limits.queryMemoryBytes());
        limit(service, "queries", "queries that run at once", limits.queryThreads());
        limit(service, "queue", "queries that wait for their turn", limits.queueLength());
        service.addProperty(
                RDFS.comment,
                "Read-only. SERVICE, FROM with a graph that is not in the dataset, and functions that are not listed are refused.",
                "en");
    }

    private void limit(Resource service, String name, String what, Number most) {
        Resource limit = model.createResource(endpoint + "#limit-" + name)
                .addProperty(RDF.type, model.createResource(SCHEMA + "PropertyValue"))
                .addProperty(property(SCHEMA + "name"), name)
                .addProperty(property(SCHEMA + "description"), what, "en")
                .addLiteral(property(SCHEMA + "maxValue"), most);
        service.addProperty(property(SCHEMA + "additionalProperty"), limit);
    }

    private Resource sd(String name) {
        return model.createResource(SD + name);
    }

    private static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }
}
