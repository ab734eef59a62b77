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
 * Builds, asks and serves a dataset of a few records in a temporary folder, so that a Java that is told to keep an archive of the
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
            {"id": "k", "kind": "person", "label": {"en": "Kim Il Sung", "ko": "\uAE40\uC77C\uC131", "ru": "\u041A\u0438\u043C \u0418\u0440 \u0421\u0435\u043D", "zh": "\u91D1\u65E5\u6210"}}
            {"id": "m", "kind": "organization", "label": {"en": "Ministry of Foreign Affairs of the USSR", "ru": "\u041C\u0418\u0414 \u0421\u0421\u0421\u0420"}}
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
            "health");

    /** Names in the scripts and shapes that are read by rules of their own. */
    private static final List<String> NAMES = List.of(
            "Ann Adams",
            "Adams, A. B.",
            "Cde. Kim Ir Sen",
            "Chin Il-s\u014Fng [Kim]",
            "Chou En-lai",
            "\u041A\u0438\u043C \u0418\u0440 \u0421\u0435\u043D",
            "\uAE40\uC77C\uC131",
            "\u91D1\u65E5\u6210",
            "USSR Ministry of Foreign Affairs",
            "\u041C\u0418\u0414 \u0421\u0421\u0421\u0420",
            "Soviet Ambassador in Pyongyang");

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
                        ask(home + "sparql?query=", query);
                    }
                    for (String name : NAMES) {
                        ask(home + "reconcile?queries=", "{\"q\":{\"query\":\"" + name + "\"}}");
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

    private static void ask(String address, String question) throws IOException {
        read(address + URLEncoder.encode(question, StandardCharsets.UTF_8), "*/*");
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
