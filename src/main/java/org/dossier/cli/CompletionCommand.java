package org.dossier.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dossier completion}: the script that lets a shell complete commands and options. */
@Command(
        name = "completion",
        description = "Print the script that lets bash or zsh complete commands and options:%n"
                + "  source <(dossier completion)")
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(AutoComplete.bash("dossier", spec.root().commandLine()));
        out.println();
        out.flush();
        return ExitCode.OK.code();
    }
}
