package org.dossier.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityType;

/** Reads the head of a page. */
final class Subjects {
    private Subjects() {}

    static Subject of(GraphReader reader, EntityAddress address) {
        Node node = GraphReader.node(address.iri());
        Words title = address.type() == EntityType.MAPPING ? ofMapping(reader, node) : reader.label(node);
        List<Words> others = reader.texts(node, ExternalVocabulary.RDFS_LABEL).stream()
                .filter(words -> !words.equals(title))
                .toList();
        List<String> warnings = new ArrayList<>();
        if (reader.isTrue(node, Vocabulary.PROVISIONAL)) {
            warnings.add(
                    switch (address.type()) {
                        case PLACE -> "No record says yet which place this name means: it stands for itself.";
                        case ACTOR, PERSON, ORGANIZATION, POSITION ->
                            "No record says yet who bears this name: it stands for itself,"
                                    + " and may be somebody who is described elsewhere under another name.";
                        default ->
                            "No record describes this yet: it is known only by the name that other records give.";
                    });
        }
        if (reader.isTrue(node, Vocabulary.KNOWN_BY_CITATION)) {
            warnings.add("Known by citation: no record describes this document, but another document cites it.");
        }
        return new Subject(
                address.type(),
                address.iri(),
                address.path(),
                reader.links().thing(address.path()),
                title,
                others,
                reader.texts(node, ExternalVocabulary.DCTERMS_DESCRIPTION),
                reader.texts(node, ExternalVocabulary.SKOS_NOTE),
                warnings);
    }

    /** A mapping has no label of its own: it is called by what it links. */
    private static Words ofMapping(GraphReader reader, Node mapping) {
        Optional<Node> source = reader.object(mapping, ExternalVocabulary.OWL_ANNOTATED_SOURCE);
        String target = reader.text(mapping, ExternalVocabulary.OWL_ANNOTATED_TARGET);
        return source.isEmpty() || target.isEmpty()
                ? reader.label(mapping)
                : Words.english((reader.has(mapping, ExternalVocabulary.SSSOM_PREDICATE_MODIFIER)
                                ? "%s is not %s in %s"
                                : "%s is %s in %s")
                        .formatted(
                                reader.label(source.get()).text(),
                                Authorities.identifier(target),
                                Authorities.name(target)));
    }
}
