package org.dossier.server.sparql;

import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.dossier.guard.Deadline;
import org.dossier.server.ServerLimits;

/** A graph in memory that fills up to a limit of the answer, and says which one it was. */
final class CutGraph extends GraphWrapper {
    /** Up to how many triples are worth being laid out for the eye. */
    static final int PRETTY = 20_000;

    /** What a triple takes in memory until it is written, in some forms several times over. */
    private static final int TRIPLE = 1_000;

    private final Deadline deadline;
    private final ServerLimits limits;
    private long bytes;
    private String cut = "";

    CutGraph(Deadline deadline, ServerLimits limits) {
        super(GraphFactory.createDefaultGraph());
        this.deadline = deadline;
        this.limits = limits;
    }

    /** Thrown to whoever adds more than there is room for. */
    static final class Full extends RuntimeException {
        Full() {
            super("the graph is full", null, false, false);
        }
    }

    @Override
    public void add(Triple triple) {
        deadline.check();
        if (super.contains(triple)) {
            return;
        }
        bytes += TRIPLE
                + (triple.getObject().isLiteral()
                        ? 2L * triple.getObject().getLiteralLexicalForm().length()
                        : 0);
        if (size() >= limits.maxResultRows()) {
            cut = "triples=" + limits.maxResultRows();
            throw new Full();
        }
        if (bytes > limits.queryMemoryBytes()) {
            cut = "memory=" + limits.queryMemoryBytes();
            throw new Full();
        }
        super.add(triple);
    }

    /** Which limit it ended at; {@code ""} if at none. */
    String cut() {
        return cut;
    }
}
