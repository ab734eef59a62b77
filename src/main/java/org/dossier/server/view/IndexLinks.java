package org.dossier.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.entity.EntityAddress;
import org.dossier.text.search.Choice;
import org.dossier.text.search.Span;

/** Links to what the index names by ids, and to searches that show what it counts. */
public final class IndexLinks {
    private final GraphReader reader;

    /** Links of the page that a reader reads for. */
    public IndexLinks(GraphReader reader) {
        this.reader = reader;
    }

    /** What the index knows by an id. */
    public Node node(String id) {
        return GraphReader.node(id.contains(":") ? id : reader.links().base() + EntityAddress.ID + id);
    }

    /** The id by which the index knows a thing. */
    public String id(Node thing) {
        String ids = reader.links().base() + EntityAddress.ID;
        String iri = GraphReader.lexical(thing);
        return iri.startsWith(ids) ? iri.substring(ids.length()) : iri;
    }

    /** A thing as a page names it; an archival unit by its level and number, as among its like. */
    Link to(String id) {
        Node node = node(id);
        return id.startsWith("unit/") && reader.has(node, Vocabulary.LEVEL)
                ? Units.link(reader, node)
                : reader.link(node);
    }

    List<Link> to(List<String> ids) {
        return ids.stream().map(this::to).toList();
    }

    /** The search for what has some values. */
    String search(Choice... choices) {
        return search(Span.ALL, choices);
    }

    /** The search for what has some values and may be of a span, which has both ends or is {@link Span#ALL}. */
    String search(Span span, Choice... choices) {
        List<String> parameters = new ArrayList<>();
        for (Choice choice : choices) {
            parameters.add(choice.facet().word() + "=" + Links.encodeId(choice.value()));
        }
        if (!span.isAll()) {
            parameters.add("from=" + span.first());
            parameters.add("to=" + span.last());
        }
        return reader.links().page("search?" + parameters.stream().collect(Collectors.joining("&")));
    }
}
