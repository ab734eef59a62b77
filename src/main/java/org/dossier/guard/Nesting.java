package org.dossier.guard;

import java.util.Locale;
import java.util.Set;

/**
 * How deeply the brackets of a query are nested, and how many clauses it has, found without a parser, which would run out
 * of stack or time. Knows strings, IRIs and comments as SPARQL 1.1 writes them (section 19); where a query is malformed, it
 * errs towards counting.
 */
final class Nesting {
    private static final Set<String> CLAUSES =
            Set.of("AS", "BIND", "EXISTS", "FILTER", "GRAPH", "MINUS", "OPTIONAL", "SELECT", "UNION", "VALUES");

    private final String text;
    private int at;
    private int depth;
    private int deepest;
    private int clauses;

    private Nesting(String text) {
        this.text = text;
    }

    static Nesting of(String sparql) {
        Nesting nesting = new Nesting(sparql);
        nesting.scan();
        return nesting;
    }

    /** How many brackets stand inside one another. */
    int depth() {
        return deepest;
    }

    /** How many clauses there are, by the words that begin one. */
    int clauses() {
        return clauses;
    }

    private void scan() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            switch (c) {
                case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
                case ')', ']', '}' -> depth = Math.max(0, depth - 1);
                case '#' -> comment();
                case '<' -> iri();
                case '"', '\'' -> string(c);
                case '\\' -> at++;
                default -> word(c);
            }
        }
    }

    private void word(char first) {
        if (!Character.isLetterOrDigit(first) && "_?$:".indexOf(first) < 0) {
            return;
        }
        int start = at - 1;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_-:".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (CLAUSES.contains(text.substring(start, at).toUpperCase(Locale.ROOT))) {
            clauses++;
        }
    }

    private void comment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    /** An IRI ends in {@code >} before any character that it may not hold; otherwise the {@code <} compares. */
    private void iri() {
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                at = i + 1;
                return;
            }
            if (c <= ' ' || "<\"{}|^`\\".indexOf(c) >= 0) {
                return;
            }
        }
    }

    private void string(char quote) {
        String long_ = String.valueOf(quote).repeat(2);
        boolean triple = text.startsWith(long_, at);
        int start = at;
        at += triple ? 2 : 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == quote && (!triple || text.startsWith(long_, at))) {
                at += triple ? 2 : 0;
                return;
            } else if (!triple && (c == '\n' || c == '\r')) {
                break;
            }
        }
        // No string after all: what follows the quote counts.
        at = start;
    }
}
