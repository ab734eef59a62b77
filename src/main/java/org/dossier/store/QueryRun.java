package org.dossier.store;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.atlas.lib.Lib;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.function.FunctionRegistry;

/** One run of a query on a thread of its own, so that the limit holds even where Jena does not look at the clock. */
final class QueryRun {
    private static final FunctionRegistry FUNCTIONS = new KnownFunctions();

    private final DatasetGraph dataset;
    private final Query query;
    private final Duration limit;

    private QueryRun(DatasetGraph dataset, Query query, Duration limit) {
        this.dataset = dataset;
        this.query = query;
        this.limit = limit;
    }

    static QueryResult of(DatasetGraph dataset, String sparql, String base, Duration limit) throws QueryFault {
        Query query = parse(sparql, base);
        QueryReach.check(query);
        return new QueryRun(dataset, query, limit).run();
    }

    private static Query parse(String sparql, String base) throws QueryFault {
        try {
            return QueryFactory.create(sparql, base, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            String where = e.getLine() > 0 ? "line " + e.getLine() + ": " : "";
            throw new QueryFault(where + "this is no SPARQL 1.1 query: " + firstLine(e), e);
        } catch (QueryException e) {
            throw new QueryFault("this is no SPARQL 1.1 query: " + firstLine(e), e);
        }
    }

    private QueryResult run() throws QueryFault {
        FutureTask<QueryResult> task = new FutureTask<>(this::execute);
        Thread thread = new Thread(task, "query");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis() + 500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw tooSlow(e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new QueryFault("the query was interrupted", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof QueryFault fault) {
                throw fault;
            }
            if (cause instanceof QueryCancelledException) {
                throw tooSlow(cause);
            }
            if (cause instanceof JenaException) {
                throw new QueryFault("the query cannot be answered: " + firstLine(cause), cause);
            }
            throw new IllegalStateException("query failed: " + query, cause);
        }
    }

    private QueryResult execute() throws QueryFault {
        dataset.begin(TxnType.READ);
        try (QueryExec execution = QueryExec.dataset(dataset)
                .query(query)
                .timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .set(ARQ.httpServiceAllowed, false)
                .set(ARQ.enablePropertyFunctions, false)
                .set(ARQConstants.registryFunctions, FUNCTIONS)
                .build()) {
            if (query.isSelectType()) {
                return QueryResult.Table.of(execution.select(), query.getPrefixMapping());
            }
            if (query.isAskType()) {
                return new QueryResult.YesNo(execution.ask());
            }
            return QueryResult.Triples.of(
                    query.isDescribeType() ? execution.describeTriples() : execution.constructTriples(),
                    query.getPrefixMapping());
        } finally {
            dataset.end();
        }
    }

    private QueryFault tooSlow(Throwable cause) {
        return new QueryFault(
                "the query took longer than " + seconds(limit) + " and was stopped; ask for less, or add a LIMIT",
                cause);
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    private static String firstLine(Throwable e) {
        String message = e.getMessage() == null ? Lib.className(e) : e.getMessage();
        return message.lines().findFirst().orElse("").strip();
    }
}
