package org.dossier.store;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dossier.guard.Deadline;
import org.dossier.guard.Execution;
import org.dossier.guard.QueryBounds;
import org.dossier.guard.QueryRefusal;
import org.dossier.guard.SafeQuery;
import org.jspecify.annotations.Nullable;

/**
 * One run of a query within the same bounds that the server keeps, on a thread of its own with a stack for deep queries. It
 * may hold a quarter of Java's memory.
 */
final class QueryRun {
    private static final long STACK_BYTES = 16L << 20;
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final QueryBounds BOUNDS =
            new QueryBounds(1 << 20, Runtime.getRuntime().maxMemory() / 4);

    private final DatasetGraph dataset;
    private final String sparql;
    private final String base;
    private final Deadline deadline;

    private QueryRun(DatasetGraph dataset, String sparql, String base, Duration limit) {
        this.dataset = dataset;
        this.sparql = sparql;
        this.base = base;
        this.deadline = Deadline.in(limit);
    }

    static QueryResult of(DatasetGraph dataset, String sparql, String base, Duration limit) throws QueryFault {
        return new QueryRun(dataset, sparql, base, limit).run();
    }

    private QueryResult run() throws QueryFault {
        FutureTask<QueryResult> task = new FutureTask<>(this::execute);
        Thread thread = new Thread(null, task, "query", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(deadline.limit().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            deadline.expire();
            throw new QueryFault(deadline.refusal());
        } catch (InterruptedException e) {
            deadline.stop("problem.query-interrupted");
            Thread.currentThread().interrupt();
            throw new QueryFault(deadline.refusal());
        } catch (ExecutionException e) {
            throw fault(e.getCause());
        }
    }

    private QueryFault fault(@Nullable Throwable cause) {
        if (cause instanceof QueryFault fault) {
            return fault;
        }
        if (cause instanceof QueryRefusal refusal) {
            return new QueryFault(refusal);
        }
        if (cause instanceof JenaException) {
            return new QueryFault("The query cannot be answered: " + cause.getMessage(), cause);
        }
        throw new IllegalStateException("query failed: " + sparql, cause);
    }

    private QueryResult execute() throws QueryFault {
        SafeQuery safe = SafeQuery.check(sparql, base);
        try (Execution execution = Execution.of(safe, dataset, deadline, BOUNDS)) {
            return execution.guarded(() -> answer(safe.query(), execution));
        }
    }

    private static QueryResult answer(Query query, Execution execution) throws QueryFault {
        if (query.isSelectType()) {
            return QueryResult.Table.of(execution.select(), query.getPrefixMapping());
        }
        if (query.isAskType()) {
            return new QueryResult.YesNo(execution.ask());
        }
        if (query.isConstructType()) {
            return QueryResult.Triples.of(execution.construct(), query.getPrefixMapping());
        }
        Graph described = GraphFactory.createDefaultGraph();
        execution.describe(described);
        return QueryResult.Triples.of(described.find(), query.getPrefixMapping());
    }
}
