package org.dossier.guard;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How deeply the brackets of a query are nested, and how many clauses, variables and described things it has, found
 * without a parser, which would run out of stack or time. Knows strings, IRIs and comments as SPARQL 1.1 writes them (section 19); where a query is malformed, it
 * errs towards counting.
 */
final class Nesting {
    /** {@code BIND} is not among them, for each has its {@code AS}. */
    private static final Set<String> CLAUSES =
            Set.of("AS", "EXISTS", "FILTER", "FROM", "GRAPH", "MINUS", "OPTIONAL", "SELECT", "UNION", "VALUES");

    /** Where the list of what is described ends. */
    private static final Set<String> AFTER_DESCRIBE = Set.of("FROM", "WHERE", "ORDER", "LIMIT", "OFFSET", "VALUES");

    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\u++([0-9A-Fa-f]{4})");

    private final String text;
    private int at;
    private int depth;
    private int deepest;
    private int clauses;
    private final Set<String> variables = new HashSet<>();
    private boolean describing;
    private int described;
    private boolean filtering;

    private Nesting(String text) {
        this.text = text;
    }

    static Nesting of(String sparql) {
        Nesting nesting = new Nesting(unescaped(sparql));
        nesting.scan();
        return nesting;
    }

    /** With each character itself that is written as its number, which may be anywhere (SPARQL 1.1, 19.2). */
    private static String unescaped(String sparql) {
        return ESCAPE.matcher(sparql)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(escape.group(1) + (char) Integer.parseInt(escape.group(2), 16)));
    }

    /** How many brackets stand inside one another. */
    int depth() {
        return deepest;
    }

    /** How many clauses there are, by the words that begin one. */
    int clauses() {
        return clauses;
    }

    /** How many variables there are. */
    int variables() {
        return variables.size();
    }

    /** How many things DESCRIBE names. */
    int described() {
        return described;
    }

    private void scan() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            describing &= c != '{';
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
        if (first == '?' || first == '$') {
            variable();
            return;
        }
        if (!Character.isLetterOrDigit(first) && "_:".indexOf(first) < 0) {
            return;
        }
        int start = at - 1;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_-:".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(start, at).toUpperCase(Locale.ROOT);
        // FILTER EXISTS and FILTER NOT EXISTS are one clause.
        if (CLAUSES.contains(word) && !(filtering && word.equals("EXISTS"))) {
            clauses++;
        }
        filtering = word.equals("FILTER") || (filtering && word.equals("NOT"));
        describing = word.equals("DESCRIBE") || (describing && !AFTER_DESCRIBE.contains(word));
        named();
    }

    /** Its name ends before any character of ASCII that it may not hold. */
    private void variable() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_' || text.charAt(at) > '~')) {
            at++;
        }
        if (at > start) {
            variables.add(text.substring(start, at));
        }
        filtering = false;
    }

    private void named() {
        if (describing) {
            described++;
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
                named();
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
