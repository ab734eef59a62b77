package org.dossier.guard;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * A graph that looks at the clock for each triple it gives, and counts them: property paths are followed in one go, which
 * no other clock interrupts, and keep what they find.
 */
final class WatchedGraph extends GraphWrapper {
    /** A place in a list; the terms themselves are kept once. */
    private static final int PLACE = 8;

    private final Deadline deadline;
    private final Budget budget;
    private long taken;

    WatchedGraph(Graph of, Deadline deadline, Budget budget) {
        super(of);
        this.deadline = deadline;
        this.budget = budget;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return watched(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        return watched(super.find(subject, predicate, object));
    }

    private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> triples) {
        deadline.check();
        return triples.mapWith(triple -> {
            deadline.check();
            taken += PLACE;
            budget.take(PLACE);
            return triple;
        });
    }

    /** What was found is not kept any more. */
    void giveBack() {
        budget.giveBack(taken);
        taken = 0;
    }
}
