package org.dossier.guard;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/**
 * One run of a query in a read transaction, to be closed on the thread that opened it. Everything it does ends at its
 * deadline, with a {@link QueryRefusal}.
 */
public final class Execution implements AutoCloseable {
    private final DatasetGraph dataset;
    private final QueryExec run;
    private final Deadline deadline;

    private Execution(DatasetGraph dataset, QueryExec run, Deadline deadline) {
        this.dataset = dataset;
        this.run = run;
        this.deadline = deadline;
    }

    /** Begins to run a query. */
    public static Execution of(SafeQuery query, DatasetGraph dataset, Deadline deadline, QueryBounds bounds) {
        TextLimit limit = new TextLimit(bounds.maxTextLength(), deadline::refuse);
        Budget budget = new Budget(bounds.memoryBytes(), deadline);
        RewriteFactory optimizer = context -> new GuardedAlgebra(context, deadline, limit, budget);
        dataset.begin(TxnType.READ);
        try {
            GraphNames.check(query.query(), dataset);
            QueryExec run = QueryExec.dataset(dataset)
                    .query(query.query())
                    .set(ARQ.httpServiceAllowed, false)
                    .set(ARQ.enablePropertyFunctions, query.asksText())
                    .set(ARQConstants.registryFunctions, AllowedFunctions.registry())
                    .set(ARQConstants.registryPropertyFunctions, TextFunction.registry(query, dataset))
                    .set(ARQConstants.symCancelQuery, deadline.signal())
                    // Constants are folded before the bounds are in place.
                    .set(ARQ.optExprConstantFolding, false)
                    .set(ARQConstants.sysOptimizerFactory, optimizer)
                    .set(ARQConstants.sysOpExecutorFactory, GuardedExecutor.factory(deadline, budget))
                    .build();
            return new Execution(dataset, run, deadline);
        } catch (RuntimeException | Error e) {
            dataset.end();
            throw e;
        }
    }

    /** The solutions of a SELECT, one at a time. */
    public RowSet select() {
        return run.select();
    }

    /** The answer of an ASK. */
    public boolean ask() {
        return run.ask();
    }

    /** The triples of a CONSTRUCT, one at a time; the same one may come again. */
    public Iterator<Triple> construct() {
        return run.constructTriples();
    }

    /** Adds the triples of a DESCRIBE to a graph. */
    public void describe(Graph graph) {
        run.describe(graph);
    }

    /**
     * Does something with the solutions.
     *
     * @throws QueryRefusal if the query reaches its deadline or another bound on the way
     */
    public <T, E extends Exception> T guarded(Work<T, E> work) throws E {
        try {
            T done = work.run();
            if (deadline.isOver()) {
                throw deadline.refusal();
            }
            return done;
        } catch (QueryCancelledException e) {
            throw deadline.refusal();
        }
    }

    /** What is done with the solutions. */
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    @Override
    public void close() {
        try {
            run.close();
        } finally {
            dataset.end();
        }
    }
}
