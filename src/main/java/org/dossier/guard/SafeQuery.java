package org.dossier.guard;

import static org.dossier.guard.QueryRefusal.Kind.MALFORMED;

import java.util.List;
import java.util.Locale;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.dossier.language.Foreign;

/** A SPARQL 1.1 query that was held to what a query may be. Only {@link #check} makes one; for one thread. */
public final class SafeQuery {
    /** How deeply brackets may be nested. */
    static final int MAX_NESTING = 200;

    /** How many clauses a query may have: patterns of a kind, bindings, filters. Some take time that grows by the square. */
    static final int MAX_CLAUSES = 1_000;

    /** How many variables a query may have, and how many things it may describe: a list is looked through for each. */
    static final int MAX_NAMES = 1_000;

    private final String text;
    private final Query query;
    private final boolean repeatable;
    private final boolean asksText;

    private SafeQuery(String text, Query query, boolean repeatable, boolean asksText) {
        this.text = text;
        this.query = query;
        this.repeatable = repeatable;
        this.asksText = asksText;
    }

    /**
     * Parses a query and looks at all it would do. Long queries take a while and much stack: where the query is not one's
     * own, do it in a pool.
     *
     * @param base the IRI that relative IRIs in it begin with
     * @throws QueryRefusal if it is malformed, or would leave the dataset
     */
    public static SafeQuery check(String sparql, String base) {
        Nesting nesting = Nesting.of(sparql);
        if (nesting.depth() > MAX_NESTING) {
            throw QueryRefusal.said(
                    MALFORMED, "problem.query-nesting", "n", text(nesting.depth()), "most", text(MAX_NESTING));
        }
        if (nesting.clauses() > MAX_CLAUSES) {
            throw QueryRefusal.said(
                    MALFORMED, "problem.query-clauses", "n", text(nesting.clauses()), "most", text(MAX_CLAUSES));
        }
        if (nesting.variables() > MAX_NAMES) {
            throw QueryRefusal.said(
                    MALFORMED, "problem.query-variables", "n", text(nesting.variables()), "most", text(MAX_NAMES));
        }
        if (nesting.described() > MAX_NAMES) {
            throw QueryRefusal.said(MALFORMED, "problem.query-described", "most", text(MAX_NAMES));
        }
        try {
            Query query = QueryFactory.create(sparql, base, Syntax.syntaxSPARQL_11);
            Reach reach = query.getQueryPattern() == null ? Reach.NOWHERE : Reach.of(Algebra.compile(query));
            boolean repeatable = reach.repeatable() && !makesBlankNodes(query);
            return new SafeQuery(sparql, query, repeatable, reach.asksText());
        } catch (ExprEvalException e) {
            throw QueryRefusal.said(
                    MALFORMED,
                    "problem.query-regex",
                    "reason",
                    new Foreign(reason(e).replaceAll(".*Exception: ", "")));
        } catch (QueryParseException e) {
            if (e.getMessage() == null) {
                // What the parser makes of a stack overflow.
                throw QueryRefusal.said(MALFORMED, "problem.query-parts");
            }
            // Where the parser names the place itself, that is the right one.
            String reason = reason(e);
            boolean placed = e.getLine() <= 0 || reason.contains("at line ") || reason.startsWith("Line ");
            QueryRefusal refusal = placed
                    ? noSparql(reason)
                    : QueryRefusal.said(
                            MALFORMED,
                            "problem.no-sparql-at",
                            "line",
                            text(e.getLine()),
                            "column",
                            text(e.getColumn()),
                            "reason",
                            new Foreign(reason));
            throw refusal.advised(reason.contains("Unresolved prefixed name") ? "advice.prefix" : advice(sparql));
        } catch (QueryException e) {
            throw noSparql(reason(e)).advised(advice(sparql));
        } catch (StackOverflowError e) {
            throw QueryRefusal.said(MALFORMED, "problem.query-parts");
        }
    }

    /** Lets a request name the graphs that the query asks, instead of those that the query names (SPARQL 1.1 Protocol, 2.1.4). */
    public SafeQuery over(List<String> defaultGraphs, List<String> namedGraphs) {
        if (!defaultGraphs.isEmpty() || !namedGraphs.isEmpty()) {
            query.getGraphURIs().clear();
            query.getNamedGraphURIs().clear();
            defaultGraphs.forEach(query::addGraphURI);
            namedGraphs.forEach(query::addNamedGraphURI);
        }
        return this;
    }

    /** Whether it has the same answer each time it is asked of the same release. */
    public boolean repeatable() {
        return repeatable;
    }

    /** Whether it asks for things by words in their texts, which only an index can answer. */
    boolean asksText() {
        return asksText;
    }

    /** What was asked, to the letter. */
    public String text() {
        return text;
    }

    /** The parsed query; not to be changed. */
    public Query query() {
        return query;
    }

    private static QueryRefusal noSparql(String reason) {
        return QueryRefusal.said(MALFORMED, "problem.no-sparql", "reason", new Foreign(reason));
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    /** A template's blank nodes have other names in each answer. */
    private static boolean makesBlankNodes(Query query) {
        return query.isConstructType()
                && query.getConstructTemplate().getQuads().stream()
                        .anyMatch(quad ->
                                quad.getSubject().isBlank() || quad.getObject().isBlank());
    }

    /** The message that advises whoever wrote what is no query. */
    private static String advice(String sparql) {
        boolean update = sparql.toUpperCase(Locale.ROOT)
                .matches(
                        "(?s)\\s*((PREFIX|BASE)[^>]*>\\s*|#[^\n]*\n\\s*)*(WITH|INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD)\\b.*");
        return update ? "advice.reads-only" : "advice.sparql";
    }

    /** The parser's own words, on one line. */
    private static String reason(JenaException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }
}
