package org.dossier.guard;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/** {@code CONCAT}, within the length of a text. */
final class BoundedConcat extends ExprFunctionN {
    private final TextLimit limit;

    BoundedConcat(ExprList args, TextLimit limit) {
        super("concat", args);
        this.limit = limit;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        long length = 0;
        for (NodeValue value : values) {
            length += value.asUnquotedString().length();
            limit.check(length);
        }
        return XSDFuncOp.strConcat(values);
    }

    @Override
    public Expr copy(ExprList args) {
        return new BoundedConcat(args, limit);
    }
}
