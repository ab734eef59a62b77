package org.dossier.cli;

import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.dossier.release.BuildProgress;

/** Tells how far a build has come: with a bar on a terminal, with a line for each stage elsewhere. */
final class Progress {
    private static final int UPDATE_MILLIS = 100;
    private static final int WIDTH = 79;

    private Progress() {}

    static BuildProgress of(Session session, PrintWriter err) {
        return session.isTerminal() ? new Bar(err) : new Lines(err);
    }

    /** A line for each stage, when it is over. */
    private static final class Lines implements BuildProgress {
        private final PrintWriter err;
        private String stage = "";

        Lines(PrintWriter err) {
            this.err = err;
        }

        private final Pace pace = new Pace();

        @Override
        public void stage(String name, long total) {
            stage = name;
            pace.begin(total);
        }

        @Override
        public void step(long done) {
            pace.step(done); // a line for every step would hide the others
        }

        @Override
        public void done(String summary) {
            err.println(stage + ": " + summary + " " + pace.whole());
            err.flush();
        }
    }

    /** A bar that grows in its line, and gives the line up to what the stage gave. */
    private static final class Bar implements BuildProgress {
        private final PrintWriter err;
        private String stage = "";
        private final Pace pace = new Pace();
        private Optional<ProgressBar> bar = Optional.empty();

        Bar(PrintWriter err) {
            this.err = err;
        }

        @Override
        public void stage(String name, long total) {
            clear();
            stage = name;
            pace.begin(total);
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(total > 0 ? total : -1)
                    .setRenderer((state, width) -> stage + "  " + pace.now())
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
                    .build());
        }

        private void draw(String line) {
            err.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
            err.flush();
        }

        private void clear() {
            if (bar.isPresent()) {
                bar.get().close();
                bar = Optional.empty();
                draw(" ".repeat(WIDTH) + "\r");
            }
        }

        @Override
        public void step(long done) {
            pace.step(done);
            bar.ifPresent(drawn -> drawn.stepTo(done));
        }

        @Override
        public void done(String summary) {
            clear();
            err.println(stage + ": " + summary + " " + pace.whole());
            err.flush();
        }
    }
}
