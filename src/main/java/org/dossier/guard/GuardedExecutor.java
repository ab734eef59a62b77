package org.dossier.guard;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** TDB2's executor, which counts the rows that an operation keeps in memory, and watches property paths. */
final class GuardedExecutor extends OpExecutorTDB2 {
    private final Deadline deadline;
    private final Budget budget;
    /** The parts whose rows their parent keeps. */
    private final IdentityHashMap<Op, CountedRows.Kept> keptBy = new IdentityHashMap<>();

    /** The parts whose rows are made groups of. */
    private final Set<Op> lookedAt = Collections.newSetFromMap(new IdentityHashMap<>());

    private GuardedExecutor(ExecutionContext context, Deadline deadline, Budget budget) {
        super(context);
        this.deadline = deadline;
        this.budget = budget;
    }

    static OpExecutorFactory factory(Deadline deadline, Budget budget) {
        return context -> new GuardedExecutor(context, deadline, budget);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        deadline.check();
        QueryIterator rows = super.exec(op, input);
        if (lookedAt.remove(op)) {
            return new QueryIteratorWrapper(rows) {
                @Override
                protected Binding moveToNextBinding() {
                    Binding row = super.moveToNextBinding();
                    budget.lookAt(row);
                    return row;
                }
            };
        }
        CountedRows.Kept kept = keptBy.remove(op);
        return kept == null ? rows : new CountedRows(rows, kept);
    }

    /** Counts the rows of a part, until the whole is over. */
    private CountedRows.Kept keeps(Op part) {
        CountedRows.Kept kept = new CountedRows.Kept(budget);
        keptBy.put(part, kept);
        return kept;
    }

    @Override
    protected QueryIterator execute(OpOrder op, QueryIterator input) {
        CountedRows.Kept kept = keeps(op.getSubOp());
        return CountedRows.until(super.execute(op, input), kept);
    }

    @Override
    protected QueryIterator execute(OpGroup op, QueryIterator input) {
        if (!op.getAggregators().isEmpty()) {
            // Its aggregators count.
            lookedAt.add(op.getSubOp());
            return super.execute(op, input);
        }
        CountedRows.Kept kept = keeps(op.getSubOp());
        return CountedRows.until(super.execute(op, input), kept);
    }

    @Override
    protected QueryIterator execute(OpDistinct op, QueryIterator input) {
        CountedRows.Kept kept = new CountedRows.Kept(budget);
        // It keeps what it gives.
        return CountedRows.until(new CountedRows(super.execute(op, input), kept), kept);
    }

    @Override
    protected QueryIterator execute(OpJoin op, QueryIterator input) {
        CountedRows.Kept kept = keeps(op.getLeft());
        return CountedRows.until(super.execute(op, input), kept);
    }

    @Override
    protected QueryIterator execute(OpLeftJoin op, QueryIterator input) {
        CountedRows.Kept kept = keeps(op.getRight());
        return CountedRows.until(super.execute(op, input), kept);
    }

    @Override
    protected QueryIterator execute(OpMinus op, QueryIterator input) {
        CountedRows.Kept kept = keeps(op.getRight());
        return CountedRows.until(super.execute(op, input), kept);
    }

    @Override
    protected QueryIterator execute(OpPath op, QueryIterator input) {
        WatchedGraph watched = new WatchedGraph(execCxt.getActiveGraph(), deadline, budget);
        return new QueryIterPath(op.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, watched)) {
            @Override
            protected QueryIterator nextStage(Binding row) {
                watched.giveBack();
                return super.nextStage(row);
            }
        };
    }
}
