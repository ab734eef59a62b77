package org.dossier.guard;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** Passes a value on to its row, and counts it if it is a long text: one row may hold hundreds of them at once. */
final class CountedText extends ExprFunction1 {
    /** Shorter texts are not counted, in bytes: the number of expressions bounds what a row can hold of them. */
    private static final long COUNTED = 8 << 10;

    private final Budget budget;

    CountedText(Expr made, Budget budget) {
        super(made, "counted");
        this.budget = budget;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        long size = Budget.textSize(value.asNode());
        if (size >= COUNTED) {
            budget.takeText(size);
        }
        return value;
    }

    @Override
    public Expr copy(Expr made) {
        return new CountedText(made, budget);
    }
}
