package org.dossier.sort;

import java.io.IOException;

/** One graph, sorted by subject, predicate and object, each triple once. Can be gone through any number of times, by many threads. */
public interface SortedGraph {
    /** The terms that its triples name by number; other graphs' terms may be among them. */
    TermDictionary terms();

    /** How many triples it has. */
    long size();

    /** Begins at its first triple. */
    TripleCursor triples() throws IOException;
}
