package org.dossier.bench.harness;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Addresses of every type of page and of searches of many kinds, found by asking the server what its release has. */
final class PageTypes {
    private static final int MEMBERS = 40;
    private static final int BUSIEST = 8;

    private final Reader reader;
    private final Map<String, List<String>> addresses = new LinkedHashMap<>();

    private PageTypes(Reader reader) {
        this.reader = reader;
    }

    /** By the type's name, the addresses, each a path with its query. */
    static Map<String, List<String>> of(Reader reader) throws IOException {
        PageTypes types = new PageTypes(reader);
        types.things();
        types.searches();
        types.others();
        return types.addresses;
    }

    private void things() throws IOException {
        List<String> documents = spread("?thing a dossier:Document");
        addresses.put("document", documents);
        addresses.put(
                "document, as Turtle",
                documents.stream().map(path -> path + ".ttl").toList());
        addresses.put(
                "document, as JSON-LD",
                documents.stream().map(path -> path + ".jsonld").toList());
        for (String type : List.of("Person", "Organization", "Place", "Event", "Program")) {
            addresses.put(type.toLowerCase(Locale.ROOT), spread("?thing a dossier:" + type));
        }
        addresses.put(
                "person, the busiest",
                busiest(
                        "?thing a dossier:Person . ?document dossier:sender|dossier:recipient|dossier:mentions ?thing"));
        addresses.put(
                "organization, the busiest",
                busiest(
                        "?thing a dossier:Organization . ?document dossier:sender|dossier:mentions|dossier:repository ?thing"));
        addresses.put("place, the busiest", busiest("?thing a dossier:Place . ?document dossier:mentions ?thing"));
        addresses.put("collection", busiest("?document dossier:inCollection ?thing"));
        addresses.put("archival unit", spread("?thing a dossier:ArchivalUnit ; dossier:partOf ?above"));
        addresses.put(
                "fond, the largest",
                busiest(
                        "?thing dossier:level \"fond\" . ?document dossier:hasCopy/dossier:heldIn/dossier:partOf* ?thing"));
        addresses.put("topic", spread("?document dossier:topic ?thing"));
        addresses.put("topic, the busiest", busiest("?document dossier:topic ?thing"));
        addresses.put("kind of document", busiest("?document dossier:kind ?thing"));
        addresses.put("scheme", spread("?thing a <http://www.w3.org/2004/02/skos/core#ConceptScheme>"));
    }

    private void searches() throws IOException {
        List<String> people = busiest("?thing a dossier:Person . ?document dossier:sender ?thing");
        List<String> names = reader.column(
                "SELECT ?name { ?thing a dossier:Person ; dossier:hasName/dossier:name ?name } ORDER BY SHA1(STR(?name)) LIMIT "
                        + MEMBERS);
        addresses.put(
                "search, one rare word",
                search(
                        "",
                        reader.column(
                                        "SELECT ?word { ?thing a dossier:Document ; rdfs:label ?title BIND (REPLACE(STR(?title), \"^.* \", \"\") AS ?word) } ORDER BY SHA1(STR(?thing)) LIMIT "
                                                + MEMBERS)
                                .toArray(String[]::new)));
        addresses.put(
                "search, one common word",
                search("", "armistice", "talks", "committee", "security", "agreement", "prisoners"));
        addresses.put("search, words of grammar", search("", "the", "and the", "of to in that"));
        addresses.put(
                "search, two common words",
                search("", "armistice talks", "security committee", "front line", "trade delegation"));
        addresses.put(
                "search, ten common words",
                search("", "armistice talks security delegation ministry trade line front meeting supplies"));
        addresses.put(
                "search, a phrase",
                search("", "\"security delegation\"", "\"armistice talks\"", "\"front line\"", "\"the armistice\""));
        addresses.put("search, the beginning of a word", search("", "arm*", "del*", "s*", "tel* sec*"));
        addresses.put("search, a name", search("", names.toArray(String[]::new)));
        addresses.put(
                "search, without a word",
                Stream.of("/search?type=document", "/search?type=person", "/search?q=")
                        .toList());
        addresses.put(
                "search, narrowed",
                Stream.concat(
                                search("&type=document&from=1951&to=1952-06", "armistice", "talks").stream(),
                                people.stream().map(path -> "/search?q=agreement&sender=" + encoded(path.substring(1))))
                        .toList());
        addresses.put("search, sorted by date", search("&sort=newest", "armistice", "talks", "the", "arm*"));
        addresses.put(
                "search, a deep page",
                Stream.of(200, 350, 500)
                        .flatMap(page -> Stream.of(
                                "/search?q=the&page=" + page,
                                "/search?q=the&sort=oldest&page=" + page,
                                "/search?type=document&page=" + page))
                        .toList());
        addresses.put(
                "search, a facet in full",
                search("&all=topic", "armistice", "the").stream().toList());
        addresses.put(
                "completion of names",
                names.stream()
                        .map(name -> "/search/complete?q=" + encoded(name.substring(0, Math.min(3, name.length()))))
                        .distinct()
                        .toList());
    }

    private void others() throws IOException {
        addresses.put("home", List.of("/"));
        addresses.put("ontology", List.of("/ontology"));
        addresses.put("terms for the editor", List.of("/ontology.json"));
        addresses.put("description", List.of("/void.html", "/void.ttl"));
        addresses.put("releases", List.of("/releases", "/releases.json", "/releases/1", "/releases/1.json"));
        addresses.put("list of queries", List.of("/queries", "/queries/openapi.json"));
        addresses.put("query editor", List.of("/sparql"));
        addresses.put("form for permalinks", List.of("/q"));
        addresses.put("sitemap", List.of("/sitemap.xml", "/sitemap.xml?part=0"));
        List<String> documents = spread("?thing a dossier:Document");
        addresses.put(
                "citation",
                documents.stream().map(path -> "/cite" + path + ".bib").toList());
        addresses.put(
                "typed links", documents.stream().map(path -> "/linkset" + path).toList());
        addresses.put(
                "time map", documents.stream().map(path -> "/timemap" + path).toList());
        addresses.put(
                "statements",
                documents.stream().map(path -> "/statements" + path + ".nt").toList());
    }

    /** Some of the things that fit a pattern, from all over the release. */
    private List<String> spread(String pattern) throws IOException {
        return paths("SELECT DISTINCT ?thing { " + pattern + " } ORDER BY SHA1(STR(?thing)) LIMIT " + MEMBERS);
    }

    /** Those that fit it with the most documents. */
    private List<String> busiest(String pattern) throws IOException {
        return paths("SELECT ?thing (COUNT(DISTINCT ?document) AS ?n) { " + pattern
                + " } GROUP BY ?thing ORDER BY DESC(?n) ?thing LIMIT " + BUSIEST);
    }

    private List<String> paths(String query) throws IOException {
        return reader.column(query).stream()
                .map(iri -> iri.substring(iri.indexOf("/id/") + "/id".length()))
                .toList();
    }

    private static List<String> search(String more, String... words) {
        return Stream.of(words)
                .map(typed -> "/search?q=" + encoded(typed) + more)
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Asks the release for one column of text. */
    interface Reader {
        List<String> column(String query) throws IOException;
    }
}
