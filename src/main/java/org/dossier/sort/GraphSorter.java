package org.dossier.sort;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;

/**
 * Takes the triples of several graphs in any order, from several threads, and hands them on sorted, each once.
 */
public final class GraphSorter implements Closeable {
    private final List<NavigableSet<Triple>> graphs = new ArrayList<>();

    /**
     * @param temporary a folder for what does not fit in memory; it is made, and removed when this and what was sorted are closed
     * @param graphs how many graphs there are, numbered from 0
     * @param memoryBytes about how much memory all batches together may hold
     */
    public GraphSorter(Path temporary, int graphs, long memoryBytes) {
        for (int i = 0; i < graphs; i++) {
            this.graphs.add(new TreeSet<>());
        }
    }

    /** Takes triples on one thread; many batches may be filled at once. Closed when it is full of all it will take. */
    public Batch batch() {
        return new Batch();
    }

    /**
     * Sorts everything that was taken; every batch is closed.
     *
     * @throws IOException if the temporary folder cannot be written; says so if the disk is full
     */
    public SortedGraphs sorted() throws IOException {
        TreeSet<Term> all = new TreeSet<>();
        for (NavigableSet<Triple> graph : graphs) {
            for (Triple triple : graph) {
                Collections.addAll(all, triple.subject(), triple.predicate(), triple.object());
            }
        }
        InMemory terms = new InMemory(new ArrayList<>(all));
        List<SortedGraph> sorted = new ArrayList<>();
        for (NavigableSet<Triple> graph : graphs) {
            sorted.add(new Held(terms, new ArrayList<>(graph)));
        }
        return new SortedGraphs(terms, sorted);
    }

    @Override
    public void close() throws IOException {
        graphs.clear();
    }

    /** Triples on their way into the sort, from one thread. */
    public final class Batch implements Closeable {
        /**
         * Takes a triple of a graph.
         *
         * @throws IOException if what does not fit in memory cannot be written; says so if the disk is full
         */
        public void triple(int graph, Triple triple) throws IOException {
            synchronized (graphs) {
                graphs.get(graph).add(triple);
            }
        }

        @Override
        public void close() throws IOException {
            // Nothing is held back.
        }
    }

    private record InMemory(List<Term> all) implements TermDictionary {
        @Override
        public int size() {
            return all.size();
        }

        @Override
        public int literals() {
            int i = 0;
            while (i < all.size() && !(all.get(i) instanceof Iri)) {
                i++;
            }
            return i;
        }

        @Override
        public int length(int term) {
            return bytes(term).length;
        }

        @Override
        public int copy(int term, byte[] target, int start) {
            byte[] bytes = bytes(term);
            System.arraycopy(bytes, 0, target, start, bytes.length);
            return bytes.length;
        }

        @Override
        public byte[] bytes(int term) {
            return all.get(term).ntriples().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Term term(int term) {
            return all.get(term);
        }

        @Override
        public int find(Term term) {
            return Math.max(-1, Collections.binarySearch(all, term));
        }
    }

    private record Held(TermDictionary terms, List<Triple> all) implements SortedGraph {
        @Override
        public long size() {
            return all.size();
        }

        @Override
        public TripleCursor triples() {
            return new TripleCursor() {
                private int at = -1;

                @Override
                public boolean next() {
                    return ++at < all.size();
                }

                @Override
                public int subject() {
                    return terms.find(all.get(at).subject());
                }

                @Override
                public int predicate() {
                    return terms.find(all.get(at).predicate());
                }

                @Override
                public int object() {
                    return terms.find(all.get(at).object());
                }
            };
        }
    }
}
