package org.dossier.bench.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The queries of the library and twenty more, on our store, on one that Jena's loader made, and on RDF4J's. */
final class QueryRow implements Row {
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 8;
    private static final String OURS = "dossier";
    private static final String JENA = "Jena's loader";
    private static final String LMDB = "RDF4J LMDB";
    /** What takes as long as this with a warm disk goes through much of the store. */
    private static final double SCAN_SECONDS = 0.1;
    /** Less than this is lost in the noise. */
    private static final double SHORT_SECONDS = 0.002;

    private static final double SLOWER = 1.1;

    @Override
    public String title() {
        return "Queries";
    }

    @Override
    public void run(Bench bench, Section section) throws IOException {
        int documents = bench.settings().documents();
        Path data = bench.dataset(documents);
        Path home = bench.settings().home();
        Path queries = bench.file("queries-" + documents);
        Folders.remove(queries);
        List<String> names = new QueryFiles(data)
                .write(queries, List.of(home.resolve("queries"), home.resolve("src/bench/queries")));
        Map<String, Path> stores = stores(bench, documents);
        Map<String, Map<String, List<Double>>> warm = new TreeMap<>();
        Map<String, Map<String, List<Double>>> rows = new TreeMap<>();
        for (int pair = 1; pair <= bench.settings().pairs(); pair++) {
            for (Map.Entry<String, Path> store : stores.entrySet()) {
                Measured run = ProcessRun.of(ask(bench, store, queries, ROUNDS, WARM_UP, ""));
                System.err.println("bench: queries on " + store.getKey() + " (" + pair + "): "
                        + Series.number(run.seconds()) + " s");
                run.told().forEach((name, numbers) -> {
                    if (name.startsWith("rows of ")) {
                        put(rows, name.substring("rows of ".length()), store.getKey(), numbers);
                    } else {
                        put(warm, name, store.getKey(), numbers);
                    }
                });
            }
        }
        boolean mayDrop = Folders.dropCache();
        Map<String, Map<String, List<Double>>> cold = new TreeMap<>();
        for (String name : names) {
            for (Map.Entry<String, Path> store : stores.entrySet()) {
                if (mayDrop && !store.getKey().equals(LMDB) && median(warm, name, store.getKey()) > 0) {
                    Folders.dropCache();
                    Measured run = ProcessRun.of(ask(bench, store, queries, 1, 0, name));
                    put(cold, name, store.getKey(), run.told().getOrDefault(name, List.of()));
                }
            }
        }
        tell(section, documents, names, warm, cold, rows, mayDrop);
    }

    private static void put(
            Map<String, Map<String, List<Double>>> all, String name, String store, List<Double> numbers) {
        all.computeIfAbsent(name, key -> new LinkedHashMap<>())
                .computeIfAbsent(store, key -> new ArrayList<>())
                .addAll(numbers);
    }

    /** 0 where it was not answered. */
    private static double median(Map<String, Map<String, List<Double>>> all, String name, String store) {
        List<Double> numbers = all.getOrDefault(name, Map.of()).getOrDefault(store, List.of());
        return numbers.isEmpty() ? 0 : new Series(numbers).median();
    }

    private static Map<String, Path> stores(Bench bench, int documents) throws IOException {
        Path graph = bench.graph(documents);
        Path ours = bench.file("query-dossier");
        Path jena = bench.file("query-jena");
        Path lmdb = bench.file("query-lmdb");
        ProcessRun.of(bench.recordsToStore(OURS, documents, ours));
        ProcessRun.of(bench.jenaLoader("parallel", documents, jena));
        Map<String, Path> stores = new LinkedHashMap<>();
        stores.put(OURS, ours);
        stores.put(JENA, jena);
        try {
            ProcessRun.of(
                    bench.side(LMDB, bench.java(bench.peer("rdf4j"), "Lmdb", "load", graph, lmdb), List.of(lmdb)));
            stores.put(LMDB, lmdb);
        } catch (IOException e) {
            System.err.println("bench: no " + LMDB + ": " + e.getMessage());
        }
        return stores;
    }

    private static Side ask(
            Bench bench, Map.Entry<String, Path> store, Path queries, int rounds, int warmUp, String only)
            throws IOException {
        List<Object> args = new ArrayList<>();
        if (store.getKey().equals(LMDB)) {
            args.add("ask");
        }
        args.addAll(List.of(store.getValue(), queries, rounds, warmUp));
        if (!only.isEmpty()) {
            args.add(only);
        }
        List<String> command = store.getKey().equals(LMDB)
                ? bench.java(bench.peer("rdf4j"), "Lmdb", args.toArray())
                : bench.program("org.dossier.bench.side.JenaQueries", args.toArray());
        return bench.side("queries on " + store.getKey(), command, List.of());
    }

    private static void tell(
            Section section,
            int documents,
            List<String> names,
            Map<String, Map<String, List<Double>>> warm,
            Map<String, Map<String, List<Double>>> cold,
            Map<String, Map<String, List<Double>>> rows,
            boolean mayDrop) {
        section.line(documents
                + " documents; milliseconds from the text of a query to its last row, medians. Warm: asked before, in the same"
                + " process. Cold: once, in a new process whose code is warm, "
                + (mayDrop
                        ? "the disk's cache emptied. "
                        : "not measured, since the disk's cache may not be emptied here. ")
                + "A dash: not answered in 20 seconds, or not by this store.\n");
        section.tableHead("query", "rows", "dossier", JENA, LMDB, "dossier, cold", JENA + ", cold");
        List<Double> overJena = new ArrayList<>();
        List<Double> overLmdb = new ArrayList<>();
        List<Double> coldScans = new ArrayList<>();
        List<String> slower = new ArrayList<>();
        for (String name : names) {
            double ours = median(warm, name, OURS);
            double jena = median(warm, name, JENA);
            double lmdb = median(warm, name, LMDB);
            double oursCold = median(cold, name, OURS);
            section.cells(List.of(
                    name,
                    String.valueOf((long) median(rows, name, OURS)),
                    millis(ours),
                    millis(jena),
                    millis(lmdb),
                    millis(oursCold),
                    millis(median(cold, name, JENA))));
            if (ours > 0 && jena > 0) {
                overJena.add(ours / jena);
                if (ours / jena > SLOWER && ours > SHORT_SECONDS) {
                    slower.add(name + " " + Series.number(ours / jena));
                }
            }
            if (ours > 0 && lmdb > 0) {
                overLmdb.add(ours / lmdb);
            }
            if (ours >= SCAN_SECONDS && oursCold > 0) {
                coldScans.add(oursCold / ours);
            }
        }
        section.ratiosHead();
        section.ratio("dossier / Jena's loader, each query", new Series(overJena));
        section.atMost(
                "queries of more than 2 ms that are slower by a tenth than on Jena's: " + String.join(", ", slower),
                Series.of(slower.size()),
                0);
        section.ratio("dossier / RDF4J LMDB, each query", new Series(overLmdb));
        if (!coldScans.isEmpty()) {
            section.atMost(
                    "cold / warm, the slowest of the queries that take 100 ms or more warm",
                    Series.of(new Series(coldScans).most()),
                    3);
        }
    }

    private static String millis(double seconds) {
        return seconds == 0 ? "-" : Series.number(seconds * 1000);
    }
}
