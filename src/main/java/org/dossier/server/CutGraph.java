package org.dossier.server;

import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.dossier.guard.Deadline;

/** A graph in memory that fills up to a limit of the answer, and says which one it was. For one thread. */
public final class CutGraph extends GraphWrapper {
    /** Up to how many triples are worth being laid out for the eye. */
    public static final int PRETTY = 20_000;

    /** What a triple takes in memory until it is written, in some forms several times over. */
    private static final int TRIPLE = 1_000;

    private final Deadline deadline;
    private final long maxTriples;
    private final long maxBytes;
    private long bytes;
    private String cut = "";

    /**
     * @param maxTriples how many triples it holds
     * @param maxBytes roughly how much memory it takes
     */
    public CutGraph(Deadline deadline, long maxTriples, long maxBytes) {
        super(GraphFactory.createDefaultGraph());
        this.deadline = deadline;
        this.maxTriples = maxTriples;
        this.maxBytes = maxBytes;
    }

    /** Thrown to whoever adds more than there is room for. */
    public static final class Full extends RuntimeException {
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
        if (size() >= maxTriples) {
            cut = "triples=" + maxTriples;
            throw new Full();
        }
        if (bytes > maxBytes) {
            cut = "memory=" + maxBytes;
            throw new Full();
        }
        super.add(triple);
    }

    /** Which limit it ended at; {@code ""} if at none. */
    public String cut() {
        return cut;
    }
}
