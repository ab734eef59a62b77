package org.dossier.cli;

import java.util.OptionalLong;
import org.dossier.release.BuildSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What refuses a release, and how much of what was found is told. */
final class BuildOptions {
    private static final int UNSET = -1;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private long maxErrors = UNSET;
    private int show = 20;

    @Option(
            names = "--max-errors",
            paramLabel = "N",
            description = "Refuse the release if more than N records are rejected (default: no limit).")
    void setMaxErrors(long number) {
        maxErrors = atLeastZero("--max-errors", number);
    }

    @Option(
            names = "--show",
            paramLabel = "N",
            description = "Print at most N of the faults that were found, the worst first (default: 20).")
    void setShow(int number) {
        show = (int) atLeastZero("--show", number);
    }

    BuildSettings settings() {
        return new BuildSettings(maxErrors == UNSET ? OptionalLong.empty() : OptionalLong.of(maxErrors));
    }

    int show() {
        return show;
    }

    private long atLeastZero(String option, long number) {
        if (number < 0) {
            throw new ParameterException(spec.commandLine(), option + " " + number + " is less than 0");
        }
        return number;
    }
}
