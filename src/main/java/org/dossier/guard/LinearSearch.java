package org.dossier.guard;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * {@code CONTAINS}, {@code STRBEFORE} and {@code STRAFTER}, in linear time and within the deadline. Short texts are left to
 * Jena.
 */
final class LinearSearch extends ExprFunction2 {
    /** How many comparisons are over at once. */
    private static final long FEW = 1_000_000;

    private static final int STEP = 4096;

    private final ExprFunction2 of;
    private final Deadline deadline;

    LinearSearch(ExprFunction2 of, Expr text, Expr sought, Deadline deadline) {
        super(text, sought, of.getFunctionSymbol().getSymbol());
        this.of = of;
        this.deadline = deadline;
    }

    static boolean replaces(ExprFunction2 function) {
        return function instanceof E_StrContains || function instanceof E_StrBefore || function instanceof E_StrAfter;
    }

    @Override
    public NodeValue eval(NodeValue value, NodeValue soughtValue) {
        Node literal = value.asNode();
        Node soughtLiteral = soughtValue.asNode();
        if (!literal.isLiteral() || !soughtLiteral.isLiteral()) {
            return of.eval(value, soughtValue);
        }
        String text = literal.getLiteralLexicalForm();
        String sought = soughtLiteral.getLiteralLexicalForm();
        if ((long) text.length() * sought.length() <= FEW) {
            return of.eval(value, soughtValue);
        }
        NodeValueOps.checkTwoArgumentStringLiterals(of.getFunctionSymbol().getSymbol(), value, soughtValue);
        int found = indexOf(text, sought);
        if (of instanceof E_StrContains) {
            return NodeValue.booleanReturn(found >= 0);
        }
        if (found < 0) {
            return NodeValue.nvEmptyString;
        }
        String part = of instanceof E_StrBefore ? text.substring(0, found) : text.substring(found + sought.length());
        return NodeValue.makeNode(
                NodeFactory.createLiteral(part, literal.getLiteralLanguage(), literal.getLiteralDatatype()));
    }

    /** The search of Knuth, Morris and Pratt. */
    private int indexOf(String text, String sought) {
        if (sought.length() > text.length()) {
            return -1;
        }
        int[] borders = borders(sought);
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            look(i);
            matched = longer(sought, borders, matched, text.charAt(i));
            if (matched == sought.length()) {
                return i + 1 - matched;
            }
        }
        return -1;
    }

    /** For each beginning of a text, how long the longest shorter beginning is that it also ends in. */
    private int[] borders(String sought) {
        int[] borders = new int[sought.length()];
        for (int i = 1; i < sought.length(); i++) {
            look(i);
            borders[i] = longer(sought, borders, borders[i - 1], sought.charAt(i));
        }
        return borders;
    }

    private static int longer(String sought, int[] borders, int matched, char next) {
        int length = matched;
        while (length > 0 && sought.charAt(length) != next) {
            length = borders[length - 1];
        }
        return sought.charAt(length) == next ? length + 1 : length;
    }

    private void look(int step) {
        if (step % STEP == 0) {
            deadline.check();
        }
    }

    @Override
    public Expr copy(Expr text, Expr sought) {
        return new LinearSearch(of, text, sought, deadline);
    }
}
