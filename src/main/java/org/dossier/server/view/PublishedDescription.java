package org.dossier.server.view;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dossier.description.DescriptionTerms;
import org.dossier.rdf.Iri;
import org.dossier.release.History;
import org.dossier.release.Publication;
import org.dossier.release.Release;

/**
 * What a release says of its dataset, and what is known only since it was published: {@code description.ttl}, whose dumps have the addresses of
 * that release; its number; when it and the releases before it were published.
 */
public final class PublishedDescription {
    /** A triple, and what it is sorted by: the N-Triples forms of its terms. */
    private record Sorted(Triple triple, String subject, String predicate, String object) {
        private static final Comparator<Sorted> ORDER = Comparator.comparing(Sorted::subject)
                .thenComparing(Sorted::predicate)
                .thenComparing(Sorted::object);

        static Sorted of(Triple triple, Map<Node, String> names) {
            return new Sorted(
                    triple,
                    names.computeIfAbsent(triple.getSubject(), NodeFmtLib::strNT),
                    names.computeIfAbsent(triple.getPredicate(), NodeFmtLib::strNT),
                    names.computeIfAbsent(triple.getObject(), NodeFmtLib::strNT));
        }
    }

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final String base;

    private PublishedDescription(String base) {
        this.base = base;
    }

    /**
     * Reads it.
     *
     * @param kept tells of which of the releases before it the pages are still there
     * @throws IOException if the release has no description that can be read
     */
    public static PublishedDescription of(Release release, IntPredicate kept) throws IOException {
        PublishedDescription description =
                new PublishedDescription(release.manifest().dataset().base());
        description.read(release);
        description.publication(release.number(), History.of(release), kept);
        return description;
    }

    private void read(Release release) throws IOException {
        try (InputStream file = Files.newInputStream(release.description())) {
            RDFParser.source(file)
                    .lang(Lang.TURTLE)
                    .base(base + "releases/" + release.number() + "/")
                    .parse(graph);
        } catch (RiotException e) {
            throw new IOException(release.description() + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private void publication(int number, History history, IntPredicate kept) {
        Node dataset = dataset();
        state(dataset, DescriptionTerms.VERSION, NodeFactory.createLiteralString(String.valueOf(number)));
        state(dataset, DescriptionTerms.ISSUED, time(history.first().toString()));
        state(dataset, DescriptionTerms.MODIFIED, time(history.last().toString()));
        state(part("catalog"), DescriptionTerms.MODIFIED, time(history.last().toString()));
        for (Node distribution : objects(dataset, DescriptionTerms.DISTRIBUTION)) {
            state(distribution, DescriptionTerms.ISSUED, time(history.last().toString()));
        }
        state(dataset, DescriptionTerms.HAS_CURRENT_VERSION, version(number));
        List<Integer> before = new ArrayList<>();
        for (Publication publication : history.publications()) {
            if (publication.release() == number || kept.test(publication.release())) {
                version(publication, before);
                before.add(publication.release());
            }
        }
    }

    private void version(Publication publication, List<Integer> before) {
        int number = publication.release();
        Node version = version(number);
        Node dataset = dataset();
        state(dataset, DescriptionTerms.HAS_VERSION, version);
        state(version, DescriptionTerms.TYPE, node(DescriptionTerms.DATASET));
        state(version, DescriptionTerms.IS_VERSION_OF, dataset);
        state(version, DescriptionTerms.VERSION, NodeFactory.createLiteralString(String.valueOf(number)));
        state(version, DescriptionTerms.ISSUED, time(publication.published()));
        state(version, DescriptionTerms.LANDING_PAGE, NodeFactory.createURI(base + "releases/" + number));
        state(
                version,
                DescriptionTerms.DESCRIPTION,
                NodeFactory.createLiteralLang(
                        "Release " + number + " of the dataset, as it was published on "
                                + publication.published().substring(0, 10) + ".",
                        "en"));
        for (Node title : objects(dataset, DescriptionTerms.TITLE)) {
            String text = title.getLiteralLexicalForm() + " (" + number + ")";
            state(
                    version,
                    DescriptionTerms.TITLE,
                    title.getLiteralLanguage().isEmpty()
                            ? NodeFactory.createLiteralString(text)
                            : NodeFactory.createLiteralLang(text, title.getLiteralLanguage()));
        }
        for (Iri shared : List.of(DescriptionTerms.LICENSE, DescriptionTerms.PUBLISHER)) {
            objects(dataset, shared).forEach(value -> state(version, shared, value));
        }
        if (!before.isEmpty()) {
            state(version, DescriptionTerms.PREVIOUS_VERSION, version(before.get(before.size() - 1)));
        }
    }

    private Node version(int number) {
        return part("release-" + number);
    }

    /** The dataset: {@code <base>void#dataset}. */
    Node dataset() {
        return part("dataset");
    }

    /** Something that the description describes: {@code <base>void#catalog}. */
    Node part(String name) {
        return NodeFactory.createURI(base + "void#" + name);
    }

    private void state(Node subject, Iri property, Node object) {
        graph.add(subject, node(property), object);
    }

    private static Node node(Iri iri) {
        return NodeFactory.createURI(iri.value());
    }

    private static Node time(String instant) {
        return NodeFactory.createLiteralDT(instant, XSDDatatype.XSDdateTime);
    }

    /** The values of a property, in the order of their N-Triples forms. */
    List<Node> objects(Node subject, Iri property) {
        return graph.find(subject, node(property), Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(Comparator.comparing(NodeFmtLib::strNT))
                .toList();
    }

    /** The first value of a property, as text: a literal's lexical form or an IRI; empty if there is none. */
    Optional<String> text(Node subject, Iri property) {
        return objects(subject, property).stream().findFirst().map(PublishedDescription::text);
    }

    static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }

    /** All that is described, subject by subject in the order of their N-Triples forms. */
    public List<Triple> triples() {
        Map<Node, String> names = new HashMap<>();
        return graph.find().toList().stream()
                .map(triple -> Sorted.of(triple, names))
                .sorted(Sorted.ORDER)
                .map(Sorted::triple)
                .toList();
    }
}
