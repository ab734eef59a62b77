package org.dossier.sort;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.dossier.rdf.Triple;
import org.dossier.rdf.TripleSink;

/**
 * Collects triples in any order and hands them on sorted and distinct. Holds the whole graph in memory: about
 * 300 bytes a triple.
 */
public final class TripleSorter implements TripleSink {
    private final Set<Triple> triples = new HashSet<>();

    @Override
    public void triple(Triple triple) {
        triples.add(triple);
    }

    /** How many distinct triples there are so far. */
    public long size() {
        return triples.size();
    }

    /**
     * Pushes every distinct triple, in order, to {@code sink}.
     *
     * @throws IOException if the sink fails
     */
    public void sorted(TripleSink sink) throws IOException {
        Triple[] sorted = triples.toArray(Triple[]::new);
        Arrays.parallelSort(sorted);
        for (Triple triple : sorted) {
            sink.triple(triple);
        }
    }
}
