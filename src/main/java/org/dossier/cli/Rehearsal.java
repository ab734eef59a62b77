package org.dossier.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.server.DossierServer;
import picocli.CommandLine;

/**
 * Builds, asks and serves a dataset of three records in a temporary folder, so that a Java that is told to keep an archive of the
 * classes it loads (class-data sharing, or the AOT cache) keeps those that the commands need. The launcher runs it once for
 * each jar and Java.
 */
public final class Rehearsal {
    private static final String DATASET = """
            title: A rehearsal
            licence: https://creativecommons.org/publicdomain/zero/1.0/
            base: http://localhost:3030/
            queries: .
            sources:
              - file: actors.jsonl
                kind: actors
              - file: documents.jsonl
                kind: documents
            """;
    private static final String ACTORS = """
            {"id": "a", "kind": "person", "label": {"en": "Ann Adams"}, "identifiers": {"wikidata": "Q1"}}
            """;
    private static final String DOCUMENTS = """
            {"id": "1", "title": "Letter, Ann Adams to Bea Brown", "date": "1951-07-10", "type": "letter", \
            "topics": ["talks"], "archiveReference": "XYZ, f. 1, op. 2, d. 3, l. 4", "description": "On the talks."}
            {"id": "2", "title": "Report on the talks", "date": "1951-08", "senders": ["Ann Adams"], "people": ["Bea Brown"]}
            """;
    private static final String QUERY = """
            # title: Documents
            # question: Which documents are there?
            # column: document | the document
            # column: title | its title
            # rows: 1

            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX dossier: <https://w3id.org/dossier/ontology#>
            SELECT ?document ?title { ?document a dossier:Document ; rdfs:label ?title OPTIONAL { ?document dossier:earliest ?day }
              FILTER (STRLEN(?title) > 1) } ORDER BY ?day
            """;
    /** What somebody who has just begun looks at. */
    private static final List<String> PAGES = List.of(
            "",
            "document/1",
            "document/1.ttl",
            "person/a",
            "queries",
            "queries/documents",
            "search?q=talks",
            "releases",
            "ontology",
            "sparql",
            "reconcile?queries=%7B%22a%22:%7B%22query%22:%22Ann%20Adams%22%7D%7D",
            "health");

    /** What a program asks. */
    private static final List<String> QUERIES = List.of(
            "ASK { ?s ?p ?o }",
            "SELECT ?s (COUNT(*) AS ?n) { ?s a ?class } GROUP BY ?s ORDER BY ?s LIMIT 10",
            "CONSTRUCT { ?s a ?class } { ?s a ?class }");

    private final Path folder;
    private final PrintWriter out;

    private Rehearsal(Path folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
    }

    /** Rehearses; ends with 0 if everything went as it should. */
    public static void main(String[] args) throws IOException {
        Start.main(new String[] {"--version"});
        System.exit(rehearse(new PrintWriter(System.out, true, StandardCharsets.UTF_8)));
    }

    /** Runs command after command, and returns the sum of their exit codes; what they say goes to {@code out}. */
    static int rehearse(PrintWriter out) throws IOException {
        Path folder = Files.createTempDirectory("dossier-rehearsal");
        try {
            return new Rehearsal(folder, out).run();
        } finally {
            delete(folder);
        }
    }

    private int run() throws IOException {
        Path dataset = Files.createDirectory(folder.resolve("dataset"));
        Files.writeString(dataset.resolve("dataset.yaml"), DATASET);
        Files.writeString(dataset.resolve("actors.jsonl"), ACTORS);
        Files.writeString(dataset.resolve("documents.jsonl"), DOCUMENTS);
        Path query = Files.writeString(dataset.resolve("documents.rq"), QUERY);
        String releases = folder.resolve("releases").toString();
        int code = execute("--help");
        code += execute("build", dataset.toString(), "--releases", releases);
        code += execute("query", query.toString(), "--releases", releases);
        return code + execute("serve", "--port", "0", "--releases", releases);
    }

    private int execute(String... words) {
        CommandLine line = Main.commandLine(new Session() {
            @Override
            public boolean isTerminal() {
                return false;
            }

            @Override
            public void stay(DossierServer server) {
                try {
                    String home = "http://localhost:" + server.port() + "/";
                    for (String page : PAGES) {
                        read(home + page, "text/html,*/*;q=0.8");
                    }
                    for (String query : QUERIES) {
                        read(home + "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "*/*");
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        line.setOut(out);
        line.setErr(out);
        return line.execute(words);
    }

    private static void read(String address, String accept) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setRequestProperty("Accept", accept);
        try (InputStream body = connection.getInputStream()) {
            body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
