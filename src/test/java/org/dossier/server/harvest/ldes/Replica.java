package org.dossier.server.harvest.ldes;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dossier.rdf.Triple;
import org.dossier.server.Http;
import org.dossier.server.entity.EntityStatements;

/** A client that knows what the specifications say and nothing of Dossier: follows relations, gathers members, keeps the newest. */
public final class Replica {
    private static final String TREE = "https://w3id.org/tree#";
    private static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    private final Http http;
    private final String base;
    private final Lang syntax;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final List<String> fetched = new ArrayList<>();
    private final Map<String, String> bodies = new HashMap<>();

    /** A version of an entity; {@code statements} are empty if it is a deletion. */
    record Member(String iri, String entity, String time, String activity, List<Triple> statements) {}

    public Replica(Http http, String base, Lang syntax) {
        this.http = http;
        this.base = base;
        this.syntax = syntax;
    }

    /** Visits every page that is not known to be immutable. */
    public Replica synchronise() {
        Deque<String> open = new ArrayDeque<>(List.of(base + "ldes"));
        while (!open.isEmpty()) {
            String page = open.remove();
            if (!bodies.containsKey(page)) {
                open.addAll(visit(page));
            }
        }
        return this;
    }

    private Collection<String> visit(String page) {
        HttpResponse<String> answer = http.get("/" + page.substring(base.length()), "Accept", syntax.getHeaderString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(page + ": " + answer.statusCode() + " " + answer.body());
        }
        fetched.add(page);
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.create().source(new StringReader(answer.body())).lang(syntax).parse(data);
        if (answer.headers().firstValue("Cache-Control").orElse("").contains("immutable")) {
            bodies.put(page, answer.body());
        }
        Graph graph = data.getDefaultGraph();
        String stream = subject(graph, TREE + "view", base + "ldes");
        for (String member : objects(graph, stream, TREE + "member")) {
            members.put(member, member(data, member));
        }
        List<String> pages = new ArrayList<>();
        for (String relation : objects(graph, page, TREE + "relation")) {
            pages.addAll(objects(graph, relation, TREE + "node"));
        }
        return pages;
    }

    private static Member member(DatasetGraph data, String iri) {
        Graph graph = data.getDefaultGraph();
        String entity = only(objects(graph, iri, "http://purl.org/dc/terms/isVersionOf"));
        Graph own = data.getGraph(NodeFactory.createURI(iri));
        List<Triple> statements = EntityStatements.read(DatasetGraphFactory.wrap(own), entity)
                .map(EntityStatements::triples)
                .orElse(List.of());
        if (statements.size() != own.size()) {
            throw new AssertionError(iri + ": has statements that are not of " + entity);
        }
        return new Member(
                iri,
                entity,
                only(objects(graph, iri, "http://purl.org/dc/terms/created")),
                only(objects(graph, iri, RDF_TYPE)),
                statements);
    }

    private static String subject(Graph graph, String predicate, String object) {
        return graph.find(Node.ANY, NodeFactory.createURI(predicate), NodeFactory.createURI(object))
                .next()
                .getSubject()
                .getURI();
    }

    private static List<String> objects(Graph graph, String subject, String predicate) {
        return graph.find(NodeFactory.createURI(subject), NodeFactory.createURI(predicate), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .mapWith(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                .toList();
    }

    private static String only(List<String> values) {
        if (values.size() != 1) {
            throw new AssertionError(values + " is not one value");
        }
        return values.get(0);
    }

    /** Every member that was ever seen, by its IRI. */
    Map<String, Member> members() {
        return members;
    }

    /** The pages that were fetched, in order. */
    List<String> fetched() {
        return fetched;
    }

    /** The immutable pages by their IRIs. */
    Map<String, String> pages() {
        return bodies;
    }

    /** The newest version of each entity. */
    private Collection<Member> newest() {
        Map<String, Member> newest = new TreeMap<>();
        for (Member member : members.values()) {
            newest.merge(member.entity(), member, (a, b) -> a.time().compareTo(b.time()) > 0 ? a : b);
        }
        newest.values().removeIf(member -> member.activity().endsWith("Delete"));
        return newest.values();
    }

    /** The hashes of the entities that are held now. */
    public Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        for (Member member : newest()) {
            hashes.put(member.entity(), new EntityStatements(member.entity(), member.statements()).hash());
        }
        return hashes;
    }

    /** What is held now, in lines of canonical N-Triples. */
    NavigableSet<String> lines() {
        NavigableSet<String> lines = new TreeSet<>();
        newest().forEach(member -> member.statements().forEach(triple -> lines.add(triple.ntriples())));
        return lines;
    }
}
