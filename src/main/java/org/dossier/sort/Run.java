package org.dossier.sort;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A batch on disk: its terms in their order (each as how many bytes it shares with the one before, and the rest), and the
 * triples of each graph in their order, as differences.
 */
final class Run {
    private final Path file;
    private final int terms;
    private final int[] predicates;
    private final List<LongRun> graphs;
    private final TripleLayout layout;

    /**
     * @param predicates which of its terms are predicates
     * @param graphs the triples of each graph, packed as {@link #layout()} says
     */
    Run(Path file, int terms, int[] predicates, List<LongRun> graphs) throws IOException {
        this.file = file;
        this.terms = terms;
        this.predicates = predicates;
        this.graphs = List.copyOf(graphs);
        layout = new TripleLayout(terms, terms, predicates.length);
    }

    int terms() {
        return terms;
    }

    /** Its predicates, as numbers among its terms. */
    int[] predicates() {
        return predicates;
    }

    TripleLayout layout() {
        return layout;
    }

    Terms readTerms(int bufferBytes) throws IOException {
        return new Terms(bufferBytes);
    }

    /** Goes through the triples of one graph, packed as {@link #layout()} says. */
    LongCursor readTriples(int graph, int bufferBytes) throws IOException {
        return graphs.get(graph).cursor(bufferBytes);
    }

    /** Goes through the terms. */
    final class Terms implements Closeable {
        private final VarintReader reader;
        private byte[] bytes = new byte[256];
        private int length;
        private int number = -1;

        private Terms(int bufferBytes) throws IOException {
            reader = new VarintReader(file, 0, bufferBytes);
        }

        boolean next() throws IOException {
            if (++number >= terms) {
                return false;
            }
            int shared = (int) reader.number();
            int rest = (int) reader.number();
            length = shared + rest;
            if (length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(length, bytes.length * 2));
            }
            reader.bytes(bytes, shared, rest);
            return true;
        }

        /** The number of the current term in this run. */
        int number() {
            return number;
        }

        byte[] bytes() {
            return bytes;
        }

        int length() {
            return length;
        }

        int compareTo(Terms other) {
            return Arrays.compareUnsigned(bytes, 0, length, other.bytes, 0, other.length);
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
