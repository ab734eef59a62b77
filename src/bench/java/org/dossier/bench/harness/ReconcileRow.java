package org.dossier.bench.harness;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A thousand names asked at {@code /reconcile} as OpenRefine asks, directly after the server has begun to listen and again. */
final class ReconcileRow implements Row {
    private static final int NAMES = 1000;
    private static final int IN_A_REQUEST = 10;
    private static final double MOST_SECONDS = 10;
    private static final int THOUSANDS = 3;
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String title() {
        return "Reconciliation: a thousand names";
    }

    @Override
    public void run(Bench bench, Section section) throws IOException {
        Path releases = bench.file("releases-reconcile");
        ProcessRun.of(
                bench.dossier("build", "", List.of(releases), "build", bench.armistice(), "--releases", releases));
        List<String> names = names(bench);
        Side serve = bench.dossier("dossier serve", "", List.of(), "serve", "--releases", releases, "--port", 0);
        List<List<Double>> seconds = new ArrayList<>();
        for (int thousand = 0; thousand < THOUSANDS; thousand++) {
            seconds.add(new ArrayList<>());
        }
        for (int i = 0; i < bench.settings().pairs(); i++) {
            try (ServedRelease server = ServedRelease.start(serve)) {
                for (List<Double> of : seconds) {
                    of.add(ask(server, names));
                }
            }
        }
        section.line(NAMES + " forms of names of the armistice records ("
                + Set.copyOf(names).size()
                + " different ones, from the beginning again), " + IN_A_REQUEST
                + " in a request, one request after the other, without a type; "
                + bench.settings().pairs()
                + " starts of the server.\n");
        section.ratiosHead();
        section.atMost("seconds, directly after the server listens", new Series(seconds.get(0)), MOST_SECONDS);
        section.atMost("seconds, a second time", new Series(seconds.get(1)), MOST_SECONDS);
        section.atMost("seconds, a third time", new Series(seconds.get(2)), MOST_SECONDS);
        Folders.remove(releases);
    }

    /** The forms of names, from the beginning again until there are enough. */
    private static List<String> names(Bench bench) throws IOException {
        List<String> lines = Files.readAllLines(bench.armistice().resolve("name_variants.tsv"));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            String line = lines.get(1 + i % (lines.size() - 1));
            names.add(line.substring(0, line.indexOf('\t')));
        }
        return names;
    }

    private static double ask(ServedRelease server, List<String> names) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        long begin = System.nanoTime();
        for (int from = 0; from < names.size(); from += IN_A_REQUEST) {
            ObjectNode queries = JSON.createObjectNode();
            for (int i = from; i < from + IN_A_REQUEST; i++) {
                queries.putObject("q" + i).put("query", names.get(i));
            }
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "reconcile"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "queries=" + URLEncoder.encode(queries.toString(), StandardCharsets.UTF_8)))
                    .build();
            try {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() != 200) {
                    throw new IOException("/reconcile answers " + response.body());
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
