package org.dossier.bench.harness;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How fast the pages of a large release and searches in it are answered, by one client and by several, and how many need not be sent again. */
final class PagesRow implements Row {
    private static final int CLIENTS = 8;
    private static final double MOST_MILLISECONDS = 100;

    @Override
    public String title() {
        return "Pages and searches";
    }

    @Override
    public void run(Bench bench, Section section) throws IOException {
        int documents = bench.settings().documents();
        Path releases = bench.file("releases-pages");
        ProcessRun.of(bench.dossier(
                "build", "", List.of(releases), "build", bench.dataset(documents), "--releases", releases));
        Side serve = bench.dossier("dossier serve", "", List.of(), "serve", "--releases", releases, "--port", 0);
        try (ServedRelease server = ServedRelease.start(serve)) {
            measure(bench, section, new Visits(server.address(), server.process()));
        } finally {
            Folders.remove(releases);
        }
    }

    private static void measure(Bench bench, Section section, Visits visits) throws IOException {
        Map<String, List<String>> types = PageTypes.of(visits);
        int rounds = bench.settings().pairs();
        visits.oneAfterTheOther(types, 2, new LinkedHashMap<>());
        Map<String, Double> processor = new LinkedHashMap<>();
        Map<String, List<Double>> alone = visits.oneAfterTheOther(types, rounds, processor);
        Map<String, List<Double>> unchanged = new LinkedHashMap<>();
        Map<String, Integer> kept = new LinkedHashMap<>();
        askAgain(visits, types, unchanged, kept);
        Map<String, List<Double>> together = visits.together(types, CLIENTS);
        section.line(
                bench.settings().documents()
                        + " documents; milliseconds from sending a request to having the whole answer, median, 95th percentile and most, "
                        + "of a server that was asked for every page twice before. One client asks for one after the other, "
                        + rounds + " times; "
                        + "processor: what the server's threads took for one of these on average, which other work on the machine does not change; "
                        + CLIENTS + " clients at once ask for all of them once, in mixed order. "
                        + "Sent again: the answers with 304 when the tag that came before is sent along, and what such a one takes.\n");
        section.tableHead("page", "addresses", "one client", "processor", CLIENTS + " clients", "304", "a 304");
        for (String type : types.keySet()) {
            int addresses = types.get(type).size();
            section.cells(List.of(
                    type,
                    String.valueOf(addresses),
                    told(alone.getOrDefault(type, List.of())),
                    Series.number(processor.getOrDefault(type, 0.0)),
                    told(together.getOrDefault(type, List.of())),
                    100 * kept.getOrDefault(type, 0) / addresses + " %",
                    Series.number(new Series(unchanged.getOrDefault(type, List.of())).median())));
        }
        section.ratiosHead();
        Map.Entry<String, List<Double>> slowest = alone.entrySet().stream()
                .max(Comparator.comparing(took -> percentile(took.getValue(), 0.95)))
                .orElseThrow();
        section.atMost(
                "milliseconds of the slowest type of page (" + slowest.getKey() + "), 95th percentile, one client",
                Series.of(percentile(slowest.getValue(), 0.95)),
                MOST_MILLISECONDS);
        peers(section, visits, rounds);
    }

    private static void askAgain(
            Visits visits,
            Map<String, List<String>> types,
            Map<String, List<Double>> unchanged,
            Map<String, Integer> kept)
            throws IOException {
        for (Map.Entry<String, List<String>> type : types.entrySet()) {
            List<Double> took = new ArrayList<>();
            int notModified = 0;
            for (String path : type.getValue()) {
                Visits.Visit again = visits.get(path, visits.get(path, "").tag());
                took.add(again.milliseconds());
                notModified += again.status() == 304 ? 1 : 0;
            }
            unchanged.put(type.getKey(), took);
            kept.put(type.getKey(), notModified);
        }
    }

    /** The same questions, asked of the same server by a query as one would write it without an index of words. */
    private static void peers(Section section, Visits visits, int rounds) throws IOException {
        String matching =
                "{ SELECT DISTINCT ?thing { ?thing rdfs:label|dcterms:description ?text FILTER (CONTAINS(LCASE(STR(?text)), \"armistice\")) } }";
        Map<String, String[]> pairs = new LinkedHashMap<>();
        pairs.put("a word, as `CONTAINS` / as a search", new String[] {"/search?q=armistice", matching});
        pairs.put("a word in order of dates, as `CONTAINS` and `ORDER BY` / as a search", new String[] {
            "/search?q=armistice&sort=newest", matching + " OPTIONAL { ?thing dossier:latest ?day }"
        });
        for (Map.Entry<String, String[]> pair : pairs.entrySet()) {
            boolean dated = pair.getValue()[1].contains("?day");
            String query =
                    "PREFIX dossier: <https://w3id.org/dossier/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX dcterms: <http://purl.org/dc/terms/> SELECT ?thing { "
                            + pair.getValue()[1] + " } " + (dated ? "ORDER BY DESC(?day) ?thing" : "") + " LIMIT 20";
            String path = "/sparql?format=json&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                theirs.add(visits.get(path, "").milliseconds());
                ours.add(visits.get(pair.getValue()[0], "").milliseconds());
            }
            section.ratio(pair.getKey(), new Series(theirs).over(new Series(ours)));
        }
    }

    private static String told(List<Double> took) {
        Series series = new Series(took);
        return Series.number(series.median()) + ", " + Series.number(percentile(took, 0.95)) + ", "
                + Series.number(series.most());
    }

    /** The least number that so large a share of the others does not exceed. */
    private static double percentile(List<Double> took, double share) {
        List<Double> sorted = took.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
