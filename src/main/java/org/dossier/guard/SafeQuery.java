package org.dossier.guard;

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
            throw malformed(
                    "Brackets are nested " + nesting.depth() + " deep; " + MAX_NESTING + " is the limit.",
                    "Nest less.");
        }
        if (nesting.clauses() > MAX_CLAUSES) {
            throw tooManyParts("The query has " + nesting.clauses() + " clauses; " + MAX_CLAUSES + " is the limit.");
        }
        if (nesting.variables() > MAX_NAMES) {
            throw tooManyParts("The query has " + nesting.variables() + " variables; " + MAX_NAMES + " is the limit.");
        }
        if (nesting.described() > MAX_NAMES) {
            throw tooManyParts("The query describes more than " + MAX_NAMES + " things by name.");
        }
        try {
            Query query = QueryFactory.create(sparql, base, Syntax.syntaxSPARQL_11);
            Reach reach = query.getQueryPattern() == null ? Reach.NOWHERE : Reach.of(Algebra.compile(query));
            boolean repeatable = reach.repeatable() && !makesBlankNodes(query);
            return new SafeQuery(sparql, query, repeatable, reach.asksText());
        } catch (ExprEvalException e) {
            throw malformed(
                    "A regular expression of the query cannot be matched: "
                            + reason(e).replaceAll(".*Exception: ", ""),
                    "See https://github.com/google/re2/wiki/Syntax for how one is written.");
        } catch (QueryParseException e) {
            if (e.getMessage() == null) {
                // What the parser makes of a stack overflow.
                throw tooManyParts("The query has too many parts inside one another.");
            }
            // Where the parser names the place itself, that is the right one.
            String reason = reason(e);
            boolean placed = e.getLine() <= 0 || reason.contains("at line ") || reason.startsWith("Line ");
            String where = placed ? "This" : "Line " + e.getLine() + ", column " + e.getColumn() + ": this";
            throw malformed(
                    where + " is no SPARQL 1.1 query: " + reason,
                    reason.contains("Unresolved prefixed name")
                            ? "Say what the prefix means: PREFIX dossier: <https://w3id.org/dossier/ontology#>, for one, before SELECT."
                            : remedy(sparql));
        } catch (QueryException e) {
            throw malformed("This is no SPARQL 1.1 query: " + reason(e), remedy(sparql));
        } catch (StackOverflowError e) {
            throw tooManyParts("The query has too many parts inside one another.");
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

    private static QueryRefusal tooManyParts(String sentence) {
        return malformed(sentence, "Split it up, or list values with VALUES.");
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

    private static QueryRefusal malformed(String sentence, String remedy) {
        return new QueryRefusal(QueryRefusal.Kind.MALFORMED, sentence, remedy);
    }

    /** A template's blank nodes have other names in each answer. */
    private static boolean makesBlankNodes(Query query) {
        return query.isConstructType()
                && query.getConstructTemplate().getQuads().stream()
                        .anyMatch(quad ->
                                quad.getSubject().isBlank() || quad.getObject().isBlank());
    }

    private static String remedy(String sparql) {
        boolean update = sparql.toUpperCase(Locale.ROOT)
                .matches(
                        "(?s)\\s*((PREFIX|BASE)[^>]*>\\s*|#[^\n]*\n\\s*)*(WITH|INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD)\\b.*");
        return update
                ? "This endpoint reads only: it answers SELECT, ASK, CONSTRUCT and DESCRIBE."
                : "See https://www.w3.org/TR/sparql11-query/ for how a query is written.";
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
