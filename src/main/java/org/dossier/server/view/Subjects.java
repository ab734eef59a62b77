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
                        case PLACE -> reader.wording().say("thing.no-place");
                        case ACTOR, PERSON, ORGANIZATION, POSITION ->
                            reader.wording().say("thing.no-bearer");
                        default -> reader.wording().say("thing.no-record");
                    });
        }
        if (reader.isTrue(node, Vocabulary.KNOWN_BY_CITATION)) {
            warnings.add(reader.wording().say("thing.cited"));
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
                : Words.ofPage(reader.wording()
                        .say(
                                reader.has(mapping, ExternalVocabulary.SSSOM_PREDICATE_MODIFIER)
                                        ? "thing.is-not"
                                        : "thing.is",
                                "thing",
                                reader.label(source.get()).text(),
                                "identifier",
                                Authorities.identifier(target),
                                "authority",
                                Authorities.name(target)));
    }
}
