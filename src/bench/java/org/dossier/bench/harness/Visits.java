package org.dossier.bench.harness;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks a server for pages, and takes the time from sending a request to having the whole answer. */
final class Visits implements PageTypes.Reader {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final ProcessHandle server;

    /** @param address what addresses begin with, with a slash at its end */
    Visits(String address, ProcessHandle server) {
        this.address = address;
        this.server = server;
    }

    /**
     * One answer.
     *
     * @param milliseconds from sending the request to having the whole answer
     * @param tag the entity tag; {@code ""} if there is none
     */
    record Visit(double milliseconds, int status, String tag, String body) {}

    /** Asks for a path; with an entity tag unless that is {@code ""}. */
    Visit get(String path, String tag) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path.substring(1)))
                .timeout(PATIENCE)
                .header("Accept", "text/html;q=0.9, */*;q=0.1");
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        long begin = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            double milliseconds = (System.nanoTime() - begin) / 1e6;
            if (response.statusCode() != 200 && response.statusCode() != 304) {
                throw new IOException(path + " is answered by " + response.statusCode() + " " + response.body());
            }
            return new Visit(
                    milliseconds,
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    response.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public List<String> column(String query) throws IOException {
        String prefixes = """
                PREFIX dossier: <https://w3id.org/dossier/ontology#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                """;
        String csv = get("/sparql?format=csv&query=" + URLEncoder.encode(prefixes + query, StandardCharsets.UTF_8), "")
                .body();
        return csv.lines()
                .skip(1)
                .map(line ->
                        line.startsWith("\"") ? line.substring(1, line.indexOf('"', 1)) : line.replaceAll(",.*", ""))
                .toList();
    }

    /**
     * The milliseconds of all addresses, one after the other, so many times; by type.
     *
     * @param processor gets the milliseconds of processor that the server took for one of a type, on average
     */
    Map<String, List<Double>> oneAfterTheOther(
            Map<String, List<String>> types, int rounds, Map<String, Double> processor) throws IOException {
        Map<String, List<Double>> took = empty(types);
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<String>> type : types.entrySet()) {
                double before = processorMilliseconds();
                for (String path : type.getValue()) {
                    Objects.requireNonNull(took.get(type.getKey()))
                            .add(get(path, "").milliseconds());
                }
                double one =
                        (processorMilliseconds() - before) / type.getValue().size();
                processor.merge(type.getKey(), one / rounds, Double::sum);
            }
        }
        return took;
    }

    private double processorMilliseconds() {
        return server.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    /** The same addresses, each once, by so many clients at once, in an order that is mixed and always the same. */
    Map<String, List<Double>> together(Map<String, List<String>> types, int clients) throws IOException {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        types.forEach((type, paths) -> paths.forEach(path -> all.add(Map.entry(type, path))));
        Collections.shuffle(all, new Random(1));
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<Visit>> tasks = new ArrayList<>();
            all.forEach(each -> tasks.add(() -> get(each.getValue(), "")));
            List<Future<Visit>> answers = threads.invokeAll(tasks);
            Map<String, List<Double>> took = empty(types);
            for (int i = 0; i < all.size(); i++) {
                Objects.requireNonNull(took.get(all.get(i).getKey()))
                        .add(answers.get(i).get().milliseconds());
            }
            return took;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private static Map<String, List<Double>> empty(Map<String, List<String>> types) {
        Map<String, List<Double>> took = new LinkedHashMap<>();
        types.keySet().forEach(type -> took.put(type, new ArrayList<>()));
        return took;
    }
}
