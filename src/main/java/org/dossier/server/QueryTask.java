package org.dossier.server;

import java.io.IOException;
import org.dossier.guard.Deadline;

/** A piece of work that runs in the {@link QueryPool}. */
@FunctionalInterface
public interface QueryTask<T> {
    /**
     * Does the work, on a thread of the pool.
     *
     * @param lease a hold on the release for as long as the work goes on
     * @param deadline when it must be over
     * @throws IOException if what it writes to fails
     */
    T run(CurrentRelease.Lease lease, Deadline deadline) throws IOException;
}
