package org.dossier.server.sparql;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dossier.guard.Deadline;
import org.dossier.server.HttpProblem;
import org.jspecify.annotations.Nullable;

/**
 * The queries at work whose clients gave them a name, so that they can be stopped before anybody else has their thread. A name is a
 * secret of its client: whoever knows it may stop the run. Safe for many threads.
 */
final class NamedRuns {
    private final Map<String, Run> atWork = new ConcurrentHashMap<>();

    /**
     * Notes a run from before it waits for its turn until it is closed.
     *
     * @param name 16 to 64 letters, digits and hyphens; empty for one that nobody will stop
     * @throws HttpProblem if the name is no such name, or a run at work has it
     */
    Run begin(Optional<String> name) {
        Run run = new Run(name.orElse(""));
        if (name.isPresent()) {
            if (!run.name.matches("[A-Za-z0-9-]{16,64}")) {
                throw HttpProblem.said(400, "problem.run-name", "name", run.name);
            }
            if (atWork.putIfAbsent(run.name, run) != null) {
                throw HttpProblem.said(400, "problem.run-twice");
            }
        }
        return run;
    }

    /** Stops a run, also one that still waits for its turn; false if none of that name is at work. */
    boolean stop(String name) {
        Run run = atWork.get(name);
        if (run == null) {
            return false;
        }
        run.stop();
        return true;
    }

    /** One query on its way. */
    final class Run implements AutoCloseable {
        private final String name;
        private @Nullable Deadline deadline;
        private boolean stopped;

        private Run(String name) {
            this.name = name;
        }

        /** The deadline of the query, which has its turn now; it is over if the run was stopped before. */
        synchronized Deadline of(Deadline begun) {
            deadline = begun;
            if (stopped) {
                end(begun);
            }
            return begun;
        }

        private synchronized void stop() {
            stopped = true;
            if (deadline != null) {
                end(deadline);
            }
        }

        private static void end(Deadline deadline) {
            deadline.stop("problem.query-stopped");
        }

        @Override
        public void close() {
            if (!name.isEmpty()) {
                atWork.remove(name, this);
            }
        }
    }
}
