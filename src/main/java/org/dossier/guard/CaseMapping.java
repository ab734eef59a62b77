package org.dossier.guard;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * {@code UCASE} and {@code LCASE}, within the deadline and the length of a text. Java takes time that grows by the square
 * for letters that become two, so it is given a piece at a time.
 */
final class CaseMapping extends ExprFunction1 {
    private static final int PIECE = 256;

    private final boolean upper;
    private final Deadline deadline;
    private final TextLimit limit;

    CaseMapping(ExprFunction1 of, Expr argument, Deadline deadline, TextLimit limit) {
        this(of instanceof E_StrUpperCase, argument, deadline, limit);
    }

    private CaseMapping(boolean upper, Expr argument, Deadline deadline, TextLimit limit) {
        super(argument, upper ? "ucase" : "lcase");
        this.upper = upper;
        this.deadline = deadline;
        this.limit = limit;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        Node literal = NodeValueOps.checkAndGetStringLiteral(upper ? "UCASE" : "LCASE", value);
        UnaryOperator<String> mapping =
                upper ? piece -> piece.toUpperCase(Locale.ROOT) : piece -> piece.toLowerCase(Locale.ROOT);
        String mapped = map(literal.getLiteralLexicalForm(), mapping);
        return NodeValue.makeNode(
                NodeFactory.createLiteral(mapped, literal.getLiteralLanguage(), literal.getLiteralDatatype()));
    }

    private String map(String text, UnaryOperator<String> mapping) {
        StringBuilder mapped = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            deadline.check();
            int end = end(text, at);
            String piece = mapping.apply(text.substring(at, end));
            limit.check((long) mapped.length() + piece.length());
            mapped.append(piece);
            at = end;
        }
        return mapped.toString();
    }

    /** A piece ends at a blank, where there is one: the last sigma of a word is another than those within. */
    private static int end(String text, int start) {
        int longest = Math.min(text.length(), start + 2 * PIECE);
        for (int i = Math.min(text.length(), start + PIECE); i < longest; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        boolean halved =
                longest < text.length() && Character.isSurrogatePair(text.charAt(longest - 1), text.charAt(longest));
        return halved ? longest - 1 : longest;
    }

    @Override
    public Expr copy(Expr argument) {
        return new CaseMapping(upper, argument, deadline, limit);
    }
}
