package org.dossier.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.dossier.rdf.Vocabulary;

/** The chain of archival units from the archive down. */
final class Units {
    /** No archive nests deeper; a ring of units in the data must not hang a page. */
    private static final int DEEPEST = 20;

    private Units() {}

    /** The archive, then each unit down to {@code unit}. */
    static List<Link> chain(GraphReader reader, Node unit) {
        List<Node> units = new ArrayList<>();
        Optional<Node> here = Optional.of(unit);
        while (here.isPresent() && units.size() < DEEPEST && !units.contains(here.get())) {
            units.add(0, here.get());
            here = reader.object(here.get(), Vocabulary.PART_OF);
        }
        List<Link> chain = new ArrayList<>();
        reader.object(units.get(0), Vocabulary.REPOSITORY).ifPresent(repository -> chain.add(reader.link(repository)));
        units.forEach(node -> chain.add(link(reader, node)));
        return chain;
    }

    /** A unit called by its level and number, as within a chain: "fond 45". */
    static Link link(GraphReader reader, Node unit) {
        String level = reader.text(unit, Vocabulary.LEVEL);
        String number = reader.text(unit, Vocabulary.UNIT_NUMBER);
        Link link = reader.link(unit);
        return level.isEmpty() || number.isEmpty()
                ? link
                : new Link(
                        Words.ofPage(KnownWords.level(level, reader.wording()) + " " + number),
                        link.href(),
                        link.iri(),
                        link.provisional());
    }
}
