package org.dossier.release;

/** Is told how far a build has come; one call at a time, on any thread. */
public interface BuildProgress {
    /** Tells nobody. */
    BuildProgress SILENT = new BuildProgress() {
        @Override
        public void stage(String name, long total) {
            // Nobody listens.
        }

        @Override
        public void step(long done) {
            // Nobody listens.
        }

        @Override
        public void done(String summary) {
            // Nobody listens.
        }
    };

    /**
     * A stage begins.
     *
     * @param name what is done now: {@code "Reading records"}
     * @param total how many steps it has; 0 where that is not known
     */
    void stage(String name, long total);

    /** So many steps of the stage are done. */
    void step(long done);

    /** The stage is over; {@code summary} says in a few words what it gave: {@code "285 records, 2 rejected"}. */
    void done(String summary);
}
