package org.dossier.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;

/** What a query found, held in memory: a table, yes or no, or a graph. */
public sealed interface QueryResult {
    /** How many rows or triples a query may find. */
    int MAX_ROWS = 1_000_000;

    /** How many rows or triples; for yes or no, 1 where it is yes. */
    long rows();

    /** The variables of a table, in order; empty for the others. */
    List<String> columns();

    /**
     * Writes it, in UTF-8; may be called more than once.
     *
     * @throws QueryFault if what was found has no such form
     * @throws IOException if {@code out} fails
     */
    void write(ResultFormat format, OutputStream out) throws QueryFault, IOException;

    private static void atMost(int found, String what) throws QueryFault {
        if (found > MAX_ROWS) {
            throw new QueryFault(
                    "the query finds more than " + MAX_ROWS + " " + what + "; ask for less, or add a LIMIT");
        }
    }

    /** The table that a SELECT finds. */
    record Table(List<Var> variables, List<Binding> found, PrefixMapping prefixes) implements QueryResult {
        static Table of(RowSet rows, PrefixMapping prefixes) throws QueryFault {
            List<Binding> found = new ArrayList<>();
            while (rows.hasNext()) {
                // TDB2 fetches the terms of a row when they are first asked for, which must be before the transaction
                // ends.
                found.add(rows.next().detach());
                atMost(found.size(), "rows");
            }
            return new Table(rows.getResultVars(), found, prefixes);
        }

        @Override
        public long rows() {
            return found.size();
        }

        @Override
        public List<String> columns() {
            return variables.stream().map(Var::getVarName).toList();
        }

        @Override
        public void write(ResultFormat format, OutputStream out) throws QueryFault {
            ResultSet rows = ResultSet.adapt(RowSetStream.create(variables, found.iterator()));
            switch (format) {
                case TABLE -> ResultSetFormatter.out(out, rows, new Prologue(prefixes));
                case CSV -> ResultSetMgr.write(out, rows, ResultSetLang.RS_CSV);
                case JSON -> ResultSetMgr.write(out, rows, ResultSetLang.RS_JSON);
                case TTL ->
                    throw new QueryFault(
                            "a SELECT finds a table, which is no Turtle; choose table, csv or json, or ask with CONSTRUCT");
            }
        }
    }

    /** The answer of an ASK. */
    record YesNo(boolean yes) implements QueryResult {
        @Override
        public long rows() {
            return yes ? 1 : 0;
        }

        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public void write(ResultFormat format, OutputStream out) throws QueryFault, IOException {
            switch (format) {
                case TABLE -> out.write((yes ? "yes\n" : "no\n").getBytes(StandardCharsets.UTF_8));
                case CSV -> ResultSetMgr.write(out, yes, ResultSetLang.RS_CSV);
                case JSON -> ResultSetMgr.write(out, yes, ResultSetLang.RS_JSON);
                case TTL ->
                    throw new QueryFault("an ASK answers yes or no, which is no Turtle; choose table, csv or json");
            }
        }
    }

    /** The triples that a CONSTRUCT or DESCRIBE finds. */
    record Triples(Graph graph) implements QueryResult {
        static Triples of(Iterator<Triple> triples, PrefixMapping prefixes) throws QueryFault {
            Graph graph = GraphFactory.createDefaultGraph();
            graph.getPrefixMapping().setNsPrefixes(prefixes);
            while (triples.hasNext()) {
                graph.add(triples.next());
                atMost(graph.size(), "triples");
            }
            return new Triples(graph);
        }

        @Override
        public long rows() {
            return graph.size();
        }

        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public void write(ResultFormat format, OutputStream out) throws QueryFault {
            switch (format) {
                case TABLE, TTL -> RDFDataMgr.write(out, graph, RDFFormat.TURTLE_PRETTY);
                case JSON -> RDFDataMgr.write(out, graph, Lang.JSONLD11);
                case CSV ->
                    throw new QueryFault(
                            "this query makes a graph, which is no table; choose ttl or json, or ask with SELECT");
            }
        }
    }
}
