import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.QueryResult;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;

/** RDF4J's LMDB store: {@code load NTRIPLES STORE}, or {@code ask STORE QUERIES ROUNDS WARM_UP [NAME]}. */
public final class Lmdb {
    private Lmdb() {}

    public static void main(String[] args) throws Exception {
        boolean loads = args[0].equals("load");
        LmdbStoreConfig config = new LmdbStoreConfig("spoc,posc,ospc");
        SailRepository repository = new SailRepository(new LmdbStore(new File(args[loads ? 2 : 1]), config));
        repository.init();
        try (RepositoryConnection connection = repository.getConnection()) {
            if (loads) {
                long begin = System.nanoTime();
                connection.begin(IsolationLevels.NONE);
                connection.add(new File(args[1]), RDFFormat.NTRIPLES);
                connection.commit();
                System.out.println("store alone: " + (System.nanoTime() - begin) / 1e9);
            } else {
                ask(connection, Path.of(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]), args.length > 5 ? args[5] : "");
            }
        } finally {
            repository.shutDown();
        }
    }

    private static void ask(RepositoryConnection connection, Path folder, int rounds, int warmUp, String only) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(only.isEmpty() ? ".rq" : "/" + only + ".rq")).sorted().toList();
        }
        for (Path file : files) {
            String text = Files.readString(file);
            String name = file.getFileName().toString().replace(".rq", "");
            try {
                long end = System.nanoTime() + 2_000_000_000L;
                for (int i = 0; i < warmUp && (i == 0 || System.nanoTime() < end); i++) {
                    ask(connection, text);
                }
                for (int i = 0; i < rounds && (i == 0 || System.nanoTime() < end); i++) {
                    long begin = System.nanoTime();
                    long rows = ask(connection, text);
                    System.out.println(name + ": " + (System.nanoTime() - begin) / 1e9);
                    System.out.println("rows of " + name + ": " + rows);
                }
            } catch (RuntimeException e) {
                System.out.println("cannot ask " + name + ": 1");
            }
        }
    }

    private static long ask(RepositoryConnection connection, String text) {
        Query query = connection.prepareQuery(text);
        query.setMaxExecutionTime(20);
        if (query instanceof BooleanQuery asks) {
            return asks.evaluate() ? 1 : 0;
        }
        long rows = 0;
        try (QueryResult<?> result = query instanceof TupleQuery tuples ? tuples.evaluate() : ((GraphQuery) query).evaluate()) {
            while (result.hasNext()) {
                result.next();
                rows++;
            }
        }
        return rows;
    }
}
