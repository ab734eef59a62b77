package org.dossier.server.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.dossier.guard.Deadline;
import org.dossier.guard.Execution;
import org.dossier.guard.QueryRefusal;
import org.dossier.guard.SafeQuery;
import org.dossier.server.CutGraph;
import org.dossier.server.CutRows;
import org.dossier.server.EntityTag;
import org.dossier.server.HttpProblem;
import org.dossier.server.QueryPool;
import org.dossier.server.Representation;
import org.dossier.server.permalink.AnswerFile;
import org.dossier.server.view.Fact;
import org.dossier.server.view.GraphReader;

/** Runs queries for pages and their downloads, in the pool in which all SPARQL runs. */
final class PageQueries {
    /** Rows or triples that a page shows. */
    static final int SHOWN = 1_000;
    /** Rows that a download holds. */
    private static final int DOWNLOADED = 100_000;

    private static final int DOWNLOADED_BYTES = 16 << 20;

    private final QueryPool pool;

    PageQueries(QueryPool pool) {
        this.pool = pool;
    }

    /**
     * A table as a file.
     *
     * @param cut the limit that it ends at, as the header {@code Dossier-Truncated} says it; {@code ""} if at none
     */
    record Download(Representation.Bytes bytes, String cut) {}

    /**
     * The tag of what shows the answer of a query to whoever asks for this address; none if the query has another answer each time, or cannot be
     * asked.
     *
     * @param form of what is shown
     */
    EntityTag tag(PageRequest page, String sparql, String form) throws IOException {
        try {
            return SafeQuery.check(sparql, page.release().base()).repeatable()
                    ? EntityTag.of(
                            page.lease().release(),
                            page.path(),
                            page.reader().query(),
                            form,
                            sparql,
                            pool.limits().toString())
                    : EntityTag.NONE;
        } catch (QueryRefusal e) {
            return EntityTag.NONE;
        }
    }

    /** Runs a query and keeps as much of the answer as a page shows. */
    QueryAnswer answer(PageRequest page, String sparql) throws IOException {
        return answer(page, sparql, List.of(), List.of());
    }

    /** The same of graphs that the request names, as with {@link SafeQuery#over}. */
    QueryAnswer answer(PageRequest page, String sparql, List<String> defaultGraphs, List<String> namedGraphs)
            throws IOException {
        return pool.run(page.lease(), (held, deadline) -> {
            SafeQuery query = SafeQuery.check(sparql, page.release().base()).over(defaultGraphs, namedGraphs);
            try (Execution run = Execution.of(query, held.dataset(), deadline, pool.bounds())) {
                GraphReader reader = page.graph(held.dataset());
                return run.guarded(() -> answer(query.query(), run, reader, deadline));
            }
        });
    }

    /** Runs a SELECT and writes its rows as CSV or as SPARQL's JSON. */
    Download download(PageRequest page, String sparql, Lang lang) throws IOException {
        return pool.run(page.lease(), (held, deadline) -> {
            SafeQuery query = SafeQuery.check(sparql, page.release().base());
            try (Execution run = Execution.of(query, held.dataset(), deadline, pool.bounds())) {
                return run.guarded(() -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    CutRows rows = new CutRows(run.select(), out::size, deadline, DOWNLOADED, DOWNLOADED_BYTES);
                    RowSetWriterRegistry.getFactory(lang).create(lang).write(out, rows, new Context());
                    return new Download(Representation.Bytes.of(out.toByteArray()), rows.cut());
                });
            }
        });
    }

    /**
     * Runs a query and keeps the whole answer, to be cited.
     *
     * @throws HttpProblem 400 if it has another answer each time, or too long a one
     */
    AnswerFile file(PageRequest page, String sparql) throws IOException {
        try {
            return pool.run(page.lease(), (held, deadline) -> {
                SafeQuery query = SafeQuery.check(sparql, page.release().base());
                if (!query.repeatable()) {
                    throw HttpProblem.said(400, "problem.not-the-same");
                }
                try (Execution run = Execution.of(query, held.dataset(), deadline, pool.bounds())) {
                    return run.guarded(() -> AnswerFile.of(query.query(), run, deadline, DOWNLOADED, DOWNLOADED_BYTES));
                }
            });
        } catch (AnswerFile.TooLong e) {
            throw HttpProblem.said(400, "problem.too-long-to-cite", "limit", String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    private static QueryAnswer answer(Query query, Execution run, GraphReader reader, Deadline deadline) {
        if (query.isSelectType()) {
            return table(run.select(), reader, deadline);
        }
        if (query.isAskType()) {
            return QueryAnswer.verdict(run.ask(), reader.wording());
        }
        CutGraph graph = new CutGraph(deadline, SHOWN, DOWNLOADED_BYTES);
        graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        try {
            if (query.isDescribeType()) {
                run.describe(graph);
            } else {
                run.construct().forEachRemaining(graph::add);
            }
        } catch (CutGraph.Full e) {
            // What fits is shown, and the page says that it is cut.
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(graph).lang(Lang.TURTLE).output(out);
        return new QueryAnswer(
                QueryAnswer.Kind.TRIPLES,
                List.of(),
                List.of(),
                !graph.cut().isEmpty(),
                out.toString(StandardCharsets.UTF_8));
    }

    private static QueryAnswer table(RowSet rows, GraphReader reader, Deadline deadline) {
        List<Var> variables = rows.getResultVars();
        List<List<Fact.Value>> shown = new ArrayList<>();
        while (shown.size() < SHOWN && rows.hasNext()) {
            deadline.check();
            Binding row = rows.next();
            List<Fact.Value> values = new ArrayList<>();
            for (Var variable : variables) {
                Node node = row.get(variable);
                values.add(node == null ? Fact.Value.NONE : reader.value(node));
            }
            shown.add(values);
        }
        boolean cut = shown.size() == SHOWN && rows.hasNext();
        return new QueryAnswer(
                QueryAnswer.Kind.ROWS, variables.stream().map(Var::getName).toList(), shown, cut, "");
    }
}
