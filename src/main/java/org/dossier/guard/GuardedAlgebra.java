package org.dossier.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.optimize.OptimizerStd;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.util.Context;

/** Jena's optimizer, and after it the bounds: in every expression of the algebra that is executed. */
final class GuardedAlgebra implements Rewrite {
    /** How many operations may stand inside one another; the threads that execute them have stack for it. */
    private static final int MAX_DEPTH = 2_000;

    private final Rewrite optimizer;
    private final GuardedExpressions expressions;
    private final TextLimit limit;
    private final Budget budget;

    GuardedAlgebra(Context context, Deadline deadline, TextLimit limit, Budget budget) {
        this.optimizer = new OptimizerStd(context);
        this.expressions = new GuardedExpressions(deadline, limit);
        this.limit = limit;
        this.budget = budget;
    }

    @Override
    public Op rewrite(Op op) {
        Op guarded = Transformer.transform(new Operations(), expressions, optimizer.rewrite(op));
        AlgebraDepth.check(guarded, MAX_DEPTH);
        return guarded;
    }

    /** What an operation holds that is no plain expression. */
    private final class Operations extends TransformCopy {
        @Override
        public Op transform(OpTopN op, Op of) {
            List<SortCondition> conditions = new ArrayList<>();
            for (SortCondition condition : op.getConditions()) {
                conditions.add(new SortCondition(
                        ExprTransformer.transform(expressions, condition.getExpression()), condition.getDirection()));
            }
            return new OpTopN(of, op.getLimit(), conditions);
        }

        @Override
        public Op transform(OpExtend op, Op of) {
            return OpExtend.create(of, counted(op.getVarExprList()));
        }

        @Override
        public Op transform(OpAssign op, Op of) {
            return OpAssign.create(of, counted(op.getVarExprList()));
        }

        private VarExprList counted(VarExprList values) {
            VarExprList counted = new VarExprList();
            values.forEachVarExpr((name, value) -> counted.add(name, new CountedText(value, budget)));
            return counted;
        }

        @Override
        public Op transform(OpGroup op, Op of) {
            List<ExprAggregator> aggregators = new ArrayList<>();
            for (ExprAggregator aggregator : op.getAggregators()) {
                aggregators.add(new ExprAggregator(aggregator.getVar(), bounded(aggregator.getAggregator())));
            }
            // What a group is made by becomes part of the row, so that it is counted with it.
            VarExprList names = new VarExprList();
            VarExprList computed = new VarExprList();
            op.getGroupVars().getVars().forEach(name -> {
                names.add(name);
                if (op.getGroupVars().hasExpr(name)) {
                    computed.add(name, op.getGroupVars().getExpr(name));
                }
            });
            return OpGroup.create(computed.isEmpty() ? of : OpExtend.create(of, computed), names, aggregators);
        }

        private Aggregator bounded(Aggregator aggregator) {
            Aggregator bounded = aggregator;
            if (aggregator instanceof AggGroupConcat concat) {
                bounded = concat(aggregator, false, concat.getSeparator());
            } else if (aggregator instanceof AggGroupConcatDistinct concat) {
                bounded = concat(aggregator, true, concat.getSeparator());
            }
            return new CountedAggregator(bounded, budget);
        }

        private Aggregator concat(Aggregator aggregator, boolean distinct, String separator) {
            return new BoundedGroupConcat(
                    aggregator.getExprList().get(0),
                    distinct,
                    Objects.requireNonNullElse(separator, " "),
                    limit,
                    budget);
        }
    }
}
