package org.dossier.server.sparql;

import java.io.IOException;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.util.Context;
import org.dossier.guard.Deadline;
import org.dossier.guard.Execution;
import org.dossier.guard.SafeQuery;
import org.dossier.server.CutGraph;
import org.dossier.server.CutRows;
import org.dossier.server.EntityTag;
import org.dossier.server.ServerLimits;

/**
 * A whole answer, ready to be sent.
 *
 * @param spool its bytes
 * @param cut the limit that it ends at: {@code rows=500000}; {@code ""} if nothing is missing
 * @param unchanged whether the client has it already, so that there are no bytes
 */
record Answer(Spool spool, AnswerFormat format, EntityTag tag, String cut, boolean unchanged) {
    /** The answer for a client that has it already. */
    static Answer unchanged(AnswerFormat format, EntityTag tag) {
        return new Answer(new Spool(), format, tag, "", true);
    }

    /** A graph as it is. */
    static Answer of(Graph graph, AnswerFormat format, EntityTag tag) throws IOException {
        return spooled(format, tag, spool -> {
            write(graph, format, spool);
            return "";
        });
    }

    /** Runs a query to its end, or to a limit of the answer. */
    static Answer of(
            SafeQuery query, AnswerFormat format, EntityTag tag, Execution run, Deadline deadline, ServerLimits limits)
            throws IOException {
        return spooled(format, tag, spool -> run.guarded(() -> write(query, format, run, deadline, limits, spool)));
    }

    private static String write(
            SafeQuery query, AnswerFormat format, Execution run, Deadline deadline, ServerLimits limits, Spool spool) {
        if (query.query().isSelectType()) {
            CutRows rows =
                    new CutRows(run.select(), spool::length, deadline, limits.maxResultRows(), limits.maxResultBytes());
            rows(format).write(spool, rows, new Context());
            return rows.cut();
        }
        if (query.query().isAskType()) {
            rows(format).write(spool, run.ask(), new Context());
            return "";
        }
        return triples(query, format, run, deadline, limits, spool);
    }

    private static RowSetWriter rows(AnswerFormat format) {
        return RowSetWriterRegistry.getFactory(format.lang()).create(format.lang());
    }

    private static String triples(
            SafeQuery query, AnswerFormat format, Execution run, Deadline deadline, ServerLimits limits, Spool spool) {
        CutGraph graph = new CutGraph(deadline, limits.maxResultRows(), limits.queryMemoryBytes());
        graph.getPrefixMapping().setNsPrefixes(query.query().getPrefixMapping());
        try {
            if (query.query().isDescribeType()) {
                run.describe(graph);
            } else {
                for (Iterator<Triple> triples = run.construct(); triples.hasNext(); ) {
                    graph.add(triples.next());
                }
            }
        } catch (CutGraph.Full e) {
            // What it holds is the answer; the cut says that it is not all.
        }
        write(graph, format, spool);
        return graph.cut();
    }

    private static void write(Graph graph, AnswerFormat format, Spool spool) {
        RDFFormat form = graph.size() > CutGraph.PRETTY ? format.plain() : format.pretty();
        RDFWriter.source(graph).format(form).output(spool);
    }

    /** Writes an answer to a spool, and returns where it was cut. */
    private interface Writing {
        String writeTo(Spool spool) throws IOException;
    }

    private static Answer spooled(AnswerFormat format, EntityTag tag, Writing writing) throws IOException {
        Spool spool = new Spool();
        boolean whole = false;
        try {
            String cut = writing.writeTo(spool);
            whole = true;
            return new Answer(spool, format, tag, cut, false);
        } finally {
            if (!whole) {
                spool.close();
            }
        }
    }
}
