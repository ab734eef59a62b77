package org.dossier.sort;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.dossier.disk.TemporaryFolder;

/** Several sorted graphs with one dictionary, on disk in a temporary folder until it is closed. */
public final class SortedGraphs implements Closeable {
    private final TermDictionary terms;
    private final List<SortedGraph> graphs;
    private final TemporaryFolder temporary;

    SortedGraphs(TermDictionary terms, List<SortedGraph> graphs, TemporaryFolder temporary) {
        this.terms = terms;
        this.temporary = temporary;
        this.graphs = List.copyOf(graphs);
    }

    /** The terms of all graphs. */
    public TermDictionary terms() {
        return terms;
    }

    /** A graph by its number. */
    public SortedGraph graph(int number) {
        return graphs.get(number);
    }

    /** Two of the graphs as one, each triple once. */
    public SortedGraph union(int one, int other) throws IOException {
        return Union.of(graph(one), graph(other));
    }

    /** Removes the temporary folder; nothing that was sorted can be read any longer. */
    @Override
    public void close() throws IOException {
        temporary.close();
    }
}
