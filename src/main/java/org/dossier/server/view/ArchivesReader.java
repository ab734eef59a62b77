package org.dossier.server.view;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.server.view.ArchivesView.Branch;
import org.dossier.server.view.EntityView.Counted;
import org.dossier.text.Facet;
import org.dossier.text.search.Choice;
import org.dossier.text.search.Count;
import org.dossier.text.search.ThingIndex;
import org.dossier.text.search.ThingQuery;
import org.dossier.text.search.ThingsFound;

/** Reads the tree of archives: numbers from the index, names from the graph; no more than {@value #MOST_BRANCHES} branches at once. */
public final class ArchivesReader {
    static final int PAGE = 100;
    private static final int MOST_BRANCHES = 250;
    /** More units than these in one other are not shown within the tree above it. */
    private static final int MOST_PARTS = 50;

    private static final int COLLECTIONS = 50;
    private static final Choice DOCUMENTS = new Choice(Facet.TYPE, "document");

    private final GraphReader reader;
    private final ThingIndex index;
    private final IndexLinks links;
    private int left = MOST_BRANCHES;

    private ArchivesReader(GraphReader reader, ThingIndex index) {
        this.reader = reader;
        this.index = index;
        this.links = new IndexLinks(reader);
    }

    /** Reads the page of all archives. */
    public static ArchivesView all(GraphReader reader, ThingIndex index, String page) throws IOException {
        return new ArchivesReader(reader, index).all(page);
    }

    /** Reads the page of an archive or an archival unit, which {@link #has} says is there. */
    public static ArchivesView in(GraphReader reader, ThingIndex index, String id, String page) throws IOException {
        return new ArchivesReader(reader, index).in(id, page);
    }

    /** True if there is a thing of that id in which units may lie. */
    public static boolean has(GraphReader reader, String id) {
        return id.matches("(unit|organization|actor)/[^\\s<>\"{}|^`\\\\]+")
                && reader.has(new IndexLinks(reader).node(id), ExternalVocabulary.RDFS_LABEL);
    }

    private ArchivesView all(String page) throws IOException {
        ThingsFound documents = index.find(ThingQuery.of(DOCUMENTS));
        Map<String, Integer> archives = new LinkedHashMap<>(documents.counts(Facet.REPOSITORY));
        index.find(ThingQuery.of(new Choice(Facet.TYPE, "unit")))
                .counts(Facet.REPOSITORY)
                .keySet()
                .forEach(archive -> archives.putIfAbsent(archive, 0));
        List<String> ids = archives.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        Paging paging = Paging.of(ids.size(), page, PAGE, "?page=");
        List<Counted> collections = new ArrayList<>();
        for (Count count : documents.counts(Facet.COLLECTION, COLLECTIONS).counts()) {
            collections.add(new Counted(
                    links.to(count.value()),
                    reader.wording().say("count.documents", "n", count.count()),
                    links.search(new Choice(Facet.COLLECTION, count.value()))));
        }
        return new ArchivesView(
                List.of(),
                List.of(),
                tree(ids.subList(paging.passed(), paging.last())),
                paging,
                collections,
                links.search(new Choice(Facet.TYPE, "collection")));
    }

    private ArchivesView in(String id, String page) throws IOException {
        Paging paging = Paging.of(index.countParts(id), page, PAGE, "?in=" + Links.encodeId(id) + "&page=");
        return new ArchivesView(
                id.startsWith("unit/") ? Units.chain(reader, links.node(id)) : List.of(links.to(id)),
                List.of(new Growing(id).branch()),
                tree(index.parts(id, paging.passed(), paging.shown())),
                paging,
                List.of(),
                "");
    }

    /** Level by level, as long as there is room. */
    private List<Branch> tree(List<String> ids) throws IOException {
        List<Growing> roots = ids.stream().map(Growing::new).toList();
        left -= roots.size();
        Queue<Growing> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            Growing here = open.remove();
            int parts = index.countParts(here.id);
            if (parts > 0 && parts <= Math.min(left, MOST_PARTS)) {
                index.parts(here.id, 0, parts).forEach(part -> here.parts.add(new Growing(part)));
                left -= here.parts.size();
                open.addAll(here.parts);
            }
        }
        List<Branch> branches = new ArrayList<>();
        for (Growing root : roots) {
            branches.add(root.branch());
        }
        return branches;
    }

    /** A branch whose parts are still looked for. */
    private final class Growing {
        private final String id;
        private final List<Growing> parts = new ArrayList<>();

        Growing(String id) {
            this.id = id;
        }

        Branch branch() throws IOException {
            List<Branch> branches = new ArrayList<>();
            for (Growing part : parts) {
                branches.add(part.branch());
            }
            int count = index.countParts(id);
            boolean unit = id.startsWith("unit/");
            Choice held = new Choice(unit ? Facet.UNIT : Facet.REPOSITORY, id);
            return new Branch(
                    links.to(id),
                    count == 0 ? "" : address(reader.links(), id),
                    unit ? index.count(held) : index.count(ThingQuery.of(DOCUMENTS, held)),
                    unit ? links.search(held) : links.search(DOCUMENTS, held),
                    count,
                    branches);
        }
    }

    /** The page of the tree from a thing on. */
    static String address(Links links, String id) {
        return links.page("browse/archives?in=" + Links.encodeId(id));
    }
}
