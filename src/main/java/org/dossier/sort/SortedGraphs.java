package org.dossier.sort;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Several sorted graphs with one dictionary, on disk in a temporary folder until it is closed. */
public final class SortedGraphs implements Closeable {
    private final TermDictionary terms;
    private final List<SortedGraph> graphs;
    private final Path temporary;

    SortedGraphs(TermDictionary terms, List<SortedGraph> graphs, Path temporary) {
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

    static void remove(Path temporary) throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
        } catch (NoSuchFileException e) {
            return;
        }
        Files.delete(temporary);
    }

    /** Removes the temporary folder; nothing that was sorted can be read any longer. */
    @Override
    public void close() throws IOException {
        remove(temporary);
    }
}
