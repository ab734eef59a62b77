package org.dossier.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dossier.server.Http;
import org.dossier.server.ServerLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The greediest queries, in a Java of its own that has little memory and ends when it runs out of it. */
class SmallMemoryTest {
    private static final String DONE = "all were answered";

    @TempDir
    Path directory;

    @Test
    void noQueryRunsTheServerOutOfMemory() throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SmallMemoryTest.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = child.waitFor();
        assertThat(Files.readString(output)).contains(DONE);
        assertThat(exit).isZero();
    }

    /** What the child does: asks all of them, two at a time, and says so. */
    public static void main(String[] args) throws Exception {
        ServerLimits limits =
                ServerLimits.DEFAULT.withQueryTimeout(Duration.ofSeconds(5)).withPool(2, 100);
        try (Letters letters = Letters.start(Path.of(args[0]), 3_000, limits)) {
            Http http = letters.http();
            ExecutorService clients = Executors.newFixedThreadPool(2);
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (String query : greedy()) {
                answers.add(clients.submit(() -> http.send(
                        "HEAD",
                        "/sparql?format=json&query=" + java.net.URLEncoder.encode(query, StandardCharsets.UTF_8))));
            }
            int number = 0;
            for (Future<HttpResponse<String>> answer : answers) {
                System.out.println(answer.get().statusCode() + " "
                        + greedy().get(number++).replaceAll("x{9,}|BIND.CONCAT.{0,30}", ""));
            }
            clients.shutdown();
            System.out.println(DONE);
        }
        System.exit(0);
    }

    private static List<String> greedy() {
        String cross = "{ ?a ?b ?c . ?d ?e ?f }";
        String megabyte = "BIND('" + "x".repeat(1 << 10) + "' AS ?t0) "
                + IntStream.range(0, 9)
                        .mapToObj(i -> "BIND(CONCAT(?t" + i + ", ?t" + i + ") AS ?t" + (i + 1) + ")")
                        .collect(Collectors.joining(" "));
        return List.of(
                "SELECT * " + cross + " ORDER BY ?c ?f",
                "SELECT DISTINCT * " + cross,
                "SELECT ?a ?d " + cross + " GROUP BY ?a ?d",
                "SELECT ?a ?d (COUNT(*) AS ?n) " + cross + " GROUP BY ?a ?d",
                "SELECT (COUNT(DISTINCT *) AS ?n) " + cross,
                "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?a), STR(?f)) AS ?x) }",
                "SELECT ?a (GROUP_CONCAT(DISTINCT ?f) AS ?n) " + cross + " GROUP BY ?a ?b",
                "SELECT (SAMPLE(?x) AS ?y) { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?a), STR(?f)) AS ?x) } GROUP BY ?x",
                "SELECT * { { SELECT * " + cross + " } { SELECT * { ?a ?x ?y . ?z ?u ?v } } }",
                "SELECT * { ?a ?b ?c OPTIONAL { SELECT * " + cross + " } }",
                "SELECT * { ?a ?b ?c MINUS { SELECT * " + cross + " } }",
                "SELECT * { { ?a ?b ?c } MINUS { ?d ?e ?f . ?a ?b ?c } }",
                "SELECT ?a ?t { ?a ?b ?c . " + megabyte + " BIND(CONCAT(STR(?a), STR(?c), ?t9) AS ?t) } ORDER BY ?t",
                "SELECT DISTINCT ?t { ?a ?b ?c . " + megabyte + " BIND(CONCAT(STR(?a), STR(?c), ?t9) AS ?t) }",
                "SELECT ?t { ?a ?b ?c . " + megabyte + " BIND(CONCAT(STR(?a), STR(?c), ?t9) AS ?t) }",
                "SELECT (MAX(?t) AS ?m) { ?a ?b ?c . " + megabyte
                        + " BIND(CONCAT(STR(?a), STR(?c), ?t9) AS ?t) } GROUP BY ?a ?b ?c",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . " + megabyte
                        + " } GROUP BY (CONCAT(STR(?a), STR(?c), ?t9) AS ?t)",
                "SELECT (COUNT(DISTINCT ?t) AS ?n) { ?a ?b ?c . " + megabyte
                        + " BIND(CONCAT(STR(?a), STR(?c), ?t9) AS ?t) }",
                "SELECT (GROUP_CONCAT(?t9) AS ?n) { ?a ?b ?c . " + megabyte + " } GROUP BY ?a ?b ?c",
                "SELECT "
                        + IntStream.range(0, 400)
                                .mapToObj(i -> "(CONCAT('" + i + "', ?t9) AS ?u" + i + ")")
                                .collect(Collectors.joining(" "))
                        + " { " + megabyte + " }",
                "CONSTRUCT { ?a ?b ?f } " + cross,
                "CONSTRUCT { ?a ?b ?t } { ?a ?b ?c . " + megabyte + " BIND(CONCAT(STR(?a), STR(?c), ?t9) AS ?t) }",
                "DESCRIBE * " + cross,
                "SELECT * { ?s (!<urn:x>|!<urn:y>)/(^(!<urn:x>)|^(!<urn:y>))/(!<urn:x>|!<urn:y>)/(^(!<urn:x>)|^(!<urn:y>)) ?o }",
                "SELECT * { ?s (!<urn:x>|^(!<urn:y>))* ?o } ORDER BY ?o",
                "SELECT * { <id/person/mao> (^!<urn:x>/!<urn:x>/^!<urn:x>/!<urn:x>/^!<urn:x>/!<urn:x>)* ?o }");
    }
}
