package org.dossier.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
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
 * @param numbers how much the dataset has, in all
 * @param classes how many of each class it has
 * @param groups everything that is described, the dataset, its catalogue and its services first, then its dumps, then the parts of its statistics
 */
public record DescriptionView(List<Row> numbers, List<Counted> classes, List<Group> groups) {
    /** More values than these are folded away. */
    private static final int MOST_OPEN = 8;

    /** Where programs ask; a person who clicks there sees nothing of use. */
    private static final Set<String> FOR_PROGRAMS = Set.of(
            DescriptionTerms.ENDPOINT_URL.value(),
            DescriptionTerms.ENDPOINT_DESCRIPTION.value(),
            DescriptionTerms.SPARQL_ENDPOINT.value());

    public DescriptionView {
        numbers = List.copyOf(numbers);
        classes = List.copyOf(classes);
        groups = List.copyOf(groups);
    }

    /**
     * Things of a kind.
     *
     * @param title the message that says what they are
     * @param folded true if they are read only by who asks for them
     */
    public record Group(String title, boolean folded, List<Thing> things) {
        public Group {
            things = List.copyOf(things);
        }
    }

    /** A class, the anchor of what is said of it, and how many things it has. */
    public record Counted(String name, String anchor, long count) {}

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

        /** True if there are so many that they are folded away. */
        public boolean isLong() {
            return values.size() > MOST_OPEN;
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
        Map<Kind, List<Thing>> grouped = new EnumMap<>(Kind.class);
        things.forEach((iri, rows) -> {
            String anchor = iri.startsWith(document) ? iri.substring(document.length()) : "";
            List<Row> listed = new ArrayList<>();
            rows.forEach((property, values) -> listed.add(new Row(property, values)));
            grouped.computeIfAbsent(Kind.of(anchor), kind -> new ArrayList<>()).add(new Thing(iri, anchor, listed));
        });
        List<Group> groups = new ArrayList<>();
        grouped.forEach((kind, all) -> groups.add(new Group(kind.title, kind != Kind.DATASET, all)));
        return new DescriptionView(
                numbers(grouped.getOrDefault(Kind.DATASET, List.of()).get(0)),
                counted(grouped.getOrDefault(Kind.CLASSES, List.of())),
                groups);
    }

    /** What of a description is read together. */
    private enum Kind {
        DATASET("void.dataset"),
        DUMPS("void.dumps"),
        CLASSES("void.classes"),
        PROPERTIES("void.properties");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        static Kind of(String anchor) {
            if (anchor.startsWith("class-")) {
                return CLASSES;
            }
            if (anchor.startsWith("property-")) {
                return PROPERTIES;
            }
            return anchor.startsWith("dump-") || anchor.startsWith("sha256-") ? DUMPS : DATASET;
        }
    }

    /** What VoID counts of the dataset. */
    private static List<Row> numbers(Thing dataset) {
        return dataset.rows().stream()
                .filter(row -> row.property().startsWith("void:")
                        && row.values().stream()
                                .allMatch(value -> isNumber(value.text().text())))
                .toList();
    }

    private static List<Counted> counted(List<Thing> parts) {
        List<Counted> counted = new ArrayList<>();
        for (Thing part : parts) {
            String name = first(part, "void:class");
            String count = first(part, "void:entities");
            if (!name.isEmpty() && isNumber(count)) {
                counted.add(new Counted(name, part.anchor(), Long.parseLong(count)));
            }
        }
        counted.sort(Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::name));
        return counted;
    }

    private static String first(Thing thing, String property) {
        return thing.rows().stream()
                .filter(row -> row.property().equals(property))
                .flatMap(row -> row.values().stream())
                .map(value -> value.text().text())
                .findFirst()
                .orElse("");
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,18}");
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
