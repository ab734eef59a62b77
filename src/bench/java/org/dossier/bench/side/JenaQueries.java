package org.dossier.bench.side;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.tdb2.TDB2Factory;

/** Asks a TDB2 database queries, each from its text to its last row, and tells the seconds; one that takes longer than 20 seconds is given up. */
public final class JenaQueries {
    private static final int LIMIT_SECONDS = 20;
    /** A query is asked less often than it should be if that takes longer. */
    private static final long PATIENCE_NANOS = 2_000_000_000L;

    private JenaQueries() {}

    /** {@code STORE QUERIES ROUNDS WARM_UP [NAME]}: a folder of {@code *.rq}, of which only one is asked if it is named. */
    public static void main(String[] args) throws IOException {
        Dataset store = TDB2Factory.connectDataset(args[0]);
        int rounds = Integer.parseInt(args[2]);
        int warmUp = Integer.parseInt(args[3]);
        boolean one = args.length > 4;
        if (one) {
            // The code is warm, the disk is not.
            for (int i = 0; i < 5; i++) {
                ask(DatasetFactory.createTxnMem(), Files.readString(Path.of(args[1], args[4] + ".rq")));
            }
        }
        for (Path file : files(Path.of(args[1]), one ? args[4] : "")) {
            String text = Files.readString(file);
            String name = file.getFileName().toString().replace(".rq", "");
            try {
                long end = System.nanoTime() + PATIENCE_NANOS;
                for (int i = 0; i < warmUp && (i == 0 || System.nanoTime() < end); i++) {
                    ask(store, text);
                }
                for (int i = 0; i < rounds && (i == 0 || System.nanoTime() < end); i++) {
                    long begin = System.nanoTime();
                    long rows = ask(store, text);
                    System.out.println(name + ": " + (System.nanoTime() - begin) / 1e9);
                    System.out.println("rows of " + name + ": " + rows);
                }
            } catch (QueryCancelledException e) {
                System.out.println("cannot ask " + name + ": 1");
            }
        }
    }

    private static List<Path> files(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(name.isEmpty() ? ".rq" : "/" + name + ".rq"))
                            .sorted()
                            .toList());
        }
    }

    private static long ask(Dataset store, String text) {
        store.begin(ReadWrite.READ);
        try {
            Query query = QueryFactory.create(text);
            try (QueryExecution execution = QueryExecution.create()
                    .query(query)
                    .dataset(store)
                    .timeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                    .build()) {
                if (query.isAskType()) {
                    return execution.execAsk() ? 1 : 0;
                }
                if (query.isSelectType()) {
                    return ResultSetFormatter.consume(execution.execSelect());
                }
                return query.isDescribeType()
                        ? execution.execDescribe().size()
                        : execution.execConstruct().size();
            }
        } finally {
            store.end();
        }
    }
}
