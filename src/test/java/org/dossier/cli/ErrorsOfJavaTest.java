package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Java ends a process with 1 after an error of its own, which here would mean that the data have faults. */
class ErrorsOfJavaTest {
    @Test
    void memoryThatDoesNotSufficeIsOneClearSentence() {
        Outcome direct = run(new OutOfMemoryError("Java heap space"));
        Outcome onAnotherThread = run(new IllegalStateException("a sink failed", new OutOfMemoryError("no")));
        assertThat(direct.exit()).isEqualTo(ExitCode.WORLD.code());
        assertThat(direct.said())
                .startsWith("dossier: memory does not suffice; ")
                .doesNotContain("\tat ");
        assertThat(onAnotherThread).isEqualTo(direct);
    }

    @Test
    void anyOtherErrorIsAMistakeOfOurs() {
        Outcome deep = run(new StackOverflowError("deep"));
        assertThat(deep.exit()).isEqualTo(ExitCode.MISTAKE.code());
        assertThat(deep.said()).contains("please report it", "StackOverflowError");
    }

    private record Outcome(int exit, String said) {}

    private static Outcome run(Throwable fault) {
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLineRun(Path.of("")).line();
        line.addSubcommand(new Failing(fault));
        line.setErr(new PrintWriter(err, true));
        return new Outcome(line.execute("fail"), err.toString());
    }

    @Command(name = "fail")
    private static final class Failing implements Callable<Integer> {
        private final Throwable fault;

        Failing(Throwable fault) {
            this.fault = fault;
        }

        @Override
        public Integer call() throws Exception {
            if (fault instanceof Error error) {
                throw error;
            }
            throw (Exception) fault;
        }
    }
}
