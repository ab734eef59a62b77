package org.dossier.server.entity;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.dossier.rdf.ExternalVocabulary;

/**
 * What is said of a withdrawn entity as RDF: that it is a tombstone in the terms of Activity Streams 2.0, what it was called and of which class, and
 * what takes its place.
 */
public final class TombstoneDescription {
    private static final String AS = "https://www.w3.org/ns/activitystreams#";
    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    private static final String SCHEMA = "https://schema.org/";

    private TombstoneDescription() {}

    /**
     * The triples, in the order in which they are written.
     *
     * @param base the dataset's base IRI, below which the last release that has it is read
     */
    public static List<Triple> of(Tombstone tombstone, String base) {
        Node entity = NodeFactory.createURI(tombstone.iri());
        List<Triple> triples = new ArrayList<>();
        triples.add(Triple.create(
                entity,
                NodeFactory.createURI(ExternalVocabulary.RDF_TYPE.value()),
                NodeFactory.createURI(AS + "Tombstone")));
        for (Tombstone.LastSeen last : tombstone.lastSeen()) {
            last.labels()
                    .forEach(label -> triples.add(Triple.create(
                            entity,
                            NodeFactory.createURI(ExternalVocabulary.RDFS_LABEL.value()),
                            label.language().isEmpty()
                                    ? NodeFactory.createLiteralString(label.lexical())
                                    : NodeFactory.createLiteralLang(label.lexical(), label.language()))));
            last.types().forEach(type -> iri(triples, entity, AS + "formerType", type.value()));
        }
        triples.add(Triple.create(
                entity,
                NodeFactory.createURI(AS + "deleted"),
                NodeFactory.createLiteralDT(tombstone.withdrawn().toString(), XSDDatatype.XSDdateTime)));
        tombstone.replacedBy().forEach(other -> iri(triples, entity, DCTERMS + "isReplacedBy", other));
        triples.add(Triple.create(
                entity,
                NodeFactory.createURI(RDFS + "comment"),
                NodeFactory.createLiteralLang(
                        "First published in release %d, withdrawn in release %d."
                                .formatted(tombstone.first(), tombstone.withdrawnIn()),
                        "en")));
        for (Tombstone.LastSeen last : tombstone.lastSeen()) {
            triples.add(Triple.create(
                    entity, NodeFactory.createURI(SCHEMA + "sha256"), NodeFactory.createLiteralString(last.sha256())));
            iri(
                    triples,
                    entity,
                    RDFS + "seeAlso",
                    base + "releases/" + last.release() + "/"
                            + tombstone.address().path());
        }
        return triples;
    }

    private static void iri(List<Triple> triples, Node entity, String property, String value) {
        triples.add(Triple.create(entity, NodeFactory.createURI(property), NodeFactory.createURI(value)));
    }
}
