package org.dossier.server.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.entity.EntityType;
import org.dossier.server.view.ProgramsView.Program;
import org.dossier.text.Facet;
import org.dossier.text.search.Choice;
import org.dossier.text.search.Order;
import org.dossier.text.search.ThingIndex;
import org.dossier.text.search.ThingQuery;
import org.dossier.text.search.ThingsFound;

/** Reads the programs with what they released, those that released most first. */
public final class ProgramsReader {
    private static final int PAGE = 20;
    private static final int SHOWN = 5;

    private final GraphReader reader;
    private final ThingIndex index;
    private final IndexLinks links;

    private ProgramsReader(GraphReader reader, ThingIndex index) {
        this.reader = reader;
        this.index = index;
        this.links = new IndexLinks(reader);
    }

    /** Reads a page, from 1. */
    public static ProgramsView read(GraphReader reader, ThingIndex index, String page) throws IOException {
        return new ProgramsReader(reader, index).read(page);
    }

    private ProgramsView read(String page) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        Iterator<String> all = index.find(ThingQuery.of(new Choice(Facet.TYPE, EntityType.PROGRAM.word())))
                .ids();
        while (all.hasNext()) {
            String id = all.next();
            counts.put(id, index.count(new Choice(Facet.PROGRAM, id)));
        }
        List<String> ids = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        Paging paging = Paging.of(ids.size(), page, PAGE, "?page=");
        List<Program> programs = new ArrayList<>();
        for (String id : ids.subList(paging.passed(), paging.last())) {
            programs.add(program(id));
        }
        return new ProgramsView(programs, paging);
    }

    private Program program(String id) throws IOException {
        Choice choice = new Choice(Facet.PROGRAM, id);
        ThingsFound released = index.find(ThingQuery.of(choice));
        Node node = links.node(id);
        DocumentLists lists = new DocumentLists(reader, Map.of());
        return new Program(
                id.substring(id.indexOf('/') + 1),
                reader.link(node),
                reader.linked(node, Vocabulary.PART_OF),
                released.total(),
                released.total() == 0 ? "" : links.search(choice),
                Years.of(released, reader.wording(), span -> true, span -> links.search(span, choice)),
                released.page(Order.OLDEST, 0, SHOWN).stream()
                        .map(document -> lists.row(links.node(document)))
                        .toList());
    }
}
