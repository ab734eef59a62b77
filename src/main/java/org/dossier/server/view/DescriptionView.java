package org.dossier.server.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.dossier.description.DescriptionTerms;
import org.dossier.rdf.Namespaces;

/**
 * A description for reading: every thing that it describes with an anchor of its own, so that its IRI leads there.
 *
 * @param things the dataset, its catalogue, dumps and services first, then the parts of its statistics
 */
public record DescriptionView(List<Thing> things) {
    /** Where programs ask; a person who clicks there sees nothing of use. */
    private static final Set<String> FOR_PROGRAMS = Set.of(
            DescriptionTerms.ENDPOINT_URL.value(),
            DescriptionTerms.ENDPOINT_DESCRIPTION.value(),
            DescriptionTerms.SPARQL_ENDPOINT.value());

    public DescriptionView {
        things = List.copyOf(things);
    }

    /**
     * Something with an IRI.
     *
     * @param anchor the fragment of its IRI; {@code ""} if it has none
     */
    public record Thing(String iri, String anchor, List<Row> rows) {
        public Thing {
            rows = List.copyOf(rows);
        }
    }

    /** A property and its values. */
    public record Row(String property, List<Value> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /**
     * A value.
     *
     * @param href where it leads; {@code ""} if nowhere
     */
    public record Value(Words text, String href) {}

    /** Orders a description. */
    public static DescriptionView of(PublishedDescription description, Links links) {
        Map<String, Map<String, List<Value>>> things = new LinkedHashMap<>();
        String document = links.base() + "void#";
        things.put(document + "dataset", new LinkedHashMap<>());
        for (Triple triple : description.triples()) {
            things.computeIfAbsent(triple.getSubject().getURI(), iri -> new LinkedHashMap<>())
                    .computeIfAbsent(shortened(triple.getPredicate().getURI()), property -> new ArrayList<>())
                    .add(value(triple, document, links));
        }
        List<Thing> shown = new ArrayList<>();
        List<Thing> statistics = new ArrayList<>();
        things.forEach((iri, rows) -> {
            String anchor = iri.startsWith(document) ? iri.substring(document.length()) : "";
            List<Row> listed = new ArrayList<>();
            rows.forEach((property, values) -> listed.add(new Row(property, values)));
            (anchor.startsWith("class-") || anchor.startsWith("property-") ? statistics : shown)
                    .add(new Thing(iri, anchor, listed));
        });
        shown.addAll(statistics);
        return new DescriptionView(shown);
    }

    private static String shortened(String iri) {
        return Namespaces.shorten(iri).orElse(iri);
    }

    private static Value value(Triple triple, String document, Links links) {
        Node node = triple.getObject();
        if (node.isLiteral()) {
            return new Value(new Words(node.getLiteralLexicalForm(), node.getLiteralLanguage()), "");
        }
        String iri = node.getURI();
        if (iri.startsWith(document)) {
            return new Value(Words.ofPage(iri.substring(document.length())), iri.substring(document.length() - 1));
        }
        if (FOR_PROGRAMS.contains(triple.getPredicate().getURI())) {
            return new Value(Words.ofPage(iri), "");
        }
        String href = iri.startsWith(links.base()) && !iri.startsWith(links.base() + "id/")
                ? links.page(iri.substring(links.base().length()))
                : links.to(iri);
        return new Value(Words.ofPage(shortened(iri)), href);
    }
}
