package org.dossier.server.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityType;
import org.dossier.server.view.EntityView.Counted;
import org.dossier.text.Facet;
import org.dossier.text.search.Beside;
import org.dossier.text.search.Choice;
import org.dossier.text.search.Count;
import org.dossier.text.search.ThingIndex;
import org.dossier.text.search.ThingQuery;

/** Reads what stands beside a thing: which it is from the index, and its name from the graph. */
public final class NeighboursReader {
    /** In no more collections, and no more units, is a document's place told. */
    private static final int PLACES = 3;

    private static final int TOGETHER = 10;
    private static final int LOOKED_AT = 50;

    private final GraphReader reader;
    private final ThingIndex index;
    private final IndexLinks links;
    private final String id;
    private final Node node;
    private final List<Neighbours.Row> rows = new ArrayList<>();

    private NeighboursReader(GraphReader reader, ThingIndex index, EntityAddress address) {
        this.reader = reader;
        this.index = index;
        this.links = new IndexLinks(reader);
        this.node = GraphReader.node(address.iri());
        this.id = links.id(node);
    }

    /** Reads them for the thing at {@code address}. */
    public static Neighbours read(GraphReader reader, ThingIndex index, EntityAddress address) throws IOException {
        return new NeighboursReader(reader, index, address).read(address.type());
    }

    private Neighbours read(EntityType type) throws IOException {
        switch (type) {
            case DOCUMENT -> document();
            case EVENT -> add(List.of(), index.besideInTime(id));
            case UNIT -> {
                Node above = reader.object(node, Vocabulary.PART_OF)
                        .or(() -> reader.object(node, Vocabulary.REPOSITORY))
                        .orElse(node);
                add(List.of(links.to(links.id(above))), index.besideInParts(id, links.id(above)));
            }
            default -> {}
        }
        boolean actor = type == EntityType.PERSON || type == EntityType.ORGANIZATION || type == EntityType.POSITION;
        boolean inTree = type == EntityType.UNIT || (type == EntityType.ORGANIZATION && index.countParts(id) > 0);
        return new Neighbours(
                rows, actor ? together() : List.of(), inTree ? ArchivesReader.address(reader.links(), id) : "");
    }

    private void document() throws IOException {
        add(List.of(), index.besideInTime(id));
        places(reader.objects(node, Vocabulary.IN_COLLECTION), Facet.COLLECTION);
        places(
                reader.objects(node, Vocabulary.HAS_COPY).stream()
                        .flatMap(copy -> reader.objects(copy, Vocabulary.HELD_IN).stream())
                        .distinct()
                        .toList(),
                Facet.UNIT);
    }

    private void places(List<Node> places, Facet facet) throws IOException {
        for (Node place : places.subList(0, Math.min(PLACES, places.size()))) {
            String value = links.id(place);
            add(List.of(links.to(value)), index.beside(id, ThingQuery.of(new Choice(facet, value))));
        }
    }

    private void add(List<Link> among, Beside beside) {
        if (!beside.isEmpty()) {
            rows.add(new Neighbours.Row(among, links.to(beside.before()), links.to(beside.after())));
        }
    }

    private List<Counted> together() throws IOException {
        Choice documents = new Choice(Facet.TYPE, EntityType.DOCUMENT.word());
        Choice self = new Choice(Facet.INVOLVED, id);
        List<Counted> together = new ArrayList<>();
        for (Count count : index.find(ThingQuery.of(documents, self))
                .counts(Facet.INVOLVED, LOOKED_AT)
                .counts()) {
            if (together.size() < TOGETHER
                    && !count.value().equals(id)
                    && count.value().matches("(person|organization|position)/.*")) {
                together.add(new Counted(
                        links.to(count.value()),
                        reader.wording().say("count.documents", "n", count.count()),
                        links.search(documents, self, new Choice(Facet.INVOLVED, count.value()))));
            }
        }
        return together;
    }
}
