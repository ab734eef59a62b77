package org.dossier.sort;

import java.io.IOException;

/**
 * Makes something of a sorted graph block by block: the work on a block, which any thread may do while others do other blocks,
 * is apart from what must be done in order.
 *
 * @param <B> {@link TripleBlock} or {@link EntityBlock}
 * @param <T> what is made of a block
 */
public interface BlockSink<B, T> {
    /**
     * Works on one block, on any thread, several blocks at once; depends on nothing but the block and what never changes.
     *
     * @throws IOException if what it writes to fails
     */
    T prepare(B block) throws IOException;

    /**
     * Takes what {@link #prepare} made, block by block in the order of the graph, on one thread.
     *
     * @throws IOException if what it writes to fails
     */
    void accept(T prepared) throws IOException;
}
