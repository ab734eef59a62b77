package org.dossier.server.sparql;

import java.io.IOException;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.dossier.guard.Deadline;
import org.dossier.guard.Execution;
import org.dossier.guard.SafeQuery;
import org.dossier.server.ServerLimits;

/**
 * A whole answer, ready to be sent.
 *
 * @param spool its bytes
 * @param cut the limit that it ends at: {@code rows=500000}; {@code ""} if nothing is missing
 */
record Answer(Spool spool, String cut) {
    /** Runs a query to its end, or to a limit of the answer. */
    static Answer of(SafeQuery query, AnswerFormat format, Execution run, Deadline deadline, ServerLimits limits)
            throws IOException {
        Spool spool = new Spool();
        boolean whole = false;
        try {
            String cut = new Writer(query, format, run, deadline, limits, spool).write();
            whole = true;
            return new Answer(spool, cut);
        } finally {
            if (!whole) {
                spool.close();
            }
        }
    }

    private record Writer(
            SafeQuery query, AnswerFormat format, Execution run, Deadline deadline, ServerLimits limits, Spool spool) {
        String write() throws IOException {
            if (query.query().isSelectType()) {
                CutRows rows = new CutRows(run.select(), spool, deadline, limits);
                RowSetWriterRegistry.getFactory(format.lang())
                        .create(format.lang())
                        .write(spool, rows, new Context());
                return rows.cut();
            }
            if (query.query().isAskType()) {
                RowSetWriterRegistry.getFactory(format.lang())
                        .create(format.lang())
                        .write(spool, run.ask(), new Context());
                return "";
            }
            return triples();
        }

        private String triples() {
            Graph graph = GraphFactory.createDefaultGraph();
            if (query.query().isDescribeType()) {
                run.describe(graph);
            } else {
                graph.getPrefixMapping().setNsPrefixes(query.query().getPrefixMapping());
                Iterator<Triple> triples = run.construct();
                while (triples.hasNext()) {
                    graph.add(triples.next());
                }
            }
            RDFWriter.source(graph).lang(format.lang()).output(spool);
            return "";
        }
    }
}
