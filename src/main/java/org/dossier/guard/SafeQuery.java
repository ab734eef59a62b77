package org.dossier.guard;

import java.util.Locale;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.algebra.Algebra;

/** A SPARQL 1.1 query that was held to what a query may be. Only {@link #check} makes one. */
public final class SafeQuery {
    /** How deeply brackets may be nested. */
    static final int MAX_NESTING = 200;

    private final String text;
    private final Query query;

    private SafeQuery(String text, Query query) {
        this.text = text;
        this.query = query;
    }

    /**
     * Parses a query and looks at all it would do.
     *
     * @param base the IRI that relative IRIs in it begin with
     * @throws QueryRefusal if it is malformed, or would leave the dataset
     */
    public static SafeQuery check(String sparql, String base) {
        int depth = Nesting.depth(sparql);
        if (depth > MAX_NESTING) {
            throw malformed("Brackets are nested " + depth + " deep; " + MAX_NESTING + " is the limit.", "Nest less.");
        }
        try {
            Query query = QueryFactory.create(sparql, base, Syntax.syntaxSPARQL_11);
            if (query.getQueryPattern() != null) {
                Reach.check(Algebra.compile(query));
            }
            return new SafeQuery(sparql, query);
        } catch (QueryParseException e) {
            String where = e.getLine() > 0 ? "Line " + e.getLine() + ", column " + e.getColumn() + ": " : "";
            throw malformed(where + "this is no SPARQL 1.1 query: " + reason(e), remedy(sparql));
        } catch (QueryException e) {
            throw malformed("This is no SPARQL 1.1 query: " + reason(e), remedy(sparql));
        } catch (StackOverflowError e) {
            throw malformed("The query has too many parts inside one another.", "Split it up.");
        }
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

    private static String remedy(String sparql) {
        boolean update = sparql.toUpperCase(Locale.ROOT)
                .matches("(?s).*\\b(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD)\\b.*");
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
