package org.dossier.bench.side;

import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.base.LoaderOps;

/** Loads N-Triples into a new TDB2 database by a loader of Jena's, as {@code tdb2.tdbloader} does; tells how long it took without Java's start. */
public final class JenaLoad {
    private JenaLoad() {}

    /** {@code NTRIPLES STORE phased|parallel}. */
    public static void main(String[] args) {
        JenaSystem.init();
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(args[1]);
        long begin = System.nanoTime();
        DataLoader loader = args[2].equals("parallel")
                ? LoaderFactory.parallelLoader(dataset, LoaderOps.outputToLog())
                : LoaderFactory.phasedLoader(dataset, LoaderOps.outputToLog());
        loader.startBulk();
        loader.load(args[0]);
        loader.finishBulk();
        System.out.println("store alone: " + (System.nanoTime() - begin) / 1e9);
        DatasetFactory.wrap(dataset).close();
    }
}
