package org.dossier.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.dossier.language.Wording;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;
import org.dossier.release.NamedGraphs;
import org.dossier.server.entity.EntityAddress;
import org.dossier.store.DatedDocuments;
import org.dossier.store.StatementCounts;

/** Reads what one page needs from a release's graphs, within the caller's READ transaction; for one thread. */
public final class GraphReader {
    private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

    private final DatasetGraph dataset;
    private final Graph graph;
    private final Links links;
    private final Wording wording;
    private final Comparator<Words> order;
    private final Map<Node, Words> labels = new HashMap<>();
    private final Map<Node, Link> named = new HashMap<>();

    /** Reads from {@code dataset}, makes links as {@code links} does, and speaks as {@code wording} does. */
    public GraphReader(DatasetGraph dataset, Links links, Wording wording) {
        this.dataset = dataset;
        this.graph = dataset.getDefaultGraph();
        this.links = links;
        this.wording = wording;
        this.order = new LanguageChain(wording.language());
    }

    /** How IRIs become links on the page. */
    public Links links() {
        return links;
    }

    /** The release's documents by number. */
    DatedDocuments documents() {
        return DatedDocuments.of(dataset);
    }

    /** What is said to the reader of the page. */
    public Wording wording() {
        return wording;
    }

    static Node node(Iri iri) {
        return NodeFactory.createURI(iri.value());
    }

    static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    public boolean has(Node subject, Iri property) {
        return graph.contains(subject, node(property), Node.ANY);
    }

    boolean has(Node subject, Iri property, Node object) {
        return graph.contains(subject, node(property), object);
    }

    /** True if the boolean property is stated and true. */
    boolean isTrue(Node subject, Iri property) {
        return objects(subject, property).stream()
                .anyMatch(
                        node -> node.isLiteral() && node.getLiteralLexicalForm().equals("true"));
    }

    /** The triples of a subject. */
    List<Triple> triples(Node subject) {
        return graph.find(subject, Node.ANY, Node.ANY).toList();
    }

    /** The values of a property, IRIs before literals, each by its N-Triples form. */
    List<Node> objects(Node subject, Iri property) {
        return graph.find(subject, node(property), Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(Comparator.comparing(NodeFmtLib::strNT))
                .toList();
    }

    Optional<Node> object(Node subject, Iri property) {
        return objects(subject, property).stream().findFirst();
    }

    /** The subjects that point to {@code object}; the first {@code limit} that the store gives. */
    List<Node> subjects(Iri property, Node object, int limit) {
        return subjects(node(property), object, limit);
    }

    /** The subjects that point to {@code object} by whatever property; the first {@code limit} statements that the store gives. */
    List<Node> pointing(Node object, int limit) {
        return subjects(Node.ANY, object, limit);
    }

    private List<Node> subjects(Node property, Node object, int limit) {
        List<Node> subjects = new ArrayList<>();
        ExtendedIterator<Triple> found = graph.find(Node.ANY, property, object);
        try {
            while (found.hasNext() && subjects.size() < limit) {
                subjects.add(found.next().getSubject());
            }
        } finally {
            found.close();
        }
        return subjects;
    }

    /** How many subjects have {@code object} as a value of a property. */
    long count(Iri property, Node object) {
        return StatementCounts.of(dataset, Node.ANY, node(property), object);
    }

    /** How many documents are known only because another one cites them. */
    long cited() {
        return count(Vocabulary.KNOWN_BY_CITATION, TRUE);
    }

    /** The names of actors of which it is not yet known whose they are. */
    List<Node> provisionalActors() {
        Node actor = node(Vocabulary.ACTOR);
        return subjects(Vocabulary.PROVISIONAL, TRUE, Integer.MAX_VALUE).stream()
                .filter(thing -> has(thing, ExternalVocabulary.RDF_TYPE, actor))
                .toList();
    }

    /** The lexical form of a literal or the IRI that a property has; {@code ""} if it has none. */
    public String text(Node subject, Iri property) {
        return object(subject, property).map(GraphReader::lexical).orElse("");
    }

    static String lexical(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? node.getURI() : "";
    }

    /** The texts of a property, those first that the reader knows best. */
    public List<Words> texts(Node subject, Iri property) {
        return texts(objects(subject, property));
    }

    private List<Words> texts(List<Node> values) {
        return values.stream()
                .filter(Node::isLiteral)
                .map(GraphReader::words)
                .sorted(order)
                .toList();
    }

    static Words words(Node literal) {
        return new Words(
                literal.getLiteralLexicalForm(), literal.getLiteralLanguage().toLowerCase(Locale.ROOT));
    }

    /** What a thing is called: in the language that the reader knows best; else its IRI without the base. */
    public Words label(Node node) {
        return labels.computeIfAbsent(node, this::readLabel);
    }

    private Words readLabel(Node node) {
        return label(node, objects(node, ExternalVocabulary.RDFS_LABEL));
    }

    private Words label(Node node, List<Node> labels) {
        return texts(labels).stream().findFirst().orElseGet(() -> {
            String iri = lexical(node);
            String local =
                    iri.startsWith(links.base()) ? iri.substring(links.base().length()) : iri;
            return Words.ofPage(local.startsWith("id/") ? local.substring("id/".length()) : local);
        });
    }

    /** A thing as a page names it. */
    public Link link(Node node) {
        return named.computeIfAbsent(node, this::readLink);
    }

    /** A document as a page names it: it is never provisional, and nothing takes its place while it has a number. */
    Link documentLink(Node document, List<Node> labels) {
        return new Link(label(document, labels), links.to(document.getURI()), document.getURI(), false);
    }

    private Link readLink(Node node) {
        return new Link(
                label(node),
                node.isURI() && !isFormer(node) ? links.to(node.getURI()) : "",
                lexical(node),
                isTrue(node, Vocabulary.PROVISIONAL));
    }

    /** True for a thing of the dataset of which nothing is stated: another took its place, whose page its address leads to. */
    private boolean isFormer(Node node) {
        return node.getURI().startsWith(links.base() + EntityAddress.ID)
                && !graph.contains(node, node(ExternalVocabulary.RDFS_LABEL), Node.ANY)
                && !graph.contains(node, Node.ANY, Node.ANY);
    }

    /** A value as a table shows it: what the graph names by its name, terms by their prefix, the rest as it is. */
    public Fact.Value value(Node node) {
        return node.isURI() || node.isLiteral()
                ? Accounts.value(this, node)
                : new Fact.Value(Words.ofPage(node.toString()), "", "");
    }

    /** The things a property points to, by label. */
    public List<Link> linked(Node subject, Iri property) {
        return linked(objects(subject, property));
    }

    /** Things by label. */
    List<Link> linked(List<Node> things) {
        return things.stream()
                .filter(Node::isURI)
                .map(this::link)
                .sorted(Comparator.comparing((Link link) -> link.label().text()))
                .toList();
    }

    /** Where the dataset records it ({@code documents.jsonl:137}); several for what several records make. */
    List<String> recordedAt(Node subject) {
        List<String> found = new ArrayList<>();
        dataset.find(node(NamedGraphs.records(links.base()).value()), subject, node(Vocabulary.RECORDED_AT), Node.ANY)
                .forEachRemaining(quad -> found.add(lexical(quad.getObject())));
        found.sort(Comparator.naturalOrder());
        return found;
    }

    /** How many links of a thing were proposed and are not decided on. */
    long openLinks(Node thing) {
        return Iter.count(dataset.find(
                node(NamedGraphs.candidates(links.base()).value()),
                Node.ANY,
                node(ExternalVocabulary.OWL_ANNOTATED_SOURCE),
                thing));
    }

    /** How many things the dataset records. */
    long recorded() {
        return StatementCounts.of(
                dataset,
                node(NamedGraphs.records(links.base()).value()),
                Node.ANY,
                node(Vocabulary.RECORDED_AT),
                Node.ANY);
    }

    /** How many statements have {@code object}, by whatever property. */
    long pointingTo(Node object) {
        return StatementCounts.of(dataset, Node.ANY, Node.ANY, object);
    }
}
