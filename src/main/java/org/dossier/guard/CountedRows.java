package org.dossier.guard;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** Rows that somebody keeps: each counts against the budget until {@link Kept} is given back. */
final class CountedRows extends QueryIteratorWrapper {
    private final Kept kept;

    CountedRows(QueryIterator rows, Kept kept) {
        super(rows);
        this.kept = kept;
    }

    @Override
    protected Binding moveToNextBinding() {
        Binding row = super.moveToNextBinding();
        kept.add(row);
        return row;
    }

    /** What one operation keeps. */
    static final class Kept {
        private final Budget budget;
        private long bytes;

        Kept(Budget budget) {
            this.budget = budget;
        }

        void add(Binding row) {
            long size = Budget.size(row);
            bytes += size;
            budget.take(size);
        }

        void giveBack() {
            budget.giveBack(bytes);
            bytes = 0;
        }
    }

    /** The rows that the operation gives; when they are over, it keeps nothing any more. */
    static QueryIterator until(QueryIterator rows, Kept kept) {
        return new QueryIteratorWrapper(rows) {
            @Override
            protected void closeIterator() {
                super.closeIterator();
                kept.giveBack();
            }
        };
    }
}
