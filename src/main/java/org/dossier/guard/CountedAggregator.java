package org.dossier.guard;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** An aggregate whose groups, and the values that it keeps, count against the budget. */
final class CountedAggregator extends AggregatorBase {
    private static final int GROUP = 400;
    private static final int VALUE = 40;
    private static final Set<String> KEEPING = Set.of("MIN", "MAX", "SAMPLE");

    private final Aggregator of;
    private final Budget budget;

    CountedAggregator(Aggregator of, Budget budget) {
        super(of.getName(), of.toString().contains("DISTINCT"), of.getExprList());
        this.of = of;
        this.budget = budget;
    }

    @Override
    public Accumulator createAccumulator() {
        budget.takeRow(GROUP);
        Accumulator accumulator = of.createAccumulator();
        return isDistinct || KEEPING.contains(name) ? new Counted(accumulator) : accumulator;
    }

    /** Counts the distinct values, or the one that it keeps. */
    private final class Counted implements Accumulator {
        private final Accumulator accumulator;
        private long kept;

        Counted(Accumulator accumulator) {
            this.accumulator = accumulator;
        }

        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
            accumulator.accumulate(row, environment);
            if (isDistinct) {
                NodeValue value = getExpr() == null ? null : ExprLib.evalOrNull(getExpr(), row, environment);
                budget.take(VALUE + (value == null ? 0 : Budget.textSize(value.asNode())));
            } else {
                NodeValue value = accumulator.getValue();
                long now = value == null ? 0 : Budget.textSize(value.asNode());
                budget.take(now - kept);
                kept = now;
            }
        }

        @Override
        public @Nullable NodeValue getValue() {
            return accumulator.getValue();
        }
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new CountedAggregator(of.copy(expressions), budget);
    }

    @Override
    public @Nullable Node getValueEmpty() {
        return of.getValueEmpty();
    }

    @Override
    public String toPrefixString() {
        return of.toPrefixString();
    }

    @Override
    public int hashCode() {
        return of.hashCode();
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof CountedAggregator counted && counted.of.equals(of, bySyntax);
    }
}
