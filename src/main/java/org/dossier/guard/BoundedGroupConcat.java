package org.dossier.guard;

import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeConst;

/** {@code GROUP_CONCAT}, within the length of a text and the budget. */
final class BoundedGroupConcat extends AggregatorBase {
    private final String separator;
    private final TextLimit limit;
    private final Budget budget;

    BoundedGroupConcat(Expr expression, boolean distinct, String separator, TextLimit limit, Budget budget) {
        super("GROUP_CONCAT", distinct, expression);
        this.separator = separator;
        this.limit = limit;
        this.budget = budget;
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new BoundedGroupConcat(expressions.get(0), isDistinct, separator, limit, budget);
    }

    @Override
    public Accumulator createAccumulator() {
        return new Joined(getExpr());
    }

    @Override
    public Node getValueEmpty() {
        return NodeConst.emptyString;
    }

    @Override
    public int hashCode() {
        return Objects.hash(separator, isDistinct, exprList);
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof BoundedGroupConcat concat
                && concat.separator.equals(separator)
                && concat.isDistinct == isDistinct
                && concat.exprList.equals(exprList);
    }

    private final class Joined extends AccumulatorExpr {
        private final StringBuilder text = new StringBuilder();

        Joined(Expr expression) {
            super(expression, isDistinct);
        }

        @Override
        protected void accumulate(NodeValue value, Binding binding, FunctionEnv environment) {
            String more = value.asString();
            limit.check((long) text.length() + separator.length() + more.length());
            budget.take(2L * (separator.length() + more.length()));
            if (getAccCount() > 0) {
                text.append(separator);
            }
            text.append(more);
        }

        @Override
        protected void accumulateError(Binding binding, FunctionEnv environment) {}

        @Override
        public NodeValue getAccValue() {
            return NodeValue.makeString(text.toString());
        }
    }
}
