package org.dossier.guard;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** Passes a value on if it is short enough: around whatever makes longer values of its arguments by a small factor only. */
final class BoundedResult extends ExprFunction1 {
    private final TextLimit limit;

    BoundedResult(Expr made, TextLimit limit) {
        super(made, "bounded");
        this.limit = limit;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        limit.check(value.asNode());
        return value;
    }

    @Override
    public Expr copy(Expr made) {
        return new BoundedResult(made, limit);
    }
}
