package org.dossier.server.harvest.oai;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dossier.server.entity.EntityStatements;

/** A record of the format {@code rdf} as a reader of RDF/XML has it. */
public final class StatedRecord {
    private StatedRecord() {}

    /** The hash of what it states of an entity, and of nothing else. */
    public static String hash(String xml, String iri) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.fromString(xml, Lang.RDFXML).base("http://nowhere.example/").parse(dataset);
        EntityStatements statements = EntityStatements.read(dataset, iri).orElseThrow();
        if (statements.triples().size() != dataset.getDefaultGraph().size()) {
            throw new AssertionError("something else is stated in " + xml);
        }
        return statements.hash();
    }
}
