package org.dossier.guard;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** An aggregate whose groups, and whose distinct values, count against the budget. */
final class CountedAggregator extends AggregatorBase {
    private static final int GROUP = 400;
    private static final int VALUE = 40;

    private final Aggregator of;
    private final Budget budget;

    CountedAggregator(Aggregator of, Budget budget) {
        super(of.getName(), of.toString().contains("DISTINCT"), of.getExprList());
        this.of = of;
        this.budget = budget;
    }

    @Override
    public Accumulator createAccumulator() {
        budget.take(GROUP);
        Accumulator accumulator = of.createAccumulator();
        if (!isDistinct) {
            return accumulator;
        }
        return new Accumulator() {
            @Override
            public void accumulate(Binding binding, FunctionEnv environment) {
                budget.take(VALUE);
                accumulator.accumulate(binding, environment);
            }

            @Override
            public @Nullable NodeValue getValue() {
                return accumulator.getValue();
            }
        };
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
