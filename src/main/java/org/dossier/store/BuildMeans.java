package org.dossier.store;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;

/**
 * What building a store may use.
 *
 * @param temporary a folder for what does not fit into memory; it is made where it is missing, and nothing is left in it
 * @param memoryBytes about how much memory all threads together may hold besides 12 bytes a term
 * @param workers does the work; whoever asks for the store waits and is none of its threads
 * @param threads how many threads it has
 */
public record BuildMeans(Path temporary, long memoryBytes, ExecutorService workers, int threads) {
    public BuildMeans {
        if (memoryBytes <= 0 || threads <= 0) {
            throw new IllegalArgumentException(memoryBytes + " bytes of memory, " + threads + " threads");
        }
    }
}
