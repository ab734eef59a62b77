package org.dossier.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.dossier.release.BuildProgress;

/** Tells how far a build has come: with a bar on a terminal, with a line for each stage elsewhere. */
final class Progress {
    private static final int UPDATE_MILLIS = 100;
    private static final int MAX_WIDTH = 100;

    private Progress() {}

    static BuildProgress of(Session session, PrintWriter err) {
        return session.isTerminal() ? new Bar(err) : new Lines(err);
    }

    /** A line when a stage begins and what it gave when it is over. */
    private static final class Lines implements BuildProgress {
        private final PrintWriter err;
        private String stage = "";

        Lines(PrintWriter err) {
            this.err = err;
        }

        @Override
        public void stage(String name, long total) {
            stage = name;
        }

        @Override
        public void step(long done) {
            // A line for every step would hide the others.
        }

        @Override
        public void done(String summary) {
            err.println(stage + ": " + summary);
            err.flush();
        }
    }

    /** A bar that grows, replaced by a line when the stage is over. */
    private static final class Bar implements BuildProgress {
        private final PrintWriter err;
        private String stage = "";
        private ProgressBar bar;

        Bar(PrintWriter err) {
            this.err = err;
            bar = bar("", 0);
            bar.close();
        }

        @Override
        public void stage(String name, long total) {
            bar.close();
            stage = name;
            bar = bar(name, total);
        }

        private static ProgressBar bar(String name, long total) {
            return new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(total > 0 ? total : -1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    .setMaxRenderedLength(MAX_WIDTH)
                    .clearDisplayOnFinish()
                    .build();
        }

        @Override
        public void step(long done) {
            bar.stepTo(done);
        }

        @Override
        public void done(String summary) {
            bar.close();
            err.println(stage + ": " + summary);
            err.flush();
        }
    }
}
