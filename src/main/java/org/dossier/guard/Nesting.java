package org.dossier.guard;

/**
 * How deeply the brackets of a query are nested, found without a parser, which would run out of stack. Knows strings,
 * IRIs and comments as SPARQL 1.1 writes them (section 19); where a query is malformed, it errs towards counting.
 */
final class Nesting {
    private final String text;
    private int at;
    private int depth;
    private int deepest;

    private Nesting(String text) {
        this.text = text;
    }

    static int depth(String sparql) {
        Nesting nesting = new Nesting(sparql);
        nesting.scan();
        return nesting.deepest;
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
                default -> {}
            }
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
