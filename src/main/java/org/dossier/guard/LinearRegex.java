package org.dossier.guard;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** {@code REGEX}, in linear time and within the deadline. */
final class LinearRegex extends ExprFunctionN {
    private final Deadline deadline;
    private final LinearPattern pattern;

    LinearRegex(ExprList args, Deadline deadline) {
        super("regex", args);
        this.deadline = deadline;
        this.pattern = LinearPattern.of(args.get(1), args.size() > 2 ? args.get(2) : null);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        String text =
                NodeValueOps.checkAndGetStringLiteral("REGEX", values.get(0)).getLiteralLexicalForm();
        boolean found = pattern.pattern(values.get(1), values.size() > 2 ? values.get(2) : null)
                .matcher(new WatchedText(text, deadline))
                .find();
        return NodeValue.booleanReturn(found);
    }

    @Override
    public Expr copy(ExprList args) {
        return new LinearRegex(args, deadline);
    }
}
